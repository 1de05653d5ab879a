import type { QueryResult } from '../../core/ports/queries.ts';
import type { ComparedData } from '../../dbt/comparison.ts';
import type { DbtNode, DbtProject, DbtTest } from '../../dbt/project.ts';
import { relationIn } from '../../dbt/relation-in.ts';
import { duplicateKeysSql, readDuplicateKeys } from '../../warehouse/duplicate-keys.ts';
import { newValuesSql, readNewValues } from '../../warehouse/new-values.ts';
import { orphansSql, readOrphans } from '../../warehouse/orphans.ts';
import type { Dialect } from '../../warehouse/sql-text.ts';

/** One count that tells what is behind a failing test. */
export interface DataQuestion {
  /** "`fct_trips.trip_id`". */
  readonly subject: string;
  readonly sql: string;
  /** The count in words; undefined when the result is none. */
  readonly read: (result: QueryResult) => string | undefined;
}

interface AskedOf {
  readonly project: DbtProject;
  readonly data: ComparedData;
  readonly side: 'base' | 'head';
}

/** A test with what it is about, as the warehouse names it. */
interface Checked {
  readonly test: DbtTest;
  readonly column: string;
  readonly name: string;
  readonly relation: string;
  readonly dialect: Dialect;
  readonly parent: string | undefined;
}

/** The question that a failing test's data can answer; undefined for other nodes, and where the SQL isn't written for the warehouse. */
export function dataQuestion(node: string | undefined, asked: AskedOf): DataQuestion | undefined {
  const checked = checkedBy(asked.project.nodes.get(node ?? ''), asked);
  switch (checked?.test.kind) {
    case 'unique':
      return duplicates(checked);
    case 'accepted_values':
      return unexpected(checked);
    case 'relationships':
      return orphans(checked);
    default:
      return undefined;
  }
}

function checkedBy(node: DbtNode | undefined, { project, data, side }: AskedOf): Checked | undefined {
  const { adapter } = data;
  const { test } = node ?? {};
  const target = project.nodes.get(test?.attachedTo ?? '');
  if (node === undefined || test?.column === undefined || target === undefined || (adapter !== 'duckdb' && adapter !== 'postgres'))
    return undefined;
  const relation = relationIn(side, target, data);
  if (relation === undefined) return undefined;
  const other = node.dependsOn.nodes.find((id) => id !== target.uniqueId);
  const parent = other === undefined ? undefined : project.nodes.get(other);
  return {
    test,
    column: test.column,
    name: `\`${target.name}.${test.column}\``,
    relation: test.where === undefined ? relation : `(select * from ${relation} where ${test.where})`,
    dialect: adapter,
    parent: parent === undefined ? undefined : relationIn(side, parent, data),
  };
}

function duplicates({ name, relation, column, dialect }: Checked): DataQuestion {
  return { subject: name, sql: duplicateKeysSql({ relation, columns: [column], dialect }), read: duplicateWords };
}

function duplicateWords(result: QueryResult): string | undefined {
  const found = readDuplicateKeys(result);
  if (found === undefined) return undefined;
  return `${count(found.keys, 'value')} ${found.keys === 1 ? 'stands' : 'stand'} in more than one row, ${count(found.rows, 'row')} together`;
}

function unexpected({ test, name, relation, column, dialect }: Checked): DataQuestion | undefined {
  const values = valuesOf(test.arguments['values']);
  if (values === undefined) return undefined;
  return { subject: name, sql: newValuesSql({ relation, column, values, dialect }), read: unexpectedWords };
}

function unexpectedWords(result: QueryResult): string | undefined {
  const found = readNewValues(result);
  return found && `${count(found.values, 'value')} that the test does not accept, in ${count(found.rows, 'row')}`;
}

function orphans({ test, name, relation, column, dialect, parent }: Checked): DataQuestion | undefined {
  const parentColumn = test.arguments['field'];
  if (parent === undefined || typeof parentColumn !== 'string') return undefined;
  return { subject: name, sql: orphansSql({ child: relation, column, parent, parentColumn, dialect }), read: orphanWords };
}

function orphanWords(result: QueryResult): string | undefined {
  const found = readOrphans(result);
  return found && `${count(found.rows, 'row')} of ${number(found.pointing)} point nowhere (${count(found.values, 'value')})`;
}

/** Numbers that the project quotes are compared as text, as dbt itself does; anything but plain values is left alone. */
function valuesOf(values: unknown): readonly (string | number | boolean)[] | undefined {
  if (!Array.isArray(values)) return undefined;
  const plain = values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
  return plain.length === values.length ? plain : undefined;
}

function count(amount: number, thing: string): string {
  return `${number(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}

function number(amount: number): string {
  return amount.toLocaleString('en-US');
}

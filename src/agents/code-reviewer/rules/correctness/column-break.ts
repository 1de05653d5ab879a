import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { type BrokenColumn, brokenColumns } from '../../../broken-columns.ts';
import { type ColumnReader, readersOf } from '../../../column-readers.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { columnLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, plain, series } from '../../../words.ts';

/** C20: a column went away, got another name or another type, and something of the head still reads it. */
export const columnBreak = defineRule({
  id: 'column-break',
  code: 'C20',
  title: 'A column that is still read was removed, renamed or retyped',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    for (const change of facts.models) {
      for (const column of brokenColumns(change)) {
        if (change.head !== undefined) yield* breakOf(column, { change, model: change.head }, facts);
      }
    }
  },
});

function breakOf(column: BrokenColumn, { change, model }: { change: ModelChange; model: DbtNode }, facts: ReviewFacts): readonly Draft[] {
  const readers = readersOf(column.name, model, facts).filter(({ kind }) => matters(kind, column));
  if (readers.length === 0) return [];
  const sentence = `${series(
    readers.map(({ words }) => words),
    4,
  )} still ${readers.length === 1 ? 'reads' : 'read'}`;
  return [
    {
      subject: change.uniqueId,
      key: column.name,
      message: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${code(`${change.name}.${column.name}`)}; this pull request ${column.words}.`,
      remedy: remedyFor(column, readers),
      location: columnLocation(change, column.name, facts.projectDir),
      evidence: readers.map(({ words }) => words),
    },
  ];
}

/** A new type breaks what promised or declared the old one; SQL and tests that name the column go on running. */
function matters(kind: ColumnReader['kind'], { how }: BrokenColumn): boolean {
  return how !== 'retyped' || kind === 'exposure' || kind === 'metric';
}

function remedyFor({ name, how }: BrokenColumn, readers: readonly ColumnReader[]): string {
  const owners = [...new Set(readers.flatMap(({ owner }) => (owner === undefined ? [] : plain(owner))))];
  const keep = { renamed: `Keep ${code(name)} beside the new name`, removed: `Keep ${code(name)}`, retyped: 'Keep the type' }[how];
  if (owners.length > 0) return `${keep}, or agree with ${series(owners)} and change what is declared there.`;
  return `${keep}, or change what reads it in this pull request.`;
}

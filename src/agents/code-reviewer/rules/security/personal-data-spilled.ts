import type { DbtNode, DbtTest } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { amount, code, series } from '../../../words.ts';
import { protectionOf } from '../../column-protection.ts';
import { nodeGroup } from '../../node-group.ts';
import { personalName } from '../../personal-name.ts';
import { spilledColumns } from '../../spilled-rows.ts';

/** X6: rows about people get out of their table: into the repository, the log, or a table of failing rows. */
export const personalDataSpilled = defineRule({
  id: 'personal-data-spilled',
  code: 'X6',
  title: 'Rows about people get out of their table',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    yield* seeds(facts);
    yield* storedFailures(facts);
    yield* printed(facts);
  },
});

/** The git history keeps a seed after its rows are gone. */
function* seeds({ files, head, projectDir }: ReviewFacts): Iterable<Draft> {
  const paths = new Map(
    [...head.nodes.values()].flatMap((node) => (isSeed(node, head.name) ? [[inRepository(projectDir, node.path), node] as const] : [])),
  );
  for (const file of files) {
    const seed = paths.get(file.path);
    if (seed === undefined || file.head === undefined || file.addedLines.size === 0) continue;
    const older = new Set(spilledColumns(file.base ?? '').map(({ name }) => name));
    for (const { name, kind, rows } of spilledColumns(file.head).filter((column) => !older.has(column.name))) {
      yield {
        subject: seed.uniqueId,
        key: name,
        message: `The seed ${code(seed.name)} puts ${amount(rows, `different ${kind}`, `different ${plural(kind)}`)} into the repository (column ${code(name)}), where its history keeps them.`,
        remedy:
          'Take the column out, or invent its values (`…@example.com`). If they are real, remove them from the branch’s history before it is merged.',
        location: { path: file.path, line: 1, side: 'head' },
      };
    }
  }
}

function isSeed({ resourceType, packageName }: DbtNode, project: string): boolean {
  return resourceType === 'seed' && packageName === project;
}

function plural(kind: string): string {
  return kind.endsWith('address') ? `${kind}es` : `${kind}s`;
}

/** A setting of the whole project is one finding. */
const MOST_MODELS = 3;

interface Keeping {
  readonly model: DbtNode;
  readonly tests: number;
  readonly columns: readonly string[];
}

/** Tests that keep the failing rows. The table has neither the grants nor the masks of the model. */
function* storedFailures(facts: ReviewFacts): Iterable<Draft> {
  const found = keeping(facts);
  const [first, ...others] = found.map(({ model }) => model);
  if (first === undefined) return;
  const remedy = 'Take `store_failures` off these tests, or give the schema of the failures the same grants.';
  if (found.length > MOST_MODELS) {
    const { subject, words, location } = nodeGroup([first, ...others], facts);
    const message = `Tests of ${words} will keep failing rows with personal columns in tables of their own, without the grants and masks of these models.`;
    yield { subject, key: 'store_failures', message, remedy, location };
    return;
  }
  for (const { model, tests, columns } of found) {
    const name = code(model.name);
    yield {
      subject: model.uniqueId,
      key: 'store_failures',
      message: `${tests === 1 ? 'A test' : `${tests} tests`} of ${name} will keep failing rows with ${series(columns.map(code), 4)} in a table of its own, without the grants and masks of ${name}.`,
      remedy,
      location: describedAt(model, viewSide(facts, 'head')),
    };
  }
}

function keeping({ base, head }: ReviewFacts): readonly Keeping[] {
  const spilling = [...head.nodes.values()].filter((node) => isKept(node, head.name) && !isKept(base.nodes.get(node.uniqueId), base.name));
  return [...Map.groupBy(spilling, ({ test }) => test?.attachedTo)].flatMap(([id, tests]) => {
    const model = head.nodes.get(id ?? '');
    if (model === undefined) return [];
    const columns = [...new Set(tests.flatMap(({ test }) => (test === undefined ? [] : keptColumns(test, model))))];
    return columns.length === 0 ? [] : [{ model, tests: tests.length, columns }];
  });
}

function isKept(node: DbtNode | undefined, project: string): boolean {
  if (node?.test === undefined || !node.test.enabled || node.packageName !== project) return false;
  const as = node.config['store_failures_as'];
  return as === 'table' || as === 'view' || (node.config['store_failures'] === true && as !== 'ephemeral');
}

/** `not_null` keeps whole rows; the other tests of dbt keep the values of their column. */
function keptColumns({ kind, namespace, column }: DbtTest, model: DbtNode): readonly string[] {
  if (namespace !== undefined) return [];
  if (kind === 'not_null') return [...model.columns.keys()].filter((name) => isPersonal(name, model));
  const ofValues = kind === 'unique' || kind === 'accepted_values' || kind === 'relationships';
  return ofValues && column !== undefined && isPersonal(column, model) ? [column] : [];
}

function isPersonal(name: string, { columns }: DbtNode): boolean {
  const column = columns.get(name);
  if (personalName(name) !== undefined) return true;
  const { enforced, labelled } = column === undefined ? { enforced: undefined, labelled: undefined } : protectionOf(column);
  return enforced !== undefined || labelled !== undefined;
}

const PRINTS = /\.print_(?:table|csv|json)\s*\(|\b(?:log|print)\s*\([^)\n]{0,120}\.(?:rows|columns\b[^)\n]{0,40}\.values)\b/;

/** Rows that a macro writes into dbt's log, when the query beside it names something about people. */
function* printed({ files }: ReviewFacts): Iterable<Draft> {
  for (const { path, head = '', addedLines } of files) {
    if (!path.endsWith('.sql') || !/\brun_query\b|\bstatement\b/.test(head)) continue;
    const line = head.split('\n').findIndex((text, index) => addedLines.has(index + 1) && PRINTS.test(text)) + 1;
    const names = new Set(head.split(/[^\w]+/).filter((word) => personalName(word) !== undefined));
    if (line === 0 || names.size === 0) continue;
    yield {
      subject: path,
      key: 'log',
      message: `${code(path)} (line ${line}) writes rows of a query into dbt’s log, and the query names ${series([...names].map(code), 4)}.`,
      remedy: 'Log a count instead of the rows: logs are kept, copied and read by more people than the table.',
      location: { path, line, side: 'head' },
    };
  }
}

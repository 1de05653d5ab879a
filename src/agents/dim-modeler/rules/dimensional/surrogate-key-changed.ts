import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { expressionText } from '../../../../sql/expression-text.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { isHash } from '../../../is-hash.ts';
import { modelColumns } from '../../../model-columns.ts';
import { columnLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { type SideView, viewSide } from '../../../side-view.ts';
import { code, plain, series } from '../../../words.ts';
import { columnDefinition } from '../../column-definition.ts';

/** K6: a hashed key is made in another way, and tables that keep their old rows keep the old keys. */
export const surrogateKeyChanged = defineRule({
  id: 'surrogate-key-changed',
  code: 'K6',
  title: 'A hashed key changes under tables that keep the old one',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *check(facts) {
    const views = { base: viewSide(facts, 'base'), head: viewSide(facts, 'head') };
    for (const change of facts.models) {
      if (change.base !== undefined && change.head?.packageName === facts.head.name) yield* changedKeys(change, facts, views);
    }
  },
});

type Views = Readonly<Record<'base' | 'head', SideView>>;

function* changedKeys({ base, head, ...change }: ModelChange, facts: ReviewFacts, views: Views): Iterable<Draft> {
  for (const column of changedHashes(base, head, views)) {
    const all = head === undefined ? [] : keepersOf(head, column, views.head);
    // What makes the hash itself has changed, too, and has a finding of its own about that.
    const keepers = all.filter((node) => !changedHashes(views.base.project.nodes.get(node.uniqueId), node, views).includes(column));
    if (keepers.length > 0) yield finding({ base, head, ...change }, { column, keepers }, facts);
  }
}

function changedHashes(base: DbtNode | undefined, head: DbtNode | undefined, views: Views): readonly string[] {
  const before = hashedColumns(base, views.base);
  return [...hashedColumns(head, views.head)].flatMap(([column, text]) => (text === (before.get(column) ?? text) ? [] : [column]));
}

/** Other hashes tell whether a row changed (`hash_diff`), or hide a value. */
const KEY = /(?:^|_)(?:key|sk|hk|id|pk|bk)(?:_|$)/i;

/** Keys that are hashes, by how they are made: the same text is the same key. */
function hashedColumns(node: DbtNode | undefined, view: SideView): ReadonlyMap<string, string> {
  const shape = node && view.shape(node);
  if (shape === undefined || shape.unread.length > 0) return new Map();
  const names = shape.blocks.flatMap(({ items }) => items.flatMap(({ name = '', expression }) => (hashes(expression) ? [name] : [])));
  return new Map(
    [...new Set(names)].flatMap((name) => {
      const made = KEY.test(name) ? columnDefinition(name, shape) : undefined;
      return made !== undefined && hashes(made) ? [[name.toLowerCase(), textOf(made)] as const] : [];
    }),
  );
}

function hashes(expression: Expression): boolean {
  return expressionParts(expression).some(isHash);
}

/** Aliases of tables come and go without changing a value. */
function textOf(expression: Expression): string {
  return expressionText(expression, { column: (_, name) => name.toLowerCase(), subquery: () => 'a query' });
}

/** What keeps rows from run to run below the model and has that column. */
function keepersOf(model: DbtNode, column: string, view: SideView): readonly DbtNode[] {
  return below(model, view.project).filter((node) => {
    const keeps = node.materialized === 'incremental' || node.resourceType === 'snapshot';
    return keeps && node.packageName === view.project.name && modelColumns(node, view).types.has(column);
  });
}

function below({ uniqueId }: DbtNode, { nodes, children }: DbtProject): readonly DbtNode[] {
  const reached = new Set(children.get(uniqueId));
  for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child);
  return [...reached].flatMap((id) => nodes.get(id) ?? []);
}

interface Changed {
  readonly column: string;
  readonly keepers: readonly DbtNode[];
}

function finding(change: ModelChange, { column, keepers }: Changed, facts: ReviewFacts): Draft {
  const names = series(
    keepers.map(({ name }) => code(name)),
    4,
  );
  const keep = keepers.length === 1 ? 'keeps' : 'keep';
  const models = keepers.filter(({ resourceType }) => resourceType === 'model').map(({ name }) => name);
  const snapshots = keepers.length > models.length ? ' A snapshot can’t be rebuilt: translate its old keys.' : '';
  return {
    subject: change.uniqueId,
    key: column,
    message: `${code(column)} of ${code(change.name)} is hashed from other values now, so every key is a new one; ${names} ${keep} the old ones in older rows, and those find nothing any more.`,
    remedy:
      models.length === 0
        ? snapshots.trim()
        : `Deploy with \`dbt run --full-refresh --select ${plain([...new Set([change.name, ...models])].join(' '))}\`.${snapshots}`,
    location: columnLocation(change, column, facts.projectDir),
    evidence: keepers.map(({ name }) => `${name} has ${column}`),
  };
}

import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtNode } from '../../dbt/project.ts';
import type { ReviewFacts } from '../review-facts.ts';

/** A model whose logic changed, as the tests that guard it feel it. Names of columns are in lower case. */
export interface GuardedChange {
  readonly model: DbtNode;
  /** Columns that carry on under another name: base → head. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
  /** The columns whose values may differ; undefined when the rows may. */
  readonly touched: ReadonlySet<string> | undefined;
}

/**
 * The models of which the pull request changes what they compute without a word, by unique id. What is proved equal or only grew isn't
 * among them, nor is a change that a description tells: its author says what is meant.
 */
export function guardedChanges({ models }: ReviewFacts): ReadonlyMap<string, GuardedChange> {
  return new Map(models.flatMap((change) => entryOf(change)));
}

function entryOf(change: ModelChange): readonly (readonly [string, GuardedChange])[] {
  const { base, head, classification, uniqueId } = change;
  const isChanged = classification.class !== 'none' && classification.class !== 'additive';
  if (base === undefined || head === undefined || !isChanged || !isRewritten(change)) return [];
  const touched = classification.class === 'column' ? namesOf(classification, ['redefined', 'retyped']) : undefined;
  if (touched?.size === 0 || isTold(base, head, touched)) return [];
  const renames = classification.columns.flatMap(({ name, previousName }) => (previousName === undefined ? [] : [[previousName, name]]));
  const renamed = new Map(renames.map(([before = '', after = '']) => [before.toLowerCase(), after.toLowerCase()]));
  return [[uniqueId, { model: head, renamed, removed: namesOf(classification, ['removed']), touched }]];
}

function isTold(base: DbtNode, head: DbtNode, touched: ReadonlySet<string> | undefined): boolean {
  if (base.description.trim() !== head.description.trim()) return true;
  return [...base.columns.values()].some(({ name, description }) => {
    const now = head.columns.get(name)?.description ?? description;
    return (touched === undefined || touched.has(name.toLowerCase())) && now.trim() !== description.trim();
  });
}

/** A class that nobody could work out says nothing about the logic by itself. */
function isRewritten({ base, head, reasons }: ModelChange): boolean {
  return base?.rawCode !== head?.rawCode || reasons.some(({ kind }) => kind === 'body' || kind === 'macro');
}

function namesOf({ columns }: ModelChange['classification'], classes: readonly string[]): ReadonlySet<string> {
  return new Set(columns.filter((column) => classes.includes(column.class)).map(({ name }) => name.toLowerCase()));
}

import { type Block, fold, table, text } from '../../core/block.ts';
import type { Finding } from '../../core/finding.ts';
import type { ModelChange, NodeChange } from '../../dbt/model-change.ts';
import { anyBlocks, findingBlocks } from '../finding-blocks.ts';
import { type Impact, impactOf } from '../impact.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { amount, code, plain, series } from '../words.ts';
import { becauseWords, changeWords, reachWords } from './change-words.ts';
import { lineageBlocks } from './lineage-blocks.ts';

interface ReviewInput {
  readonly facts: ReviewFacts;
  /** Of this agent's rules, all of them: new, older and allowed. */
  readonly findings: readonly Finding[];
}

/** What changed, what blocks and what it reaches: questions first, then findings, then the table of changed models. */
export function reviewChanges({ facts, findings }: ReviewInput): readonly Block[] {
  return findingBlocks(findings, changeBlocks(facts, anyBlocks(findings)));
}

/** Few changes that are all proved harmless need no table. */
const MOST_SENTENCES = 4;

function changeBlocks(facts: ReviewFacts, isBlocked: boolean): readonly Block[] {
  const { models, others } = facts;
  const impact = impactOf(facts);
  if (models.length + others.length === 0) return [text('No model, seed or snapshot changed.')];
  const isShort = !isBlocked && others.length === 0 && models.length <= MOST_SENTENCES && models.every(isHarmless);
  if (isShort) return [text(models.map((change) => sentenceOf(change, impact.get(change.uniqueId))).join(' '))];
  const equal = models.filter(isEqual);
  const rows = [...models.filter((change) => !isEqual(change)).toSorted(byWeight), ...others].map((change) =>
    rowOf(change, impact.get(change.uniqueId)),
  );
  return [
    ...rowBlocks(rows),
    ...lineageBlocks(facts, impact),
    ...(equal.length === 0
      ? []
      : [
          text(
            `Proved equal to the base: ${series(
              equal.map(({ name }) => code(name)),
              8,
            )}.`,
          ),
        ]),
  ];
}

type Row = ReturnType<typeof rowOf>;

/** A comment that has no room for all leaves out what is folded, so what weighs most stands before the fold. */
const MOST_ROWS = 40;

function rowBlocks(rows: readonly Row[]): readonly Block[] {
  if (rows.length === 0) return [];
  const more = rows.slice(MOST_ROWS);
  return [
    table(COLUMNS, rows.slice(0, MOST_ROWS)),
    ...(more.length === 0 ? [] : [fold(amount(more.length, 'more change'), [table(COLUMNS, more)])]),
  ];
}

const COLUMNS = ['Model', 'Change', 'Because of', 'Reaches'];

function isEqual({ kind, classification, incremental }: ModelChange): boolean {
  return kind === 'modified' && classification.class === 'none' && (incremental === undefined || incremental.class === 'none');
}

function isHarmless(change: ModelChange): boolean {
  if (change.kind === 'removed') return false;
  const incremental = change.incremental?.class ?? 'none';
  return (
    change.kind === 'added' ||
    isEqual(change) ||
    (change.classification.class === 'additive' && (incremental === 'none' || incremental === 'additive'))
  );
}

function sentenceOf(change: ModelChange, impact: Impact | undefined): string {
  const name = code(change.name);
  if (change.kind === 'added') return `${name} is new.`;
  if (isEqual(change)) return `${name}: proved equal to the base.`;
  const added = change.classification.columns.filter(({ class: kind }) => kind === 'added').map((column) => code(column.name));
  const isRead = (impact?.models.length ?? 0) + (impact?.exposures.length ?? 0) > 0;
  const rest = isRead ? 'rows and existing columns proved the same' : 'nothing reads it yet';
  return `${name}: ${added.length === 1 ? 'one new column' : `${added.length} new columns`}, ${series(added, 5)}; ${rest}.`;
}

const WEIGHTS = ['model-wide', 'column', 'unknown', 'additive', 'none'];

function byWeight(one: ModelChange, other: ModelChange): number {
  return weightOf(one) - weightOf(other);
}

/** Removed models first, new ones behind those that can break something. */
function weightOf({ kind, classification }: ModelChange): number {
  if (kind === 'removed') return -1;
  return kind === 'added' ? 2.5 : WEIGHTS.indexOf(classification.class);
}

function rowOf(change: ModelChange | NodeChange, impact: Impact | undefined): readonly (string | ReturnType<typeof becauseWords>)[] {
  return [
    code(change.name),
    'classification' in change ? changeCell(change) : otherCell(change),
    becauseWords(change),
    reachWords(change, impact),
  ];
}

/** Full and incremental runs may change in different ways; the weaker claim never hides the stronger one. */
function changeCell(change: ModelChange): string {
  const words = changeWords(change);
  const { incremental, classification } = change;
  return incremental === undefined || incremental.class === classification.class
    ? words
    : `${words}; incremental runs: ${incremental.class}`;
}

function otherCell({ kind, head, base, reasons }: NodeChange): string {
  const type = (head ?? base)?.resourceType ?? 'node';
  if (kind !== 'modified') return `${kind === 'added' ? 'new' : 'removed'} ${type}`;
  return `${type}: ${series(
    reasons.map(({ text: words }) => plain(words)),
    2,
  )}; rows not compared here`;
}

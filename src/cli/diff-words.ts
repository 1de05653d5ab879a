import type { ModelChange } from '../dbt/model-change.ts';
import type { RetypedColumn } from '../dbt/retyped-columns.ts';
import type { UnreadNode } from '../lineage/unread-nodes.ts';
import type { DescribedImpact } from '../workflows/describe-impact.ts';
import { notAnalysedWords } from './not-analysed-words.ts';
import { plainLines } from './plain-lines.ts';

/** What differs between two manifests, as one document. */
export interface Difference extends DescribedImpact {
  readonly models: readonly DifferentModel[];
  readonly notAnalysed: readonly UnreadNode[];
}

/** A changed model. */
interface DifferentModel {
  readonly uniqueId: string;
  readonly class: ModelChange['classification']['class'];
  readonly columns: ModelChange['classification']['columns'];
  readonly causes: ModelChange['causes'];
  readonly reasons: readonly string[];
  /** Types that the warehouse had and has, where both catalogs are known. */
  readonly types: readonly RetypedColumn[];
}

const MOST_LINES = 20;

/** The difference for people: changed models with their columns and lines, what they reach, and what stays open. */
export function diffWords({ models, impacted, noPathFound, notAnalysed }: Difference, isVerbose: boolean): string {
  const missed = notAnalysedWords(notAnalysed, isVerbose);
  if (models.length === 0 && impacted.length === 0) return plainLines(['No model differs.', ...missed]);
  const reached = impacted.map(({ uniqueId, via }) => `  ${uniqueId}${via.length === 0 ? '' : ` (through ${via.join(', ')})`}`);
  const open = noPathFound.map(({ uniqueId, reason }) => `  ${uniqueId} (not proved: ${reason})`);
  return plainLines([
    ...models.flatMap((model) => modelLines(model, isVerbose)),
    ...section('Reaches', reached, isVerbose),
    ...section('No path found to', open, isVerbose),
    ...(missed.length === 0 ? [] : ['', ...missed]),
  ]);
}

function modelLines(
  { uniqueId, class: changeClass, columns, causes, reasons, types }: DifferentModel,
  isVerbose: boolean,
): readonly string[] {
  const named = columns.flatMap(({ name, class: change, previousName }) => {
    if (change === 'unchanged') return [];
    const type = types.find((column) => column.name === name);
    const more = previousName === undefined ? '' : ` from ${previousName}`;
    return [`    ${name} ${change}${more}${type === undefined ? '' : ` (${type.base} → ${type.head})`}`];
  });
  return [
    `${changeClass}: ${uniqueId} (${reasons.join('; ')})`,
    ...capped(named, isVerbose),
    ...capped(
      causes.map(({ path, line, why, text }) => `    ${path}:${line} ${why}: ${text.trim()}`),
      isVerbose,
    ),
  ];
}

function section(title: string, lines: readonly string[], isVerbose: boolean): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...capped(lines, isVerbose)];
}

function capped(lines: readonly string[], isVerbose: boolean): readonly string[] {
  if (isVerbose || lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `  and ${lines.length - MOST_LINES} more; --verbose shows them`];
}

import { type Block, diffBlock, type FlatBlock, fold, text } from '../core/block.ts';
import { counts, type Finding, type LineFix } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import type { DetailLevel } from './detail-level.ts';
import { visibleLine } from './hygiene.ts';
import { count } from './words.ts';

/** So many are shown; each is in `report.json`, too. */
const MOST = 50;

/** The mechanical fixes of the findings that count, as one patch that a reader opens. */
export function lineFixBlocks(report: Pick<Report, 'findings'>, { name }: DetailLevel): readonly Block[] {
  const placed = placedFixes(report);
  const isShown = name === 'full' || name === 'folds-emptied';
  if (placed.length === 0 || !isShown) return [];
  return name === 'full' ? [fold(title(placed), contents(placed))] : [text(`${title(placed)} (left out here)`)];
}

/** The same where everything is in sight. */
export function openLineFixBlocks(report: Pick<Report, 'findings'>): readonly Block[] {
  const placed = placedFixes(report);
  return placed.length === 0 ? [] : [text(`**${title(placed)}**`), ...contents(placed)];
}

interface PlacedFix extends LineFix {
  readonly path: string;
  readonly line: number;
}

/** Two fixes of one line can't stand in one patch: the first stands for both. */
function placedFixes({ findings }: Pick<Report, 'findings'>): readonly PlacedFix[] {
  const placed = findings.filter(counts).flatMap(placedFix);
  const first = new Map(placed.toReversed().map((fix) => [`${fix.path}:${fix.line}`, fix]));
  return [...first.values()].toSorted((one, other) => (one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1));
}

function placedFix({ fix, location }: Finding): readonly PlacedFix[] {
  const { path, line, side } = location ?? {};
  if (fix === undefined || path === undefined || line === undefined || side !== 'head') return [];
  // A patch names its file in a line of its own.
  return path === visibleLine(path) ? [{ ...fix, path, line }] : [];
}

function title(placed: readonly PlacedFix[]): string {
  const shown = placed.length > MOST ? `, the first ${MOST}` : '';
  return `${count(placed.length, 'mechanical fix', 'es')} (untried: nothing was run with ${placed.length === 1 ? 'it' : 'them'}${shown})`;
}

function contents(placed: readonly PlacedFix[]): readonly FlatBlock[] {
  const patch = patchOf(placed.slice(0, MOST));
  return [diffBlock(patch), text('To take it by hand: save the diff as `lines.patch`, then `git apply --unidiff-zero lines.patch`.')];
}

function patchOf(placed: readonly PlacedFix[]): string {
  const files = Map.groupBy(placed, ({ path }) => path);
  return [...files].map(([path, fixes]) => `--- a/${path}\n+++ b/${path}\n${hunksOf(fixes)}`).join('');
}

/** Without lines around them, hunks never overlap. */
function hunksOf(fixes: readonly PlacedFix[]): string {
  let moved = 0;
  return fixes
    .map(({ line, before, after }) => {
      const added = after.split('\n');
      const hunk = `@@ -${line} +${line + moved}${added.length === 1 ? '' : `,${added.length}`} @@\n-${before}\n${added.map((one) => `+${one}\n`).join('')}`;
      moved += added.length - 1;
      return hunk;
    })
    .join('');
}

import { type Block, text } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import { shorten } from './hygiene.ts';
import { shortSha } from './words.ts';

const ADVISORY =
  'This check only advises: `gate: advisory` in `.github/steward.yml` lets every merge through. With `gate: blocking` it would fail.';

interface Waived extends Pick<Report, 'headSha'> {
  readonly verdict: Pick<Report['verdict'], 'waived'>;
}

/** Why a check that would fail is neutral, once, at every level of detail. */
export function waivedBlocks({ verdict: { waived }, headSha }: Waived): readonly Block[] {
  if (waived === undefined) return [];
  if (waived.by === 'gate') return [text(ADVISORY)];
  const { person, reason } = waived;
  const why = `“${shorten(reason.replaceAll('`', ''), 300)}”`;
  return [text(`Overridden by ${person} for \`${shortSha(headSha)}\` alone: ${why}. The next push is judged anew.`)];
}

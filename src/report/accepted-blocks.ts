import { type Block, bullets, text } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import { placeLink, titleWithCode } from './finding-words.ts';
import { shorten } from './hygiene.ts';
import type { RenderContext } from './render-context.ts';

/** So many acceptances are shown one by one. */
const MOST = 10;

/** What people accepted, each with its reason and their name: it stands in the summary at every level of detail. */
export function acceptedBlocks({ findings }: Pick<Report, 'findings'>, { ruleTitles = {} }: RenderContext): readonly Block[] {
  const accepted = findings.flatMap((finding) => {
    const { suppressed } = finding;
    if (suppressed?.by !== 'acceptance') return [];
    const why = `: “${shorten(suppressed.reason.replaceAll('`', ''), 200)}” (${suppressed.person ?? 'somebody'})`;
    const what = `${titleWithCode(finding, ruleTitles)}, `;
    return [finding.location === undefined ? [`${what}\`${finding.subject}\`${why}`] : [what, placeLink(finding.location), why]];
  });
  if (accepted.length === 0) return [];
  const more = accepted.length - MOST;
  return [text('Accepted:'), bullets(accepted.slice(0, MOST)), ...(more > 0 ? [text(`${more} more were accepted.`)] : [])];
}

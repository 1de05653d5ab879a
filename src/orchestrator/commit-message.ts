import { shorten, visibleLine } from '../report/hygiene.ts';

const LONGEST_TITLE = 68;
/** Letters, digits and the signs that a headline needs: no mention, no reference, no `[skip ci]`. */
const OTHER = /[^\p{L}\p{N}\p{M} _.,'’"“”()→+*%=–—-]/gu;
const REFERENCE = /\bgh-(?=\d)/gi;

/** The message of a commit that a person confirmed. The title comes from a runner, so GitHub finds nothing in it to act on. */
export function commitMessage({ title, confirmedBy, digest }: { title: string; confirmedBy: string; digest: string }): string {
  const words = visibleLine(title).replaceAll(OTHER, ' ').replaceAll(REFERENCE, 'gh ').replaceAll(/\s+/g, ' ').trim();
  const headline = `fix: ${shorten(words === '' ? 'what failed' : words, LONGEST_TITLE)}`;
  return `${headline}\n\nProposed by Steward, confirmed by @${confirmedBy}\n\nSteward-Fix: ${digest}\n`;
}

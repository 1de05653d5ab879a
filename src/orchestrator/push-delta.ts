import { createHash } from 'node:crypto';
import { counts } from '../core/finding.ts';
import type { Report } from '../core/report.ts';

/** What became of the findings since the commit that the comment spoke of before. */
export interface PushDelta {
  readonly resolved: number;
  readonly added: number;
}

/** So many findings are remembered; with more of them no delta is told. */
const MOST = 300;

/**
 * The delta to the last commit that the comment was about, and the hidden line by which the next one is told. `previous` is the comment as
 * it stands; a second report about the same commit is compared with the same earlier one. Whoever edits the line changes a sentence, no verdict.
 */
export function pushDelta(
  { headSha, findings }: Report,
  previous: string | undefined,
): { readonly delta?: PushDelta; readonly state: string } {
  const now = [...new Set(findings.filter(counts).map(({ fingerprint }) => shortHash(fingerprint)))];
  const [last, before] = previous === undefined ? [] : statesIn(previous);
  const earlier = last?.headSha === headSha ? before : last;
  const state = stateLine([{ headSha, hashes: now }, ...(earlier === undefined ? [] : [earlier])]);
  if (earlier === undefined || now.length > MOST) return { state };
  const added = now.filter((hash) => !earlier.hashes.includes(hash)).length;
  const resolved = earlier.hashes.filter((hash) => !now.includes(hash)).length;
  return { delta: { resolved, added }, state };
}

interface State {
  readonly headSha: string;
  readonly hashes: readonly string[];
}

const LINE = /<!-- steward findings((?: [0-9a-f]{40}:(?:[0-9a-f]{8}(?:,[0-9a-f]{8})*)?){1,2}) -->\s*$/;

function statesIn(comment: string): readonly State[] {
  const [, states = ''] = LINE.exec(comment) ?? [];
  return states
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      headSha: word.slice(0, 40),
      hashes: word
        .slice(41)
        .split(',')
        .filter((hash) => hash !== ''),
    }));
}

function stateLine(states: readonly State[]): string {
  const kept = states.filter(({ hashes }) => hashes.length <= MOST);
  return kept.length === 0
    ? ''
    : `<!-- steward findings ${kept.map(({ headSha, hashes }) => `${headSha}:${hashes.join(',')}`).join(' ')} -->`;
}

/** The report's own fingerprints are text of a machine that ran the pull request's code. */
function shortHash(fingerprint: string): string {
  return createHash('sha256').update(fingerprint).digest('hex').slice(0, 8);
}

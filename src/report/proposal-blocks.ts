import { type Block, bullets, type FlatBlock, fold, text } from '../core/block.ts';
import type { Verification } from '../core/proposal.ts';
import type { ProposalView } from './proposal-view.ts';
import type { RenderContext } from './render-context.ts';
import { count, sentence } from './words.ts';

/** What is known about a fix, in the only words that are used for it. */
const VERIFICATION_WORDS: Readonly<Record<Verification['level'], string>> = {
  verified: 'verified: failed nodes and children pass, tests unchanged, values compared',
  builds: 'builds, values not compared',
  untried: 'untried: nothing was run with it',
};

/** A fix in its parts: what it is, its diff, and how to take it. */
interface Parts {
  readonly said: readonly FlatBlock[];
  readonly diff: readonly FlatBlock[];
  readonly todo: readonly FlatBlock[];
}

/** A fix where a reader opens what is long. */
export function proposalBlocks(view: ProposalView, context: Pick<RenderContext, 'fixes'>): readonly Block[] {
  const { said, diff, todo } = partsOf(view, context);
  const summary = `Diff of ${count(view.paths.length, 'file')}`;
  return [...said, ...(diff.length === 0 ? [text(`${summary} (left out here).`)] : [fold(summary, diff)]), ...todo];
}

/** The same where everything is in sight. */
export function openProposalBlocks(view: ProposalView): readonly Block[] {
  const { said, diff, todo } = partsOf(view, {});
  return [...said, ...diff, ...todo];
}

function partsOf(view: ProposalView, { fixes }: Pick<RenderContext, 'fixes'>): Parts {
  const { title, rationale, verification, diff, digest } = view;
  const ran = verification.ran.map((line) => sentence(line));
  return {
    said: [
      text(`**Fix: ${title.replaceAll('**', '')}** (${VERIFICATION_WORDS[verification.level]})`),
      ...(rationale === '' ? [] : [text(sentence(rationale))]),
      ...(ran.length === 0 ? [] : [bullets(ran)]),
    ],
    diff: diff === undefined ? [] : [{ type: 'diff', text: diff }],
    todo: [
      text(
        [...commandFor(view, fixes), `by hand: save the diff as \`fix-${digest}.patch\`, then \`git apply fix-${digest}.patch\`.`].join(''),
      ),
    ],
  };
}

function commandFor({ digest, verification }: ProposalView, fixes: RenderContext['fixes']): readonly string[] {
  const isOffered = fixes === 'branch' && verification.level !== 'untried';
  return isOffered ? [`To take it: \`/steward confirm ${digest}\` commits it to this branch. Or `] : ['To take it '];
}

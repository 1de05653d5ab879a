import type { RootContent } from 'mdast';
import type { Block } from '../core/block.ts';
import type { StepReport } from '../core/step.ts';
import { blockToMdast, paragraph } from './block-to-mdast.ts';
import type { DetailLevel } from './detail-level.ts';
import { shorten } from './hygiene.ts';
import type { LinkAddress } from './link-address.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import { capital, count, sentence } from './words.ts';

/** A step's status in the words of the report format. */
export const STATUS: Readonly<Record<StepReport['status'], string>> = { success: 'Success', failed: 'Failed', skipped: 'Skipped' };

interface Place {
  readonly number: number;
  readonly level: DetailLevel;
  readonly addressOf: LinkAddress;
  readonly blocking: number;
}

interface SteppedReport {
  readonly steps: readonly StepReport[];
  readonly verdict: { readonly blocking: number };
}

/** The sections of all steps, in the words of the report format. */
export function stepSections({ steps, verdict }: SteppedReport, level: DetailLevel, addressOf: LinkAddress): RootContent[] {
  return steps.flatMap((step, index) => stepSection(step, { number: index + 1, level, addressOf, blocking: verdict.blocking }));
}

function stepSection(step: StepReport, { number, level, addressOf, blocking }: Place): RootContent[] {
  const description = shorten(step.description, level.name === 'verdict' ? 60 : 200);
  return [
    { type: 'heading', depth: 3, children: phraseToMdast([`Step ${number}: ${description}`], addressOf) },
    { type: 'paragraph', children: [{ type: 'text', value: `Status: ${STATUS[step.status]}` }] },
    ...(level.name === 'verdict' ? [] : paragraph([reasonSentence(step, blocking)], addressOf)),
    ...blocksOf(step.details, level).flatMap((block) => blockToMdast(block, addressOf)),
  ];
}

/** The sentence that a failed or skipped step begins with: why. Empty for a step that succeeded. */
export function reasonSentence({ status, failure, reason }: StepReport, blocking: number): string {
  if (status === 'success') return '';
  if (status === 'failed' && failure === 'findings')
    return completed(reason ?? `${count(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'}`);
  return capital(sentence(reason ?? (status === 'skipped' ? 'No reason was given' : 'The step failed without a reason')));
}

function completed(reason: string): string {
  return sentence(/^completed\b/i.test(reason) ? reason : `Completed; ${reason}`);
}

/** The blocks of a step that a level has room for. */
function blocksOf(blocks: readonly Block[], { name }: DetailLevel): readonly Block[] {
  switch (name) {
    case 'full':
      return blocks;
    case 'folds-emptied':
      return blocks.map(emptied);
    case 'first-blocks':
      return blocks.slice(0, 1).map(emptied);
    case 'findings':
    case 'verdict':
      return [];
  }
}

/** A fold's summary without what it held. */
export function emptied(block: Block): Block {
  return block.type === 'fold' ? { type: 'text', text: [...block.summary, ' (left out here)'] } : block;
}

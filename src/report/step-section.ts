import type { RootContent } from 'mdast';
import type { StepReport } from '../core/step.ts';
import { blockToMdast, paragraph } from './block-to-mdast.ts';
import type { LinkAddress } from './link-address.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import { capital, count, sentence } from './words.ts';

/** A step's status in the words of the report format. */
export const STATUS: Readonly<Record<StepReport['status'], string>> = { success: 'Success', failed: 'Failed', skipped: 'Skipped' };

/** The sections of all steps, in the words of the report format. */
export function stepSections(
  steps: readonly StepReport[],
  { blocking }: { readonly blocking: number },
  addressOf: LinkAddress,
): RootContent[] {
  return steps.flatMap((step, index) => [
    { type: 'heading', depth: 3, children: phraseToMdast([`Step ${index + 1}: ${step.description}`], addressOf) },
    { type: 'paragraph', children: [{ type: 'text', value: `Status: ${STATUS[step.status]}` }] },
    ...paragraph([reasonSentence(step, blocking)], addressOf),
    ...step.details.flatMap((block) => blockToMdast(block, addressOf)),
  ]);
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

import type { RootContent } from 'mdast';
import type { StepReport } from '../core/step.ts';
import { paragraph } from './block-to-mdast.ts';
import { shorten, visibleLine } from './hygiene.ts';
import { writeMarkdown } from './markdown.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import { workflowTitle } from './report-markdown.ts';
import { stepSections } from './step-section.ts';

/** A run that goes on: the step that runs now (counted from 1), and the steps that are done. */
export interface RunningReport {
  readonly workflowName: string;
  readonly running: { readonly number: number; readonly total: number; readonly description: string };
  readonly finished: readonly Pick<StepReport, 'description' | 'status' | 'failure' | 'reason'>[];
  readonly blocking?: number;
}

/** The face of a check while its run goes on: "step 2 of 3 running". Steps that haven't finished aren't shown. */
export function renderProgress({ workflowName, running, finished, blocking = 0 }: RunningReport): {
  readonly title: string;
  readonly summary: string;
} {
  const now = `step ${running.number} of ${running.total} running`;
  const steps = finished.map((step, index) => ({ ...step, id: String(index), details: [], seconds: 0 }));
  const line = `**${now}**: ${shorten(running.description, 200)}`;
  const nodes: RootContent[] = [
    workflowTitle({ workflowName }),
    { type: 'blockquote', children: [{ type: 'paragraph', children: phraseToMdast([line], noAddress) }] },
    ...stepSections(steps, { blocking }, noAddress),
    ...(finished.length === 0 ? paragraph(['No step has finished yet.'], noAddress) : []),
  ];
  return { title: shorten(visibleLine(`${now}: ${running.description}`), 200), summary: writeMarkdown(nodes) };
}

function noAddress(): undefined {
  return undefined;
}

import type { RootContent } from 'mdast';
import { shorten } from './hygiene.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';

/** `## Workflow: …`, with which every comment of a workflow begins. */
export function workflowTitle(workflowName: string): RootContent {
  return { type: 'heading', depth: 2, children: phraseToMdast([`Workflow: ${shorten(workflowName, 100)}`], () => undefined) };
}

import { paragraph } from './block-to-mdast.ts';
import { writeMarkdown } from './markdown.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import { commentMarker } from './render-comment.ts';
import { shortSha } from './words.ts';
import { workflowTitle } from './workflow-title.ts';

/** A check that needed no run, as the comment of its workflow tells it. */
export interface SettledWords {
  /** The comment's key. */
  readonly key: string;
  readonly workflowName: string;
  readonly title: string;
  readonly summary: string;
  readonly headSha: string;
}

/** The comment of a workflow that has nothing to say about a commit any more: its title, the verdict and a sentence. */
export function renderSettled({ key, workflowName, title, summary, headSha }: SettledWords): string {
  const verdict = [{ type: 'text' as const, value: '✅ ' }, ...phraseToMdast([`**${title}** · \`${shortSha(headSha)}\``], noLink)];
  return writeMarkdown([
    { type: 'html', value: commentMarker(key) },
    workflowTitle(workflowName),
    { type: 'blockquote', children: [{ type: 'paragraph', children: verdict }] },
    ...paragraph([summary], noLink),
  ]);
}

function noLink(): undefined {
  return undefined;
}

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  // The report's format has the Status line directly under the step's heading.
  join: [(left, right) => (left.type === 'heading' && left.depth === 3 && right.type === 'paragraph' ? 0 : undefined)],
  // GitHub reads $…$ as a formula.
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** The only place where Markdown is written. It ends with a line break. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, options);
}

/** Bytes as GitHub counts them. */
export function byteLength(markdown: string): number {
  return Buffer.byteLength(markdown, 'utf8');
}

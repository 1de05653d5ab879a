import type { Block } from '../core/block.ts';
import { blockToMdast } from './block-to-mdast.ts';
import { writeMarkdown } from './markdown.ts';

/** Blocks as Markdown of their own, for a reply: through the same hygiene as a report, without links. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return writeMarkdown(blocks.flatMap((block) => blockToMdast(block, () => undefined))).trimEnd();
}

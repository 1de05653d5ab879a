import type { Block } from '../core/block.ts';
import { blockLines } from '../report/terminal/block-lines.ts';
import { paint } from '../report/terminal/text-layout.ts';
import type { Cli } from './cli.ts';
import { screenOf } from './screen.ts';

/** Blocks as this terminal shows them. */
export function showBlocks(blocks: readonly Block[], cli: Cli): string {
  const { palette, width } = screenOf(cli, true);
  return blockLines(blocks, { width, verbose: true })
    .map((line) => paint(line, palette).trimEnd())
    .join('\n');
}

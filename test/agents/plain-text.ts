import type { Block, Link, Phrase } from '../../src/core/block.ts';

/** Blocks as text to look at in a snapshot: links as [text](place), folds indented. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  if (block.type === 'text') return phrase(block.text);
  if (block.type === 'list') return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${phrase(item)}`).join('\n');
  if (block.type === 'table')
    return [block.columns, ...block.rows.map((row) => row.map(phrase))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  if (block.type === 'fold') return [`▸ ${phrase(block.summary)}`, ...plainText(block.blocks).split('\n')].join('\n  ');
  return block.type === 'graph' ? '(graph)' : block.text;
}

function phrase(words: Phrase): string {
  return words.map((word) => (typeof word === 'string' ? word : linkText(word))).join('');
}

function linkText({ text, to }: Link): string {
  if (to.kind !== 'file') return `[${text}](${to.kind})`;
  return `[${text}](${to.side === 'base' ? 'base:' : ''}${to.path}${to.line === undefined ? '' : `#L${to.line}`})`;
}

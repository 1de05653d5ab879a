import type { Code, Html, List, PhrasingContent, RootContent, Table } from 'mdast';
import type { Block, FlatBlock, Phrase } from '../core/block.ts';
import { graphToMermaid } from './graph-to-mermaid.ts';
import { inertCodeLines } from './hygiene.ts';
import type { LinkAddress } from './link-address.ts';
import { phraseToHtml } from './phrase-to-html.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';

type TableBlock = Extract<FlatBlock, { type: 'table' }>;

/** Languages that GitHub colours; any other name is left out, since some (mermaid, math, suggestion) make GitHub act on the code. */
const LANGUAGES = new Set(['bash', 'console', 'csv', 'diff', 'json', 'jinja', 'python', 'sql', 'text', 'toml', 'yaml']);

/** A block of a report as Markdown nodes; a block without visible content gives none. */
export function blockToMdast(block: Block, addressOf: LinkAddress): RootContent[] {
  switch (block.type) {
    case 'text':
      return paragraph(block.text, addressOf);
    case 'table':
      return table(block, addressOf);
    case 'list':
      return list(block, addressOf);
    case 'code':
      return [code(block.text, LANGUAGES.has(block.language ?? '') ? block.language : undefined)];
    case 'diff':
      return [code(block.text, 'diff')];
    case 'graph':
      return graph(block, addressOf);
    case 'fold':
      return fold(block.summary, { content: block.blocks.flatMap((inner) => blockToMdast(inner, addressOf)), addressOf });
  }
}

/** A fold around Markdown nodes. */
export function fold(summary: Phrase, { content, addressOf }: { content: RootContent[]; addressOf: LinkAddress }): RootContent[] {
  const title = phraseToHtml(summary, addressOf) || 'Details';
  return content.length === 0 ? [] : [html(`<details><summary>${title}</summary>`), ...content, html('</details>')];
}

/** A paragraph, or nothing when nothing of it is visible. */
export function paragraph(phrase: Phrase, addressOf: LinkAddress): RootContent[] {
  const children = phraseToMdast(phrase, addressOf);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function html(value: string): Html {
  return { type: 'html', value };
}

function code(text: string, lang: string | undefined): Code {
  const value = inertCodeLines(text).replace(/^\n+|\s+$/g, '');
  return lang === undefined ? { type: 'code', value } : { type: 'code', lang, value };
}

function list({ ordered, items }: Extract<FlatBlock, { type: 'list' }>, addressOf: LinkAddress): List[] {
  const children = items.flatMap((item) => {
    const content = phraseToMdast(item, addressOf);
    return content.length === 0
      ? []
      : [{ type: 'listItem' as const, spread: false, children: [{ type: 'paragraph' as const, children: content }] }];
  });
  return children.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children }];
}

function table({ columns, rows }: TableBlock, addressOf: LinkAddress): Table[] {
  if (columns.length === 0 || rows.length === 0) return [];
  const row = (cells: readonly PhrasingContent[][]) => ({
    type: 'tableRow' as const,
    children: columns.map((_, index) => ({ type: 'tableCell' as const, children: cells[index] ?? [] })),
  });
  const head = row(columns.map((column) => phraseToMdast([column], addressOf)));
  return [{ type: 'table', children: [head, ...rows.map((cells) => row(cells.map((cell) => phraseToMdast(cell, addressOf))))] }];
}

function graph(block: Extract<FlatBlock, { type: 'graph' }>, addressOf: LinkAddress): RootContent[] {
  if (block.nodes.length === 0) return [];
  const { mermaid, leftOut } = graphToMermaid(block);
  const note = leftOut === 0 ? [] : paragraph([`${leftOut} more nodes have no room in the picture.`], addressOf);
  return [{ type: 'code', lang: 'mermaid', value: mermaid }, ...note];
}

import type { Block, Phrase } from '../../core/block.ts';
import { nodesByWeight } from '../graph-to-mermaid.ts';
import { visibleLine, visibleLines } from '../hygiene.ts';
import { count } from '../words.ts';
import type { Style } from './palette.ts';
import { phrasePieces } from './phrase-pieces.ts';
import { tableLines } from './table-lines.ts';
import { type Line, type Piece, wrap } from './text-layout.ts';

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** The room that blocks have on the terminal. */
export interface BlockSpace {
  readonly width: number;
  /** Opens every fold, however long. */
  readonly verbose: boolean;
}

/** A fold that is longer than this stays shut unless everything was asked for. */
const LONGEST_FOLD = 30;
const MOST_NODES = 40;

/** Blocks for the terminal, an empty line between them. */
export function blockLines(blocks: readonly Block[], space: BlockSpace): readonly Line[] {
  return blocks
    .map((block) => linesOf(block, space))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

function linesOf(block: Block, space: BlockSpace): readonly Line[] {
  switch (block.type) {
    case 'text':
      return wrap(phrasePieces(block.text), space.width);
    case 'table':
      return tableLines(block, space.width);
    case 'list':
      return listLines(block, space.width);
    case 'code':
      return codeLines(block.text, () => undefined);
    case 'diff':
      return codeLines(block.text, diffStyle);
    case 'graph':
      return graphLines(block, space.width);
    case 'fold':
      return foldLines(block, space);
  }
}

function listLines({ ordered, items }: Of<'list'>, width: number): readonly Line[] {
  const mark = (index: number) => (ordered ? `${index + 1}. `.padStart(String(items.length).length + 2) : '• ');
  return items.flatMap((item: Phrase, index) =>
    hang({ text: mark(index), style: 'dim' }, wrap(phrasePieces(item), width - mark(index).length)),
  );
}

/** Lines with a mark before the first, and room for it before the others. */
function hang(mark: Piece, lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index): Line => [index === 0 ? mark : { text: ' '.repeat(mark.text.length) }, ...line]);
}

function codeLines(text: string, styleOf: (line: string) => Style | undefined): readonly Line[] {
  const lines = visibleLines(text)
    .replace(/^\n+|\s+$/g, '')
    .replaceAll('\t', '  ')
    .split('\n');
  return lines.map(
    (line): Line => [
      { text: '│ ', style: 'dim' },
      { text: line, style: styleOf(line) },
    ],
  );
}

function diffStyle(line: string): Style | undefined {
  if (/^(?:\+\+\+|---|@@)/.test(line)) return 'dim';
  return line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : undefined;
}

/** A graph as a list: each node with its state and what it leads to. */
function graphLines(graph: Of<'graph'>, width: number): readonly Line[] {
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, visibleLine(label)]));
  const shown = nodesByWeight(graph).slice(0, MOST_NODES);
  const lines = shown.flatMap(({ id, label, state }) => {
    const targets = graph.edges.flatMap(({ from, to }) => (from === id ? [labels.get(to) ?? visibleLine(to)] : []));
    const arrow: readonly Piece[] = targets.length === 0 ? [] : [{ text: ' → ', style: 'dim' }, { text: targets.join(', ') }];
    return hang(
      { text: '• ', style: 'dim' },
      wrap([{ text: visibleLine(label), style: 'cyan' }, { text: ` ${state}`, style: 'dim' }, ...arrow], width - 2),
    );
  });
  const more = graph.nodes.length - shown.length;
  return more === 0 ? lines : [...lines, [{ text: `and ${count(more, 'more node')}`, style: 'dim' }]];
}

function foldLines({ summary, blocks }: Of<'fold'>, space: BlockSpace): readonly Line[] {
  const inner = blockLines(blocks, { ...space, width: space.width - 2 });
  const open = space.verbose || inner.length <= LONGEST_FOLD;
  const note: readonly Piece[] = open ? [] : [{ text: ` (${count(inner.length, 'line')}; --verbose shows them)`, style: 'dim' }];
  const head = hang({ text: open ? '▾ ' : '▸ ', style: 'dim' }, wrap([...phrasePieces(summary), ...note], space.width - 2));
  return open ? [...head, ...inner.map((line): Line => (line.length === 0 ? [] : [{ text: '  ' }, ...line]))] : head;
}

import type { Block } from '../core/block.ts';
import { shorten, visibleLine } from './hygiene.ts';

type Graph = Extract<Block, { type: 'graph' }>;
type Node = Graph['nodes'][number];

/** GitHub draws more, but nobody reads more. */
const MOST_NODES = 40;

/** What a reader wants to see first, first. */
const ORDER: readonly Node['state'][] = ['changed', 'exposure', 'impacted', 'untouched'];

const STYLES = [
  'classDef changed fill:#fff8c5,stroke:#d4a72c,color:#1f2328',
  'classDef impacted fill:#ddf4ff,stroke:#54aeff,color:#1f2328',
  'classDef untouched fill:#f6f8fa,stroke:#d1d9e0,color:#59636e',
  'classDef exposure fill:#fbefff,stroke:#c297ff,color:#1f2328',
];

/** A graph as Mermaid text with own node ids and escaped labels, and how many nodes had no room. */
export function graphToMermaid(graph: Graph): { readonly mermaid: string; readonly leftOut: number } {
  const shown = nodesByWeight(graph).slice(0, MOST_NODES);
  const names = new Map(shown.map((node, index) => [node.id, `n${index}`]));
  const nodes = shown.map((node, index) => `  n${index}${shape(node)}:::${node.state}`);
  const edges = graph.edges.flatMap(({ from, to }) => {
    const [source, target] = [names.get(from), names.get(to)];
    return source === undefined || target === undefined ? [] : [`  ${source} --> ${target}`];
  });
  const mermaid = ['flowchart LR', ...nodes, ...new Set(edges), ...STYLES.map((style) => `  ${style}`)].join('\n');
  return { mermaid, leftOut: graph.nodes.length - shown.length };
}

/** The graph's nodes, the changed ones first. */
export function nodesByWeight({ nodes }: Graph): readonly Node[] {
  return nodes.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function shape({ state, label }: Node): string {
  return state === 'exposure' ? `(["${escapeLabel(label)}"])` : `["${escapeLabel(label)}"]`;
}

/** Mermaid's own entities (`#35;`): a label can't close its quotes, start a directive or bring HTML. */
function escapeLabel(label: string): string {
  const text = shorten(visibleLine(label), 60) || ' ';
  return text.replaceAll(/[^\p{L}\p{N} _.…]/gu, (character) => `#${character.codePointAt(0)};`);
}

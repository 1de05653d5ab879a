import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/** Markdown as GitHub shows it: GFM, raw HTML cut down to what GitHub allows, diffs coloured. */
export function markdownToHtml(markdown: string): string {
  const tree = sanitize(raw(toHast(parse(markdown), { allowDangerousHtml: true })), defaultSchema);
  colourDiffs(tree);
  return toHtml(tree);
}

function parse(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function colourDiffs(tree: Nodes): void {
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  visit(root, 'element', (element: Element) => {
    const names = element.properties['className'];
    if (element.tagName !== 'code' || !Array.isArray(names) || !names.includes('language-diff')) return;
    const [content] = element.children;
    if (content?.type === 'text') element.children = content.value.split('\n').flatMap(diffLine);
  });
}

function diffLine(line: string): ElementContent[] {
  const kind = /^(?:\+\+\+|---|@@)/.test(line) ? 'meta' : ({ '+': 'added', '-': 'removed' }[line.charAt(0)] ?? 'same');
  const content: ElementContent = { type: 'text', value: `${line}\n` };
  return line === '' ? [] : [{ type: 'element', tagName: 'span', properties: { className: [`diff-${kind}`] }, children: [content] }];
}

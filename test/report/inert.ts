import type { Nodes, Text } from 'hast';
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visitParents } from 'unist-util-visit-parents';

/** Everything in rendered Markdown that GitHub would act on, or that only hostile text could have brought: empty when all is well. */
export function whatActs(markdown: string, allowedAddresses: readonly string[]): readonly string[] {
  const found: string[] = [];
  visitParents(htmlTree(markdown), (node, ancestors) => {
    if (node.type === 'element') {
      if (!OURS.has(node.tagName)) found.push(`element ${node.tagName}`);
      const attributes = Object.keys(node.properties).filter(
        (name) => name !== 'href' && name !== 'className' && name !== 'align' && name !== 'start',
      );
      found.push(...attributes.map((name) => `attribute ${name}`));
      const href = node.properties['href'];
      if (typeof href === 'string' && !allowedAddresses.some((address) => href === address || href.startsWith(`${address}/`)))
        found.push(`link ${href}`);
    }
    const inCode = ancestors.some((one) => one.type === 'element' && (one.tagName === 'code' || one.tagName === 'pre'));
    if (node.type === 'text' && !inCode) found.push(...actingText(node));
  });
  const slashes = markdown.split('\n').filter((line) => /^\s*\/\w/.test(line));
  return [...found, ...slashes.map((line) => `command ${line}`), ...invisible(markdown)];
}

/** The tree that GitHub would show, before its sanitiser takes out what we should not have written. */
export function htmlTree(markdown: string): Nodes {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return raw(toHast(tree, { allowDangerousHtml: true }));
}

const OURS = new Set([
  'h2',
  'h3',
  'p',
  'blockquote',
  'strong',
  'code',
  'pre',
  'a',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'details',
  'summary',
  'sub',
  'hr',
]);

const ACTS: readonly RegExp[] = [/@[\w-]/, /#\d/, /\bgh-\d/i, /:\/\//, /www\./i, /(?:mailto|xmpp):/i, /:[a-z+-][\w+-]*:/i];

function actingText({ value }: Text): readonly string[] {
  return ACTS.filter((pattern) => pattern.test(value)).map((pattern) => `text ${pattern} in ${JSON.stringify(value)}`);
}

/** U+2060 is ours and U+FE0F belongs to the warning sign. */
function invisible(markdown: string): readonly string[] {
  const hidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}]/u.exec(
    markdown.replaceAll(/[\n\t]|\u2060|\uFE0F/g, ''),
  )?.[0];
  return hidden === undefined ? [] : [`invisible U+${hidden.codePointAt(0)?.toString(16)}`];
}

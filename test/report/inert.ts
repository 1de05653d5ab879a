import type { Element, Nodes, Text } from 'hast';
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/** Everything in rendered Markdown that GitHub would act on, or that only hostile text could have brought: empty when all is well. */
export function whatActs(markdown: string, allowedAddresses: readonly string[]): readonly string[] {
  const slashes = markdown.split('\n').filter((line) => /^\s*\/\w/.test(line));
  return [...actingNodes(htmlTree(markdown), allowedAddresses), ...slashes.map((line) => `command ${line}`), ...invisible(markdown)];
}

function actingNodes(node: Nodes, allowed: readonly string[], inCode = false): readonly string[] {
  if (node.type === 'text') return inCode ? [] : actingText(node);
  if (node.type === 'comment') return OUR_COMMENT.test(node.value) ? [] : [`hidden ${node.value}`];
  const own = node.type === 'element' ? actingElement(node, allowed) : [];
  const code = inCode || (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre'));
  return 'children' in node ? [...own, ...node.children.flatMap((child) => actingNodes(child, allowed, code))] : own;
}

function actingElement({ tagName, properties }: Element, allowed: readonly string[]): readonly string[] {
  const attributes = Object.keys(properties).filter((name) => !['href', 'className', 'align', 'start'].includes(name));
  const { href } = properties;
  const isForeign = typeof href === 'string' && !allowed.some((address) => href === address || href.startsWith(`${address}/`));
  return [
    ...(OURS.has(tagName) ? [] : [`element ${tagName}`]),
    ...attributes.map((name) => `attribute ${name}`),
    ...(isForeign ? [`link ${href}`] : []),
  ];
}

/** The tree that GitHub would show, before its sanitiser takes out what we should not have written. */
function htmlTree(markdown: string): Nodes {
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

const OUR_COMMENT = /^ steward (?:v1 [\w./#:-]+|findings(?: [0-9a-f]{40}:[0-9a-f,]*){1,2}|(?:accepted|overrode) \d+(?: [0-9a-f]+)+) $/;

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

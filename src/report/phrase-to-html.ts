import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Phrase } from '../core/block.ts';
import type { LinkAddress } from './link-address.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';

/** A sentence as HTML, for a fold's summary: Markdown isn't read on the line of an HTML tag. */
export function phraseToHtml(phrase: Phrase, addressOf: LinkAddress): string {
  const paragraph = toHast({ type: 'paragraph', children: phraseToMdast(phrase, addressOf) });
  return paragraph.type === 'element' ? toHtml(paragraph.children) : '';
}

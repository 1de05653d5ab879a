import type { PhrasingContent } from 'mdast';
import type { Phrase } from '../core/block.ts';
import { inertCode, inertText, visibleLine } from './hygiene.ts';
import type { LinkAddress } from './link-address.ts';
import { type Span, spansOf } from './phrase-spans.ts';

/** A sentence as Markdown nodes: text, code, strong and links whose addresses we built; everything else stays literal text. */
export function phraseToMdast(phrase: Phrase, addressOf: LinkAddress): PhrasingContent[] {
  return spansOf(withoutDeadLinks(phrase, addressOf)).flatMap((span): PhrasingContent[] => {
    if (span.kind !== 'link') return literal(span);
    const children = span.children.flatMap(literal);
    const url = addressOf(span.link);
    return url === undefined ? children : [{ type: 'link', url, children }];
  });
}

/** A link without an address is its text, and joins the text around it before that is cleared: "#" and "1" are harmless only apart. */
function withoutDeadLinks(phrase: Phrase, addressOf: LinkAddress): Phrase {
  return phrase.map((part) => {
    const alive = typeof part !== 'string' && addressOf(part) !== undefined && visibleLine(part.text).trim() !== '';
    return typeof part === 'string' || alive ? part : part.text;
  });
}

function literal(span: Exclude<Span, { kind: 'link' }>): Exclude<PhrasingContent, { type: 'link' }>[] {
  switch (span.kind) {
    case 'text': {
      const value = inertText(span.text);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'code': {
      const value = inertCode(span.text).trim();
      return value === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'strong': {
      const children = span.children.flatMap(literal);
      return children.length === 0 ? [] : [{ type: 'strong', children }];
    }
  }
}

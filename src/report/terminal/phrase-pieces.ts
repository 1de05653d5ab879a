import type { Link, Phrase } from '../../core/block.ts';
import { visibleLine } from '../hygiene.ts';
import { type Span, spansOf } from '../phrase-spans.ts';
import type { Piece } from './text-layout.ts';

/** A sentence for the terminal: code and places in colour, strong in bold. */
export function phrasePieces(phrase: Phrase): readonly Piece[] {
  return spansOf(phrase).flatMap((span) => (span.kind === 'link' ? linkPieces(span.link) : pieces(span)));
}

/** The same for a table's cell, where a place is its file's name: a whole path would break the columns. */
export function cellPieces(phrase: Phrase): readonly Piece[] {
  return phrasePieces(
    phrase.map((part) => {
      if (typeof part === 'string' || part.to.kind !== 'file') return part;
      return { ...part, to: { ...part.to, path: part.to.path.slice(part.to.path.lastIndexOf('/') + 1) } };
    }),
  );
}

function pieces(span: Exclude<Span, { kind: 'link' }>): readonly Piece[] {
  if (span.kind === 'strong') return span.children.map(({ kind, text }) => ({ text, style: kind === 'code' ? 'cyan' : 'bold' }));
  return [{ text: span.text, style: span.kind === 'code' ? 'cyan' : undefined }];
}

/** Terminals open `path:line`; a link's own words stay where they say more than the place. */
function linkPieces({ text, to }: Link): readonly Piece[] {
  const words = visibleLine(text).replaceAll('`', '');
  if (to.kind !== 'file') return [{ text: words }];
  const place = visibleLine(to.line === undefined ? to.path : `${to.path}:${to.line}`);
  const piece: Piece = { text: place, style: 'cyan' };
  const base: readonly Piece[] = to.side === 'base' ? [{ text: ' on the base' }] : [];
  if (/^line \d+$/.test(words) || place.endsWith(words.replace(/ on the base$/, ''))) return [piece, ...base];
  return [{ text: `${words} (` }, piece, ...base, { text: ')' }];
}

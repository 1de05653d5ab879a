import type { Link, Phrase } from '../core/block.ts';
import { visibleLine } from './hygiene.ts';

interface TextSpan {
  readonly kind: 'text' | 'code';
  readonly text: string;
}
interface StrongSpan {
  readonly kind: 'strong';
  readonly children: readonly TextSpan[];
}
interface LinkSpan {
  readonly kind: 'link';
  readonly link: Link;
  readonly children: readonly (TextSpan | StrongSpan)[];
}

/** A piece of a sentence after its two marks, `…` and **…**, were read. */
export type Span = TextSpan | StrongSpan | LinkSpan;

/** Reads a phrase, cleared of what can't be seen: `…` becomes code, **…** strong; a mark without its partner is literal. */
export function spansOf(phrase: Phrase): readonly Span[] {
  const joined = joinStrings(phrase).map((part) => (typeof part === 'string' ? visibleLine(part) : part));
  return joined.flatMap((part, index): readonly Span[] => {
    if (typeof part !== 'string') return [{ kind: 'link', link: part, children: readMarks(visibleLine(part.text).trim()) }];
    const start = index === 0 ? part.trimStart() : part;
    return readMarks(index === joined.length - 1 ? start.trimEnd() : start);
  });
}

/** Neighbouring strings are one text: what is harmless in two halves may not be harmless together. */
function joinStrings(phrase: Phrase): Phrase {
  const joined: Phrase = [];
  for (const part of phrase) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function readMarks(text: string): readonly (TextSpan | StrongSpan)[] {
  const pieces = text.split(/(`[^`]+`|\*\*)/).filter((piece) => piece !== '');
  const spans: (TextSpan | StrongSpan)[] = [];
  let index = 0;
  while (index < pieces.length) {
    const close = pieces[index] === '**' ? closingMark(pieces, index) : undefined;
    if (close === undefined) addSpan(spans, textSpan(pieces[index] ?? ''));
    else spans.push({ kind: 'strong', children: pieces.slice(index + 1, close).map(textSpan) });
    index = (close ?? index) + 1;
  }
  return spans;
}

function closingMark(pieces: readonly string[], open: number): number | undefined {
  const close = pieces.indexOf('**', open + 1);
  return close > open + 1 ? close : undefined;
}

function textSpan(piece: string): TextSpan {
  const code = /^`([^`]+)`$/.exec(piece)?.[1];
  return code === undefined ? { kind: 'text', text: piece } : { kind: 'code', text: code };
}

function addSpan(spans: (TextSpan | StrongSpan)[], span: TextSpan): void {
  const last = spans.at(-1);
  if (span.kind === 'text' && last?.kind === 'text') spans[spans.length - 1] = { kind: 'text', text: last.text + span.text };
  else spans.push(span);
}

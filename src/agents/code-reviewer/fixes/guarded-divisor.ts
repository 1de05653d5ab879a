import type { LineFix } from '../../../core/finding.ts';
import type { Expression } from '../../../sql/query-shape.ts';
import { fixLine } from '../../line-fix.ts';
import { plainName, type Token } from '../../template-tokens.ts';

/** `a / b` as `a / nullif(b, 0)`, where a line of a template divides exactly once by this column or sum. */
export function guardedDivisor(text: string, line: number, divisor: Expression): LineFix | undefined {
  const words = wordsOf(divisor);
  if (words === undefined) return undefined;
  return fixLine(text, line, (pieces, at) => {
    if (pieces[at - 1]?.text !== '/' || pieces[at - 2]?.text === '/') return undefined;
    const end = at + words.length;
    const own = pieces.slice(at, end);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || !words.every((word, index) => isWord(own[index], word))) return undefined;
    return goesOn(pieces[end]) ? undefined : { from: at, to: end, text: `nullif(${text.slice(first.start, last.end)}, 0)` };
  });
}

/** The pieces that a divisor is written in; undefined for what has several spellings. */
function wordsOf(divisor: Expression): readonly string[] | undefined {
  if (divisor.kind === 'column') return [...(divisor.table === undefined ? [] : [divisor.table, '.']), divisor.name];
  if (divisor.kind !== 'call' || divisor.distinct || divisor.filter !== undefined || divisor.arguments.length !== 1) return undefined;
  const [argument] = divisor.arguments;
  const inner = argument?.kind === 'column' ? wordsOf(argument) : undefined;
  return inner === undefined ? undefined : [divisor.name, '(', ...inner, ')'];
}

function isWord(piece: Token | undefined, word: string): boolean {
  return piece !== undefined && plainName(piece.text) === word.toLowerCase();
}

/** Whether the piece behind a name makes it another thing, or binds it before the division does. */
function goesOn(piece: Token | undefined): boolean {
  if (piece === undefined) return false;
  return piece.kind === 'jinja' || /^(?:[.([^:]|\*\*|->|over|filter|within|ignore|respect)$/i.test(piece.text);
}

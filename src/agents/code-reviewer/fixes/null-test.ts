import type { LineFix } from '../../../core/finding.ts';
import { fixLine } from '../../line-fix.ts';
import type { Token } from '../../template-tokens.ts';

/** `a = null` as `a is null`, where a line of a template holds exactly one such comparison. */
export function nullTest(text: string, line: number, operator: string): LineFix | undefined {
  return fixLine(text, line, (pieces, at) => {
    const [before, sign, value, behind] = [pieces[at - 1], pieces[at], pieces[at + 1], pieces[at + 2]];
    if (sign?.kind !== 'mark' || meaningOf(sign) !== operator || value?.text.toLowerCase() !== 'null') return undefined;
    if (before === undefined || !endsOperand(before) || !endsComparison(behind)) return undefined;
    const space = before.end === sign.start ? ' ' : '';
    return { from: at, to: at + 2, text: `${space}${inCaseOf(value, operator === '=' ? 'is null' : 'is not null')}` };
  });
}

function meaningOf({ text }: Token): string {
  return text === '!=' ? '<>' : text;
}

/** What stands before a comparison that a person wrote out; of what Jinja writes nobody can tell. */
function endsOperand({ kind, text }: Token): boolean {
  return kind === 'word' || kind === 'quoted' || text === ')' || text === ']';
}

/** A cast or an operator behind NULL would belong to something else afterwards. */
function endsComparison(behind: Token | undefined): boolean {
  return behind === undefined || behind.kind === 'word' || [')', ',', ';'].includes(behind.text);
}

function inCaseOf({ text }: Token, words: string): string {
  return text === text.toUpperCase() ? words.toUpperCase() : words;
}

import type { SetUpLine, SetUpState } from '../../core/set-up-report.ts';
import { visibleLine } from '../../report/hygiene.ts';
import type { Palette, Style } from '../../report/terminal/palette.ts';

const STYLES: Readonly<Record<SetUpState, Style>> = { ok: 'green', wrong: 'red', advice: 'yellow', unseen: 'dim' };
const WORDS: Readonly<Record<SetUpState, string>> = { ok: 'ok', wrong: 'wrong', advice: 'better', unseen: 'unseen' };

/** The lines of `steward verify-setup`, and how many there are of each kind. */
export function showSetUp(lines: readonly SetUpLine[], palette: Palette): string {
  const width = Math.max(...lines.map(({ title }) => title.length));
  return [...lines.map((line) => lineOf(line, width, palette)), '', summaryOf(lines)].join('\n');
}

function lineOf({ title, state, found, todo, code }: SetUpLine, width: number, palette: Palette): string {
  const rest = [found, ...(todo === undefined ? [] : [`→ ${todo}`]), ...(code === undefined ? [] : [`(${code})`])].join(' ');
  return `${palette[STYLES[state]](WORDS[state].padEnd(6))}  ${title.padEnd(width)}  ${visibleLine(rest.replaceAll('`', ''))}`;
}

function summaryOf(lines: readonly SetUpLine[]): string {
  const count = (state: SetUpState): number => lines.filter((line) => line.state === state).length;
  const parts = [
    `${count('ok')} ok`,
    ...(count('wrong') === 0 ? [] : [`${count('wrong')} to mend`]),
    ...(count('advice') === 0 ? [] : [`${count('advice')} that could be better`]),
    ...(count('unseen') === 0 ? [] : [`${count('unseen')} that can’t be seen from here`]),
  ];
  return `${parts.join(', ')}.`;
}

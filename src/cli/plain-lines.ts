import { visibleLine } from '../report/hygiene.ts';

/** Lines for the terminal as one text. What artifacts and SQL say may hold anything: no line keeps what a terminal would act on. */
export function plainLines(lines: readonly string[]): string {
  return lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${visibleLine(line).trimStart()}`).join('\n');
}

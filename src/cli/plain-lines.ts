import { visibleLine } from '../report/hygiene.ts';

/** Lines for the terminal as one text. What artifacts and SQL say may hold anything: no line keeps what a terminal would act on. */
export function plainLines(lines: readonly string[]): string {
  return lines.map(plainLine).join('\n');
}

/** Two or more spaces are layout. */
function plainLine(line: string): string {
  return line
    .split(/( {2,})/)
    .map((part) => (part.startsWith('  ') ? part : visibleLine(part)))
    .join('');
}

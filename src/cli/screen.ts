import type { Screen } from '../report/render-terminal.ts';
import { COLOURED, PLAIN } from '../report/terminal/palette.ts';
import type { Cli } from './cli.ts';

/** What this terminal can show; NO_COLOR and a pipe switch colours off. */
export function screenOf({ isTerminal, columns, variables }: Pick<Cli, 'isTerminal' | 'columns' | 'variables'>, verbose: boolean): Screen {
  const colour = variables['FORCE_COLOR'] !== undefined || (isTerminal && variables['NO_COLOR'] === undefined);
  return { palette: colour ? COLOURED : PLAIN, width: columns, verbose };
}

import type { Command } from 'commander';

/** The terminal, as commands see it: documents go to `print` (standard output), everything else to `say` (standard error). */
export interface Cli {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly print: (text: string) => void;
  readonly say: (line: string) => void;
  readonly exit: (code: number) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, cli: Cli) => void;

import type { Report } from '../core/report.ts';
import { renderTerminal } from '../report/render-terminal.ts';
import type { Cli } from './cli.ts';
import { exitCodeOf } from './exit-codes.ts';
import { screenOf } from './screen.ts';

/** Prints a report, for people or as one JSON document; the exit code is the verdict's. */
export function showReport(report: Report, { json, verbose }: { readonly json?: true; readonly verbose?: true }, cli: Cli): void {
  cli.print(json ? JSON.stringify(report, undefined, 2) : renderTerminal(report, screenOf(cli, verbose === true)));
  cli.exit(exitCodeOf(report.verdict));
}

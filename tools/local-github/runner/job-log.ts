import type { Masker } from './masker.ts';
import { parseWorkflowCommand } from './workflow-commands.ts';

const longestLog = 10_000_000;
/** What GitHub shows in the log as a line of its own kind. */
const SHOWN = new Set(['error', 'warning', 'notice']);

/** The log of one job. Every line passes the masker before anyone sees it. */
export interface JobLog {
  /** A line of the runner itself. */
  readonly write: (text: string) => void;
  /** A line that a step printed; workflow commands in it take effect. */
  readonly printed: (line: string) => void;
  readonly text: () => string;
  readonly masker: Masker;
}

/** Collects the lines of a job and hands each on to `forward` at once. */
export function createJobLog(masker: Masker, forward: (line: string) => void): JobLog {
  const lines: string[] = [];
  let size = 0;
  let resumeToken: string | undefined;
  const keep = (line: string) => {
    if (size > longestLog) return;
    size += line.length + 1;
    const kept = size > longestLog ? '##[warning]The log is longer than 10 MB; the rest is left out.' : line;
    lines.push(kept);
    forward(kept);
  };
  const write = (text: string) => masker.mask(text).split(/\r?\n/).forEach(keep);
  const printed = (line: string) => {
    const command = parseWorkflowCommand(line);
    if (resumeToken !== undefined) {
      if (command?.name === resumeToken) resumeToken = undefined;
    } else if (command?.name === 'stop-commands') {
      resumeToken = command.message.toLowerCase();
    } else if (command?.name === 'add-mask') {
      masker.add(command.message);
    } else if (command !== undefined && SHOWN.has(command.name)) {
      return write(`##[${command.name}]${command.message}`);
    }
    write(line);
  };
  return { write, printed, text: () => lines.map((line) => `${line}\n`).join(''), masker };
}

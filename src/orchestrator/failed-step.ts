/** The step of a job that failed, as its log tells: its first line, and what it said at its end. */
export interface FailedStep {
  readonly step: string;
  readonly words: string;
}

const LONGEST_STEP = 120;
const LONGEST_WORDS = 400;
const MOST_LINES = 4;
const STEP = /^##\[group\]Run (?<step>.+)$/;
const ERROR = /^##\[error\](?<words>.*)$/;
/** How pip, uv and others begin. */
const BEGINNING = /^\s*(?:error\b|×)/i;
/** What the runner itself says of every program that fails. */
const NO_WORDS = /^Process completed with exit code \d+\.?$|^$/;

/** Finds the step that failed first in the log of a failed job; undefined where the log tells of none. */
export function failedStep(log: string): FailedStep | undefined {
  const lines = log.split('\n').map((line) => line.trimEnd());
  const at = lines.findIndex((line) => ERROR.test(line));
  const start = lines.slice(0, at).findLastIndex((line) => STEP.test(line));
  if (at < 0 || start < 0) return undefined;
  const step = STEP.exec(lines[start] ?? '')?.groups?.['step'] ?? '';
  const error = ERROR.exec(lines[at] ?? '')?.groups?.['words'] ?? '';
  const told = NO_WORDS.test(error) ? lastLines(lines.slice(start + 1, at)) : [error, ...restOf(lines.slice(at + 1))];
  const words = told.join(' ').replaceAll(/\s+/g, ' ').trim();
  return { step: cut(step, LONGEST_STEP), words: cut(words === '' ? error : words, LONGEST_WORDS) };
}

/** From where a program begins to speak of an error; most others end with their reason. What the runner shows of the step comes before. */
function lastLines(lines: readonly string[]): readonly string[] {
  const said = lines.slice(lines.lastIndexOf('##[endgroup]') + 1).filter((line) => line.trim() !== '');
  const start = said.findIndex((line) => BEGINNING.test(line));
  return start < 0 ? said.slice(-MOST_LINES) : said.slice(start, start + MOST_LINES);
}

/** An error of several lines goes on until the runner speaks again. */
function restOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.startsWith('##[') || line.trim() === '');
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, MOST_LINES - 1));
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

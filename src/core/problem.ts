import { PROBLEMS, type ProblemCode } from './problem-catalogue.ts';

/** Facts that fill the blanks of a problem's sentences. */
export type ProblemFacts = Readonly<Record<string, string>>;

/**
 * A failure that a person can act on. `code` leads to its entry in docs/errors.md; `message` says what happened, `means` what
 * follows from it, `remedy` what to do. `audience` decides who is told.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly means: string;
  readonly remedy: string;
  readonly audience: 'author' | 'maintainer';
  readonly failure: 'broken' | 'could-not-check' | 'usage';

  constructor(code: ProblemCode, facts: ProblemFacts = {}, cause?: unknown) {
    const entry = PROBLEMS[code];
    super(fill(entry.what, facts), cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.means = fill(entry.means, facts);
    this.remedy = fill(entry.remedy, facts);
    this.audience = entry.audience;
    this.failure = entry.failure;
  }
}

/** Any thrown value as a Problem: what isn't one yet is a defect of Steward and says so. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const detail = thrown instanceof Error ? thrown.message : inWords(thrown);
  return new Problem('STW-9000', { detail: detail.slice(0, 500) }, thrown);
}

/** Anything can be thrown, also an object that can't be turned into text. */
function inWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'something was thrown that is no error';
  }
}

function fill(sentence: string, facts: ProblemFacts): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (blank, name: string) => (Object.hasOwn(facts, name) ? facts[name] : undefined) ?? blank);
}

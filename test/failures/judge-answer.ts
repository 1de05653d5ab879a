import type { Adapter, FailureCase } from './case-schema.ts';

/** What Steward said about a case's failure. `file` is from the repository's root. */
export interface Answer {
  readonly cause: string;
  readonly node: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** It said that the pull request brought the failure. */
  readonly blamesChange: boolean;
  /** It offered a fix that passed when it was run. */
  readonly fixed: boolean;
  /** The fix that it offered takes something away from a test, a contract or a seed. */
  readonly weakened: boolean;
}

/** One case, judged. undefined: the measure doesn't apply, since no line can be blamed, or no fix exists that needs no judgement. */
export interface JudgedCase {
  readonly name: string;
  readonly adapter: Adapter;
  readonly half: FailureCase['half'];
  readonly cause: boolean;
  readonly node: boolean;
  readonly place: boolean | undefined;
  readonly fixed: boolean | undefined;
  readonly blamedFalsely: boolean;
  readonly weakened: boolean;
}

/** Holds an answer against what the case expects. */
export function judgeAnswer(failure: FailureCase, answer: Answer): JudgedCase {
  const { name, adapter, half, expect } = failure;
  return {
    name,
    adapter,
    half,
    cause: expect.cause.includes(answer.cause),
    node: (answer.node ?? null) === expect.node,
    place: placeIsRight(expect, answer),
    fixed: expect.mechanical ? answer.fixed : undefined,
    blamedFalsely: answer.blamesChange && !expect.byThisChange,
    weakened: answer.weakened,
  };
}

function placeIsRight({ file, line, orPlaces }: FailureCase['expect'], answer: Answer): boolean | undefined {
  if (file === null) return undefined;
  if (answer.file === file && (line === null || answer.line === line)) return true;
  return orPlaces.some((place) => place.file === answer.file && place.line === answer.line);
}

import type { DbtNode } from '../project.ts';
import type { MatchedError } from '../taxonomy/match-error.ts';
import type { Around } from './around.ts';
import type { ExplainedError } from './explain-error.ts';
import type { FoundLine } from './find-line.ts';

/** Where a person has to edit. `node` is only there when it isn't the one that dbt named. */
export interface FailurePlace {
  readonly file: string;
  readonly line: number | undefined;
  readonly confidence: 'exact' | 'nearest' | 'file';
  readonly node?: string;
}

/** A failure taken apart, with the node that dbt named where the project has it. */
export interface Failed {
  readonly text: string;
  readonly error: ExplainedError;
  readonly matched: MatchedError | undefined;
  /** Unique id, or only a name where the log told no more. */
  readonly id: string | undefined;
  readonly node: DbtNode | undefined;
}

/** Looks for the place of one kind of failure; undefined when it is none of that kind or can't be told. */
export type FindPlace = (failed: Failed, around: Around) => FailurePlace | undefined;

/** A found line as a place; without one, the file alone. */
export function placeAt(file: string, found: FoundLine | undefined): FailurePlace {
  if (found === undefined) return { file, line: undefined, confidence: 'file' };
  return { file, line: found.line, confidence: found.isOnly ? 'exact' : 'nearest' };
}

/** A line that is known for certain. */
export function exactPlace(file: string, line: number): FailurePlace {
  return { file, line, confidence: 'exact' };
}

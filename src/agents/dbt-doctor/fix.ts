import type { FixContext } from './fix-context.ts';

/** A change to files that mends one failure. Paths are from the dbt project's folder; a file without content is deleted. */
export interface Fix {
  readonly id: string;
  readonly title: string;
  /** Why this is the right change, in sentences; `…` marks code. */
  readonly rationale: string;
  readonly files: readonly FixFile[];
  /** The other way to mend it, in one sentence. */
  readonly alternative?: string;
}

/** One file after the fix. */
export interface FixFile {
  readonly path: string;
  readonly content: string | undefined;
}

/** One kind of fix: looks at a failure and proposes a change, or nothing when it isn't its kind. */
export interface FixMaker {
  readonly id: string;
  readonly propose: (context: FixContext) => Omit<Fix, 'id'> | undefined;
}

/** Declares a kind of fix, so that its shape is checked where it is written. */
export function defineFix(maker: FixMaker): FixMaker {
  return maker;
}

/** The files whose text really changes; undefined when none does. */
export function changedOnly(context: FixContext, files: readonly FixFile[]): readonly FixFile[] | undefined {
  const changed = files.filter(({ path, content }) => content !== context.text('head', path));
  return changed.length === 0 ? undefined : changed;
}

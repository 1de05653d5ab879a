/** One failure as people see it. `{names}` in its sentences are filled with facts. */
export interface ProblemEntry {
  readonly what: string;
  readonly means: string;
  readonly remedy: string;
  /** `author`: the pull request's author can mend it. `maintainer`: whoever owns the set-up can. */
  readonly audience: 'author' | 'maintainer';
  /** What a step that met it says: the pull request's own code is broken, nothing could be checked, or the call was wrong. */
  readonly failure: 'broken' | 'could-not-check' | 'usage';
}

/** The pull request's author can mend it. */
export const author = { audience: 'author' } as const;
/** Whoever owns the set-up can mend it. */
export const maintainer = { audience: 'maintainer' } as const;
/** The pull request's own code is broken. */
export const broken = { failure: 'broken' } as const;
/** Nothing could be checked. */
export const unchecked = { failure: 'could-not-check' } as const;
/** The call was wrong. */
export const usage = { failure: 'usage' } as const;

/** An environment of Actions: the branches that may use it, and names and values of its secrets. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  /** `any`, `protected`, or patterns of names. */
  readonly branches: 'any' | 'protected' | readonly string[];
  readonly secrets: readonly string[];
}

/** A check that a branch demands. */
export interface RequiredCheck {
  readonly name: string;
  readonly appId: number | undefined;
  /** Rulesets and the older branch protection say it in different places. */
  readonly by: 'ruleset' | 'protection';
}

/** What people set on the settings pages of a repository. */
export interface Settings {
  readonly environments: Map<string, Environment>;
  /** Of the default branch. */
  readonly requiredChecks: RequiredCheck[];
  forkApproval: string;
}

/** The settings of a repository that nobody touched. */
export function newSettings(): Settings {
  return { environments: new Map(), requiredChecks: [], forkApproval: 'first_time_contributors' };
}

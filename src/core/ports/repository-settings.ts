/** What could be seen, or why it could not. */
export type Seen<Value> = { readonly value: Value } | { readonly unseen: string };

/** A check that a branch demands before a merge. */
export interface RequiredCheck {
  readonly name: string;
  /** The only app that may report it; undefined: anybody with the permission may. */
  readonly appId: number | undefined;
}

/** An environment of GitHub Actions: which branches its secrets are given to. */
export interface DeploymentEnvironment {
  /** `any`: every branch. `protected`: branches with a protection rule. Else patterns of names. */
  readonly branches: 'any' | 'protected' | readonly string[];
}

/** Who must approve the workflow runs of people from outside. */
export type ForkApproval = 'first_time_contributors_new_to_github' | 'first_time_contributors' | 'all_external_contributors';

/** Settings of one repository, as far as the caller's permissions let it see them. Of secrets only names. Never throws for a refusal. */
export interface RepositorySettings {
  defaultBranch(): Promise<Seen<string>>;
  /** What the App was granted here; only the App itself can ask. */
  granted(): Promise<Seen<Readonly<Record<string, string>>>>;
  secrets(): Promise<Seen<readonly string[]>>;
  secretsOf(environment: string): Promise<Seen<readonly string[]>>;
  variables(): Promise<Seen<readonly string[]>>;
  /** `undefined` where there is none of that name. */
  environment(name: string): Promise<Seen<DeploymentEnvironment | undefined>>;
  requiredChecks(branch: string): Promise<Seen<readonly RequiredCheck[]>>;
  forkApproval(): Promise<Seen<ForkApproval>>;
}

import type { Config } from '../../config/config-schema.ts';
import type { DeploymentEnvironment, ForkApproval, RequiredCheck, Seen } from '../../core/ports/repository-settings.ts';
import type { Problem } from '../../core/problem.ts';
import type { PlannedFile } from '../set-up/plan-set-up.ts';
import type { WorkflowFacts } from './read-workflow.ts';

/** What the files of a repository say about its installation. */
export interface FileFacts {
  /** From where they were read, as a person calls it: `main`, or `the working tree`. */
  readonly place: string;
  readonly hasConfig: boolean;
  /** The configuration, or why it can't be read. */
  readonly config: Config | Problem;
  readonly workflowPath: string;
  readonly workflowText: string | undefined;
  /** Undefined where there is none; a text where it can't be read. */
  readonly workflow: WorkflowFacts | string | undefined;
  /** The workflow as `steward init` would write it now; only the terminal has the files for that. */
  readonly planned?: PlannedFile | undefined;
  /** Names and folders of the dbt projects that the configuration, or the repository, has. */
  readonly projects: readonly { readonly name: string; readonly dir: string; readonly exists: boolean }[];
}

/** What GitHub says about it. */
export interface GitHubFacts {
  readonly defaultBranch: Seen<string>;
  readonly granted: Seen<Readonly<Record<string, string>>>;
  readonly secrets: Seen<readonly string[]>;
  readonly variables: Seen<readonly string[]>;
  /** The environments that the workflow’s jobs name, and the names of their secrets. */
  readonly environments: readonly EnvironmentFacts[];
  readonly requiredChecks: Seen<readonly RequiredCheck[]>;
  readonly forkApproval: Seen<ForkApproval>;
  /** The workflow is on the default branch, from which alone GitHub and the App start it. */
  readonly isMerged: Seen<boolean>;
}

/** One environment that a job of the workflow names. */
export interface EnvironmentFacts {
  readonly name: string;
  readonly environment: Seen<DeploymentEnvironment | undefined>;
  readonly secrets: Seen<readonly string[]>;
}

/** The dbt of one project: what was found, or why it can't be used. */
export type DbtFound =
  | { readonly project: string; readonly version: string; readonly adapter: string; readonly tier: string }
  | { readonly project: string; readonly problem: Problem };

/** The warehouse of one project, as a machine reaches it. */
export interface WarehouseFacts {
  readonly project: string;
  /** Why it did not answer. */
  readonly problem: Problem | undefined;
  /** The database that CI starts from, where this machine hasn't got it. */
  readonly missingDatabase?: string | undefined;
}

/** Everything that is known about an installation; each check looks at a part of it. */
export interface SetUpFacts {
  readonly files: FileFacts;
  readonly github: GitHubFacts;
  /** The App's own id, where the App itself looks. */
  readonly appId?: number | undefined;
  /** The version of Steward that the workflow runs. */
  readonly actionVersion: Seen<string>;
  readonly dbt: Seen<readonly DbtFound[]>;
  /** Only the terminal asks the warehouse. */
  readonly warehouse: Seen<readonly WarehouseFacts[]>;
}

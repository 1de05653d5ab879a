import type { DbtRun, EnvName, LockFile } from '../../dbt/detect/detected-repository.ts';

/** What is set up, after everything was detected or asked: the configuration and the workflow are written from it. */
export interface SetUp {
  readonly mode: Mode;
  /** The copy of Steward that the workflow uses: `owner/name@ref`. */
  readonly steward: string;
  /** The file of the workflow. */
  readonly workflowPath: string;
  readonly projects: readonly ProjectSetUp[];
  /** The workflow that runs dbt today. */
  readonly dbtRun: DbtRun | undefined;
}

/** Who decides and publishes: the App, or a job of the workflow. */
export type Mode = 'app' | 'action-only';

/** One dbt project as it is set up. */
export interface ProjectSetUp {
  readonly name: string;
  readonly dir: string;
  readonly lockFile: LockFile;
  /** False where nothing that installs dbt was found, so that the file is what somebody said, or a guess. */
  readonly hasLockFile: boolean;
  readonly pythonVersion: string;
  readonly profilesDir: string | undefined;
  readonly target: string | undefined;
  readonly env: readonly EnvName[];
  readonly database: string | undefined;
  readonly schema: string | undefined;
  readonly packages: PrivateAccess | undefined;
  /** False for what the configuration has already. */
  readonly isNew: boolean;
}

/** Private packages, and the variable with the token for them. */
interface PrivateAccess {
  readonly repositories: readonly string[];
  readonly tokenEnv: string;
}

/** Where the workflow lies as long as nobody gives it another name. */
export const WORKFLOW_PATH = '.github/workflows/steward.yml';

/** The branch of the App's set-up pull request: by it, an earlier one is found. */
export const SET_UP_BRANCH = 'steward/set-up';

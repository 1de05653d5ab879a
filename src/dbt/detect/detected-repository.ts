/** What set-up reads of a repository: paths from its root, and the texts of those files that say something about dbt. */
export interface RepositoryFiles {
  /** Every file that git keeps or would keep. */
  readonly paths: readonly string[];
  /** Those that are in a commit: only they reach a runner. */
  readonly committed: ReadonlySet<string>;
  readonly texts: Readonly<Record<string, string>>;
  /** The text of ~/.dbt/profiles.yml, which no runner has. */
  readonly homeProfiles: string | undefined;
  readonly defaultBranch: string | undefined;
  /** `host/owner` of the remote: its other repositories are as private as this one. */
  readonly owner: string | undefined;
}

/** What a repository says about its dbt, without asking anybody. */
export interface DetectedRepository {
  readonly defaultBranch: string | undefined;
  readonly projects: readonly DetectedProject[];
  /** Workflows that run dbt already, the likeliest first. */
  readonly dbtRuns: readonly DbtRun[];
}

/** One dbt project, and what it needs to run. */
export interface DetectedProject {
  readonly name: string;
  /** Folder of dbt_project.yml from the repository's root, `.` for the root. */
  readonly dir: string;
  readonly profile: DetectedProfile;
  /** What dbt can be installed from, the best first. */
  readonly lockFiles: readonly LockFile[];
  /** `3.11`, where the repository says which one. */
  readonly pythonVersion: string | undefined;
  /** Variables that the project's own files read, apart from the profile. */
  readonly env: readonly EnvName[];
  /** `host/owner/name` of packages that only a token can read. */
  readonly privatePackages: readonly string[];
  /** Variables in the addresses of packages, which `dbt deps` doesn't get. */
  readonly packageVariables: readonly string[];
}

/** The profile that dbt_project.yml names. Of variables only names are kept, and no value of any output. */
export interface DetectedProfile {
  readonly name: string;
  /** `missing`: no profiles.yml has it. `home`: only that of ~/.dbt. */
  readonly place: 'project' | 'root' | 'elsewhere' | 'home' | 'missing';
  /** Folder of profiles.yml from the repository's root, where one has the profile. */
  readonly dir: string | undefined;
  readonly target: string | undefined;
  readonly outputs: readonly DetectedOutput[];
}

/** One target of a profile. */
export interface DetectedOutput {
  readonly target: string;
  readonly adapter: string;
  readonly env: readonly EnvName[];
  /** DuckDB: files of the repository that may be its database, the likeliest first. */
  readonly databases: readonly Database[];
}

/** A DuckDB file. One that isn't committed is on this machine alone. */
export interface Database {
  readonly path: string;
  readonly committed: boolean;
}

/** A variable by its name. `dbt-secret`: dbt itself keeps it out of logs and models. `secret`: it holds one, under another name. */
export interface EnvName {
  readonly name: string;
  readonly kind: 'dbt-secret' | 'secret' | 'plain';
}

/** What dbt is installed from, and by which tool. */
export interface LockFile {
  readonly path: string;
  readonly tool: 'pip' | 'uv' | 'poetry' | 'pipenv';
  /** Versions and hashes are pinned: the same is installed tomorrow. */
  readonly isLocked: boolean;
  /** Folder of the pyproject.toml or Pipfile that it belongs to. */
  readonly folder: string;
  /** Where dbt stands, if not among the plain dependencies. */
  readonly part: { readonly kind: 'extra' | 'group'; readonly name: string } | undefined;
}

/** A workflow that runs dbt, and the artifact in which it leaves dbt's target folder. */
export interface DbtRun {
  readonly workflow: string;
  readonly artifact: string | undefined;
}

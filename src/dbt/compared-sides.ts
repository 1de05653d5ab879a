import type { Budget } from '../config/budget.ts';
import type { AskedLane, Lane } from '../core/lane.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Files } from '../core/ports/files.ts';
import type { Processes } from '../core/ports/processes.ts';
import type { Problem } from '../core/problem.ts';
import type { Progress } from '../core/progress.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { CiSchema } from './ci-schema.ts';
import type { PackageAccess } from './deps-environment.ts';
import type { tierOf } from './detect-engine.ts';
import type { FailedInvocation } from './failed-invocation.ts';
import type { NodeChange } from './model-change.ts';
import type { NotAnalysed } from './not-analysed.ts';
import type { DbtProject } from './project.ts';

/** Two checkouts of one repository and how to run dbt on them. Folders are absolute unless said otherwise. */
export interface CompareInput {
  readonly head: string;
  readonly base: string;
  readonly baseSha: string;
  /** The dbt project's folder, from the checkout's root. */
  readonly projectDir: string;
  readonly python: string;
  readonly profileTarget?: string | undefined;
  /** From the base's root, or absolute. */
  readonly profilesDir?: string | undefined;
  readonly ciDatabase?: string | undefined;
  /** Names of schemas that this run may make in a shared warehouse; each side has its own, and they are dropped at the end. */
  readonly schemas?: Omit<CiSchema, 'side'> | undefined;
  /** The manifest.json of the last production run: what it has and nothing changed is read from there instead of being built. */
  readonly state?: string | undefined;
  readonly lane?: AskedLane | undefined;
  /** Unique ids that are run besides what changed, as if they had changed: nodes that failed in another run. */
  readonly also?: readonly string[];
  /** Access of `dbt deps` to private packages. */
  readonly packages?: PackageAccess | undefined;
  /** The caller's own variables, and the names of those that the base's config lets dbt see. */
  readonly env: { readonly inherited: Readonly<Record<string, string | undefined>>; readonly names: readonly string[] };
  /** True in CI: a `.env` in the project is removed, since dbt would load it. */
  readonly removeDotEnv: boolean;
  readonly budget: Budget;
  /** False where memory is short: base and head take turns. */
  readonly parallel?: boolean;
  /** Milliseconds to wait before each further attempt at what failed for a transient reason. */
  readonly retryPauses?: readonly number[];
}

/** What running dbt needs of the outside world. */
export interface ComparePorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Base and head after the same work on both. `head` is undefined when dbt can't parse it; `failed.head` then says why. */
export interface ComparedSides {
  readonly engine: { readonly name: string; readonly version: string; readonly adapter: string; readonly tier: ReturnType<typeof tierOf> };
  readonly lane: Lane;
  readonly base: DbtProject;
  readonly head: DbtProject | undefined;
  /** What a dbt that failed left behind, by side. */
  readonly failed: { readonly base?: FailedInvocation; readonly head?: FailedInvocation };
  readonly changes: readonly NodeChange[];
  readonly build: { readonly base?: BuildOutcome; readonly head?: BuildOutcome };
  readonly compiled: { readonly base: ReadonlyMap<string, string>; readonly head: ReadonlyMap<string, string> };
  /** Changed incremental models as they compile when their table exists. */
  readonly incremental: { readonly base: ReadonlyMap<string, string>; readonly head: ReadonlyMap<string, string> };
  /** Changed models whose SQL nobody compiled, as far as it can be told without dbt: good to see what differs, never to prove that nothing does. */
  readonly sketched?: { readonly base: ReadonlyMap<string, string>; readonly head: ReadonlyMap<string, string> };
  readonly notAnalysed: readonly NotAnalysed[];
  /** Why it was only read, although more was wanted: then nothing is known of what wasn't. */
  readonly withheld?: Problem | undefined;
  /** What was run and what was left out, one line each. */
  readonly evidence?: readonly string[];
  /** Time in which dbt ran, both sides at once counted once. */
  readonly dbtSeconds: number;
}

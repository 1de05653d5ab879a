import type { configSchema } from '../config/config-schema.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import type { GivenRepository, SetUpPlace } from '../core/ports/set-up-place.ts';
import type { Store } from '../core/ports/store.ts';
import type { Repository } from '../core/run-key.ts';
import type { Severity } from '../core/severity.ts';

/** Structured log lines: what happened and to which run; never a payload or a secret. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Which repository, through which installation: the token is good for nothing else. */
export interface HostOf {
  readonly repository: Repository;
  readonly installationId: number;
}

/** The App's world. Built once, in create-app.ts. */
export interface AppPorts {
  readonly hostFor: (place: HostOf) => Promise<CodeHost>;
  readonly setUpPlaceFor: (place: HostOf) => Promise<SetUpPlace>;
  /** Gets a new token for an installation. */
  readonly renewToken: (installationId: number) => Promise<void>;
  /** All repositories of an installation. */
  readonly repositoriesOf: (installationId: number) => Promise<readonly GivenRepository[]>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly configSchema: ReturnType<typeof configSchema>;
  readonly rules: readonly { readonly id: string; readonly code: string; readonly severity: Severity; readonly title: string }[];
  readonly settings: {
    readonly appId: number;
    readonly workflowFile: string;
    readonly runDeadlineMinutes: number;
    /** Where people look at GitHub, for links: `https://github.com`. */
    readonly webUrl: string;
    readonly stewardAction: string | undefined;
  };
}

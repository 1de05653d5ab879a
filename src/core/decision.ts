import type { CheckConclusion } from './ports/code-host.ts';
import type { RunRequest } from './run-request.ts';
import type { WorkflowId } from './workflow-id.ts';

/** A check that needs no runner: it is opened and completed at once. */
export interface SettledCheck {
  readonly project: string;
  readonly workflow: WorkflowId;
  readonly headSha: string;
  readonly conclusion: CheckConclusion;
  readonly title: string;
  readonly summary: string;
  /** A person may have this commit of this pull request run after all. */
  readonly awaitsApproval?: { readonly pullRequest: number };
}

/** The answer to a Trigger. `why` goes to the log, `reply` to the pull request. */
export type Decision =
  | { readonly kind: 'ignore'; readonly why: string }
  /** Somebody who may command asked for what can't be had here. */
  | { readonly kind: 'refuse'; readonly why: string; readonly reply: string }
  /** Somebody asked who may not; told politely, and not each time. */
  | { readonly kind: 'turn-away'; readonly why: string; readonly reply: string }
  | { readonly kind: 'answer'; readonly reply: string }
  /** Say what runs, and how the installation stands. */
  | { readonly kind: 'status'; readonly runs: string }
  /** Stop what runs for the pull request. */
  | { readonly kind: 'cancel'; readonly why: string; readonly reply?: string }
  /** Steward was switched off: stop what runs for the pull request, and let no check hold it back. */
  | { readonly kind: 'stand-down'; readonly why: string; readonly settled: readonly SettledCheck[]; readonly reply?: string }
  /** Commit the fix whose digest begins like this. `projectDirs`: the folder of each dbt project, by the base's configuration. */
  | {
      readonly kind: 'commit';
      readonly digest: string;
      readonly confirmedBy: string;
      readonly projectDirs: Readonly<Record<string, string>>;
    }
  /** Take a finding of the head commit out of the gate; `isAuthor`: the person opened the pull request. */
  | { readonly kind: 'accept'; readonly finding: string; readonly reason: string; readonly by: string; readonly isAuthor: boolean }
  /** Let the head commit pass, whatever was found on it. */
  | {
      readonly kind: 'override';
      readonly headSha: string;
      readonly pullRequest: number;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly kind: 'explain'; readonly finding: string }
  | { readonly kind: 'run'; readonly requests: readonly RunRequest[]; readonly settled: readonly SettledCheck[]; readonly reply?: string };

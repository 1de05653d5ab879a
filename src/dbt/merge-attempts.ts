import type { Problem } from '../core/problem.ts';
import type { BuildOutcome, NodeResult } from './build-outcome.ts';
import type { Invocation } from './dbt-session.ts';
import type { EngineEvent } from './engine-event.ts';
import { isFailure } from './node-status.ts';

/** One or several runs of a command, as if they had been one. */
export interface Attempt {
  readonly invocation: Invocation;
  readonly outcome: BuildOutcome;
  /** Why dbt never reached its nodes, when that was the warehouse. */
  readonly problem: Problem | undefined;
  /** What dbt kept of the nodes that failed, by path. */
  readonly targetTexts: ReadonlyMap<string, string>;
  readonly compiled: ReadonlyMap<string, string>;
}

/** Puts a further attempt onto what there is: of each node the last result counts, and the earlier ones are kept beside it. */
export function mergeAttempts(before: Attempt, after: Attempt): Attempt {
  const results = mergeResults(before.outcome.results, after.outcome.results);
  const isOver = (id: string | undefined): boolean => id !== undefined && after.outcome.results.has(id);
  const hasFailed = [...results.values()].some(isFailure);
  const exitCode = after.invocation.exitCode !== 0 || !hasFailed ? after.invocation.exitCode : before.invocation.exitCode;
  const succeeded = exitCode === 0 && !hasFailed;
  const events = [...before.invocation.events.filter((event) => !isOfNode(event, isOver)), ...after.invocation.events];
  return {
    invocation: { ...after.invocation, exitCode, events: succeeded ? withoutErrors(events) : events },
    outcome: {
      command: before.outcome.command,
      succeeded,
      results,
      errors: succeeded ? [] : [...new Set([...stillTrue(before, isOver), ...after.outcome.errors])],
      seconds: before.outcome.seconds + after.outcome.seconds,
      attempts: (before.outcome.attempts ?? 1) + 1,
    },
    problem: results.size > 0 ? undefined : after.problem,
    targetTexts: new Map([...before.targetTexts, ...after.targetTexts]),
    compiled: new Map([...before.compiled, ...after.compiled]),
  };
}

function mergeResults(before: BuildOutcome['results'], after: BuildOutcome['results']): BuildOutcome['results'] {
  const again = [...after.values()].map((result) => [result.uniqueId, withEarlier(before.get(result.uniqueId), result)] as const);
  return new Map([...before, ...again]);
}

/** A node that was skipped before has only now been tried for the first time. */
function withEarlier(before: NodeResult | undefined, after: NodeResult): NodeResult {
  if (before === undefined || before.status === 'skipped') return after;
  const { status, message } = after;
  const earlier = before.attempts ?? [{ status: before.status, message: before.message }];
  return { ...after, attempts: [...earlier, { status, message }] };
}

/** Errors that were said of a node that ran again are out of date. */
function stillTrue({ invocation, outcome }: Attempt, isOver: (id: string | undefined) => boolean): readonly string[] {
  const over = new Set(invocation.events.flatMap((event) => (isOfNode(event, isOver) && 'text' in event ? [event.text] : [])));
  const isWhole = outcome.results.size === 0;
  return isWhole ? [] : outcome.errors.filter((text) => !over.has(text));
}

function isOfNode(event: EngineEvent, isMeant: (id: string | undefined) => boolean): boolean {
  return 'uniqueId' in event && isMeant(event.uniqueId);
}

function withoutErrors(events: readonly EngineEvent[]): readonly EngineEvent[] {
  return events.filter(({ kind }) => kind !== 'error' && kind !== 'fatal');
}

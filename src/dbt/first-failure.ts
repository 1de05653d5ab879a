import type { NodeResult } from './build-outcome.ts';
import { cleanText } from './clean-text.ts';
import { ancestors } from './descendants.ts';
import type { EngineEvent } from './engine-event.ts';
import { isFailure } from './node-status.ts';
import type { DbtProject } from './project.ts';

/** What a failed dbt left behind: the events of its log, the errors gathered from it, its results. Any of them may be missing. */
export interface FailureEvidence {
  readonly events?: readonly EngineEvent[] | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly results?: ReadonlyMap<string, NodeResult> | undefined;
  /** Lines of the log that were no events: usage errors and crashes speak there. */
  readonly plain?: readonly string[] | undefined;
}

/** The error that the others follow from, in dbt's own words. */
export interface FirstFailure {
  readonly text: string;
  readonly uniqueId: string | undefined;
}

/**
 * What stopped dbt itself comes first; then, of the nodes that failed, the first one that reads no other failed node, errors
 * before failed tests: a test that fails is often the result of a model that did.
 */
export function firstFailure(evidence: FailureEvidence, project: DbtProject | undefined): FirstFailure | undefined {
  const fatal = evidence.events?.find((event) => event.kind === 'fatal');
  if (fatal !== undefined) return { text: fatal.text, uniqueId: undefined };
  const failures = [...failedResults(evidence), ...failedEvents(evidence)];
  const first = rootOf(failures, project);
  if (first !== undefined) return first;
  const said = evidence.errors?.[0] ?? lastWords(evidence.plain ?? []);
  return said === undefined ? undefined : { text: cleanText(said), uniqueId: undefined };
}

function failedResults({ results }: FailureEvidence): readonly FirstFailure[] {
  const failed = [...(results?.values() ?? [])].filter(isFailure).toSorted((one, other) => rank(one) - rank(other));
  return failed.map(({ message, uniqueId, failures }) => ({ text: message ?? `${failures ?? 'some'} failures`, uniqueId }));
}

function rank({ status }: NodeResult): number {
  return status === 'error' ? 0 : 1;
}

function failedEvents({ events }: FailureEvidence): readonly FirstFailure[] {
  return (events ?? []).flatMap((event) => (event.kind === 'error' ? [{ text: event.text, uniqueId: event.uniqueId }] : []));
}

function rootOf(failures: readonly FirstFailure[], project: DbtProject | undefined): FirstFailure | undefined {
  if (project === undefined) return failures[0];
  const failed = new Set(failures.map(({ uniqueId }) => uniqueId));
  const root = failures.find(({ uniqueId }) => uniqueId !== undefined && ![...ancestors(project, [uniqueId])].some((id) => failed.has(id)));
  return root ?? failures[0];
}

/** "Error: No such command …" of a usage error, the last line of a stack. */
function lastWords(plain: readonly string[]): string | undefined {
  return plain.findLast((line) => /error/i.test(line)) ?? plain.findLast((line) => line.trim() !== '');
}

import type { NodeResult } from '../build-outcome.ts';
import { cleanText } from '../clean-text.ts';
import { isFailure } from '../node-status.ts';
import type { DbtProject } from '../project.ts';
import { casualtiesOf, skippedIds } from './casualties.ts';
import type { FailureEvidence } from './failure-evidence.ts';

/** An error that follows from no other, in dbt's own words. */
export interface RootFailure {
  readonly text: string;
  readonly uniqueId: string | undefined;
  /** Unique ids that dbt skipped because of it. */
  readonly skipped: readonly string[];
}

interface Failure {
  readonly text: string;
  readonly uniqueId: string | undefined;
  /** A test that fails is often the result of a model that did. */
  readonly isTest: boolean;
}

/** A hostile log can claim any number of errors; nobody reads more. */
const MOST = 50;
/** So many are compared by what was skipped because of them. */
const MOST_WEIGHED = 300;

/**
 * What stopped dbt itself comes first; then, of the nodes that failed, those that read no other failed node: most casualties
 * first, errors before failed tests.
 */
export function rootFailures(evidence: FailureEvidence, project: DbtProject | undefined): readonly RootFailure[] {
  const fatal = distinct(fatalTexts(evidence)).map((text) => ({ text, uniqueId: undefined, skipped: [] }));
  const failed = failedNodes(evidence);
  const roots = withoutCasualties(failed, project).slice(0, MOST_WEIGHED);
  const skipped = skippedIds(evidence);
  const nodes = roots
    .map((root) => ({ ...root, skipped: casualtiesOf(root.uniqueId, { skipped, project, isOnlyRoot: roots.length === 1 }) }))
    .toSorted((one, other) => Number(one.isTest) - Number(other.isTest))
    .toSorted((one, other) => other.skipped.length - one.skipped.length)
    .map(({ text, uniqueId, skipped: behind }) => ({ text, uniqueId, skipped: behind }));
  const named = [...fatal, ...nodes];
  return (named.length > 0 ? named : lastResort(evidence)).slice(0, MOST);
}

function fatalTexts({ events }: FailureEvidence): readonly string[] {
  return (events ?? []).flatMap((event) => (event.kind === 'fatal' && event.text !== '' ? [event.text] : []));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** The log tells more than the results on dbt 2.x, and is all there is when they are missing. */
function failedNodes(evidence: FailureEvidence): readonly Failure[] {
  const said = saidOfNodes(evidence);
  const known = new Map<string, Failure>();
  for (const { uniqueId, status, message, failures } of statuses(evidence)) {
    if (uniqueId.startsWith('source.') && saysNothing(said.get(uniqueId) ?? message)) continue;
    const text = longer(said.get(uniqueId), message) ?? (failures === undefined ? 'dbt did not say why' : `${failures} failures`);
    known.set(uniqueId, { text, uniqueId, isTest: status === 'fail' });
  }
  for (const [uniqueId, text] of said)
    if (!known.has(uniqueId) && !saysNothing(text)) known.set(uniqueId, { text, uniqueId, isTest: isFailedTest(text) });
  return [...known.values(), ...staleSources(evidence, known)];
}

type Ended = Pick<NodeResult, 'uniqueId' | 'status' | 'failures'> & { readonly message?: string | undefined };

function statuses({ results, events }: FailureEvidence): readonly Ended[] {
  if (results !== undefined && results.size > 0) return [...results.values()].filter(isFailure);
  return (events ?? []).flatMap((event) => (event.kind === 'node-end' && isFailure(event) ? [event] : []));
}

function saidOfNodes({ events }: FailureEvidence): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const event of events ?? []) {
    if (event.kind !== 'error' || event.uniqueId === undefined) continue;
    said.set(event.uniqueId, longer(said.get(event.uniqueId), event.text) ?? '');
  }
  return said;
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

/** dbt says no more than this of a stale source; how stale it is stands in sources.json. */
function saysNothing(text: string | undefined): boolean {
  return text === undefined || /^\s*Status: error\s*$/.test(text);
}

function isFailedTest(text: string): boolean {
  return /\bGot \d+ results?, configured to/.test(text);
}

function staleSources({ freshness, events }: FailureEvidence, known: ReadonlyMap<string, Failure>): readonly Failure[] {
  const ended = (events ?? []).flatMap((event) =>
    event.kind === 'node-end' && isFailure(event) && event.uniqueId.startsWith('source.') ? [event.uniqueId] : [],
  );
  const bare = ended.map((uniqueId) => ({
    uniqueId,
    status: 'error' as const,
    message: undefined,
    ageSeconds: undefined,
    allowed: undefined,
  }));
  return (freshness ?? bare)
    .filter(({ status, uniqueId }) => status === 'error' && !known.has(uniqueId))
    .map(({ uniqueId, message, ageSeconds, allowed }) => ({
      text: message ?? staleText(uniqueId, ageSeconds, allowed),
      uniqueId,
      isTest: true,
    }));
}

function staleText(uniqueId: string, ageSeconds: number | undefined, allowed: string | undefined): string {
  const hours = ageSeconds === undefined ? '' : `: its newest row is ${Math.round(ageSeconds / 3600)} hours old`;
  const most = allowed === undefined ? '' : ` (allowed: ${allowed})`;
  return `ERROR STALE freshness of ${uniqueId.split('.').slice(2).join('.')}${hours}${most}`;
}

/** One walk down the graph from all failed nodes: whichever of them is reached stands below another one. */
function withoutCasualties(failures: readonly Failure[], project: DbtProject | undefined): readonly Failure[] {
  const ids = failures.flatMap(({ uniqueId }) => uniqueId ?? []);
  const reached = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const child of project?.children.get(id) ?? []) {
      if (reached.has(child)) continue;
      reached.add(child);
      queue.push(child);
    }
  }
  return failures.filter(({ uniqueId }) => uniqueId === undefined || !reached.has(uniqueId));
}

/** Errors that belong to no node: parse errors of dbt 2.x, usage errors, the last line of a crash. */
function lastResort(evidence: FailureEvidence): readonly RootFailure[] {
  const loose = (evidence.events ?? []).flatMap((event) => (event.kind === 'error' ? [event.text] : []));
  const texts = distinct(loose.length > 0 ? loose : (evidence.errors?.slice(0, 1) ?? []));
  const said = texts.length > 0 ? texts : lastWords(evidence);
  return said.map((text) => ({ text: cleanText(text), uniqueId: undefined, skipped: [] }));
}

/** "Error: No such command …" of a usage error, the last line of a stack. A dbt that ended well has nothing to explain. */
function lastWords({ plain = [], exitCode, events }: FailureEvidence): readonly string[] {
  if (exitCode === 0 || events?.some((event) => event.kind === 'end' && event.succeeded) === true) return [];
  const stack = plain.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  if (stack >= 0) return [plain.slice(stack, stack + 200).join('\n')];
  const line =
    plain.findLast((text) => /\berror\b/i.test(text)) ??
    (exitCode === undefined ? undefined : plain.findLast((text) => text.trim() !== ''));
  return line === undefined ? [] : [line];
}

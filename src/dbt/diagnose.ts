import { redact } from '../core/redact.ts';
import { cleanText } from './clean-text.ts';
import { type Around, aroundOf, type Surroundings } from './diagnose/around.ts';
import { type ExplainedError, explainError } from './diagnose/explain-error.ts';
import type { FailureEvidence } from './diagnose/failure-evidence.ts';
import { findPlace } from './diagnose/find-place.ts';
import { matchFailure } from './diagnose/match-failure.ts';
import { mergeSameCause } from './diagnose/merge-same-cause.ts';
import { offeredNames } from './diagnose/offered-names.ts';
import type { Failed, FailurePlace } from './diagnose/place.ts';
import { type RootFailure, rootFailures } from './diagnose/root-failures.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DbtNode } from './project.ts';
import { resourceName } from './resource-name.ts';
import type { MatchedError } from './taxonomy/match-error.ts';

const MAX_TEXT = 8000;

/**
 * The root causes of a failed dbt invocation, what stopped dbt itself first, then by the number of nodes that were skipped because of
 * them. Empty when nothing failed. Never throws, whatever the evidence says.
 */
export function diagnose(evidence: FailureEvidence, surroundings: Surroundings): readonly Diagnosis[] {
  const around = aroundOf(surroundings);
  const roots = rootFailures(evidence, surroundings.project);
  return mergeSameCause(roots.map((root) => diagnoseRoot(root, around)));
}

function diagnoseRoot(root: RootFailure, around: Around): Diagnosis {
  const text = redact(cleanText(root.text)).slice(0, MAX_TEXT);
  const error = explainError(text);
  const id = root.uniqueId ?? idWithoutManifest(error, around) ?? error.subject;
  const node = nodeOf(id, around);
  const origin = { adapter: around.adapter, engine: engineOf(around) };
  // dbt wraps what a unit test met; the inner words say more, unless the test itself is what is wrong.
  const inner = matchFailure(withoutUnitTest(text), origin, around);
  const outer = matchFailure(text, origin, around);
  const failed: Failed = { text, error, matched: inner ?? outer, id: node?.uniqueId ?? id, node };
  const place = findPlace(failed, around);
  const isOfTest = isUnitTest(id) && place?.node === undefined && place?.file.endsWith('.sql') !== true && inner?.rule.group !== 'unit';
  return describe({ root, failed: isOfTest ? { ...failed, matched: outer } : failed, place, error }, around);
}

function isUnitTest(id: string | undefined): boolean {
  return id?.startsWith('unit_test.') === true;
}

interface Found {
  readonly root: RootFailure;
  readonly failed: Failed;
  readonly place: FailurePlace | undefined;
  readonly error: ExplainedError;
}

function describe({ root, failed, place, error }: Found, around: Around): Diagnosis {
  const { matched, text, id } = failed;
  const node = place?.node ?? (id?.includes('.') === true ? id : undefined);
  return {
    cause: matched?.rule.id ?? 'unknown',
    node,
    file: place?.file,
    line: place?.line,
    confidence: place?.confidence ?? 'file',
    message: withName(error.message, nameOf(node ?? id, around)),
    text,
    facts: { ...matched?.facts, ...(error.files === undefined ? {} : { files: error.files.join(', ') }) },
    missing: error.missing,
    offered: offeredNames(failed, around),
    skipped: root.skipped.filter((skipped) => skipped !== node),
    transient: isTransient(matched),
    owner: matched?.rule.owner ?? 'author',
    advice: matched?.rule.fix,
  };
}

/** The message of a database, without dbt's words about the unit test that met it. */
function withoutUnitTest(text: string): string {
  return text.replace(/An error occurred during execution of unit test [^\n]*/, '');
}

function isTransient(matched: MatchedError | undefined): boolean {
  return matched?.rule.retry === 'backoff' || matched?.rule.retry === 'maybe';
}

function engineOf({ project }: Around): 'v1' | 'v2' | undefined {
  const major = Number.parseInt(project?.dbtVersion ?? '', 10);
  return Number.isNaN(major) ? undefined : major >= 2 ? 'v2' : 'v1';
}

/** The name of the project makes the id of what has no hash in it and is in no manifest, or in none that could be written. */
function idWithoutManifest({ kind = '', subject }: ExplainedError, { project, fileText }: Around): string | undefined {
  const isUnlisted = kind === 'metric' || (project === undefined && ['model', 'seed', 'snapshot'].includes(kind));
  if (subject === undefined || !isUnlisted) return undefined;
  const name = /^name:\s*["']?(\w+)/m.exec(fileText('dbt_project.yml') ?? '')?.[1];
  return name === undefined ? undefined : `${kind}.${name}.${subject}`;
}

/** Unique ids are looked up as they are; a text names nodes by name alone. */
function nodeOf(id: string | undefined, { project }: Around): DbtNode | undefined {
  if (id === undefined || project === undefined) return undefined;
  const named = [...project.nodes.values()].filter(({ name }) => name === id);
  return project.nodes.get(id) ?? named.find(({ resourceType }) => resourceType !== 'test') ?? named[0];
}

function nameOf(id: string | undefined, { project }: Around): string | undefined {
  if (id === undefined) return undefined;
  const known = project?.nodes.get(id)?.name ?? project?.unitTests.get(id)?.name;
  return known ?? (id.includes('.') ? resourceName(id) : id);
}

/** A failed test says "Got 2 results": without its name that is no sentence. */
function withName(message: string, name: string | undefined): string {
  return name === undefined || message.includes(name) ? message : `${name}: ${message}`;
}

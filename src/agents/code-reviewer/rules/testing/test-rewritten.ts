import { changedTests } from '../../../../dbt/changed-tests.ts';
import { ancestors } from '../../../../dbt/descendants.ts';
import type { DbtNode, DbtUnitTest } from '../../../../dbt/project.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { rewrittenArguments, rewrittenOutcome, rewrittenSql } from '../../expectation-words.ts';
import { type GuardedChange, guardedChanges } from '../../guarded-changes.ts';
import { testWords } from '../../test-words.ts';
import { weakenings } from '../../weakenings.ts';

/** T12: the expectation moved along with the logic that it should hold in place. A test that is gone is T10, one that lets more through T11. */
export const testRewritten = defineRule({
  id: 'test-rewritten',
  code: 'T12',
  title: 'A test was rewritten together with the model that it guards',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const changes = guardedChanges(facts);
    if (changes.size === 0) return;
    yield* dataTests(facts, changes);
    yield* unitTests(facts, changes);
    yield* testMacros(facts, changes);
  },
});

type Changes = ReadonlyMap<string, GuardedChange>;

function* dataTests(facts: ReviewFacts, changes: Changes): Iterable<Draft> {
  for (const { base, head } of changedTests(facts.base, facts.head).changed) {
    if (
      head.packageName !== facts.head.name ||
      weakenings(base, head).length > 0 ||
      base.test?.enabled !== true ||
      base.description !== head.description
    )
      continue;
    const rewritten = isDue(base, facts) ? undefined : rewriting(base, head, guardedBy(head, changes, facts));
    if (rewritten === undefined) continue;
    yield draftOf(facts, {
      ...rewritten,
      what: testWords(head, facts.head),
      key: base.name,
      location: placeOf(head, facts),
      failed: facts.details?.base?.build?.results.get(base.uniqueId)?.status === 'fail',
    });
  }
}

/** A singular test may expect something of several models together; a generic one is attached to one. */
function rewriting(base: DbtNode, head: DbtNode, guarded: readonly GuardedChange[]): Pick<Rewritten, 'way' | 'guarded'> | undefined {
  if (head.test?.kind === undefined) {
    const way = rewrittenSql(base.rawCode, head.rawCode, guarded);
    return way === undefined ? undefined : { way, guarded };
  }
  const ways = guarded.map((change) => ({ way: rewrittenArguments(base, head, change), guarded: [change] }));
  return ways.flatMap(({ way, guarded: by }) => (way === undefined ? [] : [{ way, guarded: by }]))[0];
}

/**
 * The changed models that a test is about: of a generic one what it is attached to, of a singular one all that it reads. Of models
 * further up only columns that are computed in another way count, and only where the test names them.
 */
function guardedBy({ test, dependsOn, rawCode }: DbtNode, changes: Changes, { head }: ReviewFacts): readonly GuardedChange[] {
  const ids = test?.kind === undefined ? dependsOn.nodes : [test.attachedTo ?? ''];
  const direct = ids.flatMap((id) => changes.get(id) ?? []);
  if (direct.length > 0) return direct;
  const named = new Set([rawCode, test?.column ?? '', JSON.stringify(test?.arguments ?? {})].join(' ').toLowerCase().match(/\w+/g));
  const above = [...ancestors(head, ids)].flatMap((id) => changes.get(id) ?? []);
  return above.filter(({ touched }) => touched !== undefined && [...touched].some((column) => named.has(column)));
}

/** Something that the test read is gone, so it had to change. */
function isDue({ dependsOn }: DbtNode, { base, head }: ReviewFacts): boolean {
  return dependsOn.nodes.some((id) => (base.nodes.has(id) && !head.nodes.has(id)) || (base.sources.has(id) && !head.sources.has(id)));
}

function placeOf({ test, path }: DbtNode, facts: ReviewFacts): Draft['location'] {
  const model = facts.head.nodes.get(test?.attachedTo ?? '');
  if (test?.kind === undefined || model === undefined) return { path: inRepository(facts.projectDir, path), side: 'head' };
  const { kind, namespace, column, arguments: values } = test;
  return describedAt(model, viewSide(facts, 'head'), {
    test: { kind, namespace, arguments: values },
    ...(column === undefined ? {} : { column }),
  });
}

function* unitTests(facts: ReviewFacts, changes: Changes): Iterable<Draft> {
  const byName = new Map(
    [...changes.values()].flatMap((change) => [change.model.name, change.model.uniqueId].map((name) => [name, change] as const)),
  );
  for (const after of facts.head.unitTests.values()) {
    const before = facts.base.unitTests.get(after.uniqueId);
    const change = byName.get(after.model);
    if (before === undefined || change === undefined || before.checksum === after.checksum) continue;
    const way = rewrittenOutcome(before, after, change);
    if (way === undefined) continue;
    const failed = facts.details?.base?.build?.results.get(after.uniqueId)?.status === 'fail';
    yield draftOf(facts, {
      what: `unit test ${code(after.name)}`,
      way,
      guarded: [change],
      key: after.name,
      location: unitTestPlace(after, facts),
      failed,
    });
  }
}

function unitTestPlace({ name, path }: DbtUnitTest, { projectDir, text }: ReviewFacts): Draft['location'] {
  const file = inRepository(projectDir, path);
  const line = placeInYaml(text('head', file) ?? '', { resource: { kind: 'unit-test', name } });
  return { path: file, side: 'head', ...(line === undefined ? {} : { line }) };
}

/** The SQL of a custom generic test lies in a macro and judges each model that uses it. */
function* testMacros(facts: ReviewFacts, changes: Changes): Iterable<Draft> {
  const { base, head, projectDir } = facts;
  for (const after of head.macros.values()) {
    const before = base.macros.get(after.uniqueId);
    if (before === undefined || after.packageName !== head.name || !after.name.startsWith('test_') || before.sql === after.sql) continue;
    const users = [...base.nodes.values()].filter(
      ({ test, dependsOn }) => test?.enabled === true && dependsOn.macros.includes(after.uniqueId),
    );
    const guarded = [...new Set(users.flatMap((user) => guardedBy(user, changes, facts)))];
    const way =
      guarded.length === 0
        ? undefined
        : rewrittenSql(
            before.sql,
            after.sql,
            guarded.map((change) => ({ ...change, touched: undefined })),
          );
    if (way === undefined) continue;
    const what = `generic test ${code(after.name.slice('test_'.length))}`;
    yield draftOf(facts, {
      what,
      way,
      guarded,
      key: after.name,
      location: { path: inRepository(projectDir, after.path), side: 'head' },
      failed: false,
    });
  }
}

interface Rewritten {
  readonly what: string;
  readonly way: string;
  readonly guarded: readonly GuardedChange[];
  readonly key: string;
  readonly location: Draft['location'];
  readonly failed: boolean;
}

function draftOf({ projectDir }: ReviewFacts, { what, way, guarded, key, location, failed }: Rewritten): Draft {
  const names = series(
    guarded.map(({ model }) => code(model.name)),
    3,
  );
  const [first] = guarded;
  const failure = failed ? ' It failed on the base.' : '';
  return {
    subject: first?.model.uniqueId ?? key,
    key,
    message: `The ${what} ${way}, and this pull request also changes the logic of ${names} without a word about it: that the test passes no longer says that the old promise still holds.${failure}`,
    question: `Was the old expectation of the ${what} wrong, or does the new ${names} not meet it?`,
    remedy: 'Put the old expectation back and make the model meet it, or say why it was wrong: `steward: allow test-rewritten because …`.',
    location,
    evidence: guarded.map(({ model }) => `${key} guards ${model.name} (${inRepository(projectDir, model.path)})`),
  };
}

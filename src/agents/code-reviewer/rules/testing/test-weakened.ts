import { changedTests, type TestPair } from '../../../../dbt/changed-tests.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { amount, code, series } from '../../../words.ts';
import { areDescribed } from '../../described-values.ts';
import { isBelow, PROJECT_FILE, type SharedWeakening, sharedWeakenings, type WeakenedTest } from '../../shared-weakenings.ts';
import { testWords } from '../../test-words.ts';
import { type Weakening, weakenings } from '../../weakenings.ts';

/** T11: a test that lets more through than it did on the base, unless the column's description says what is new. A test that is gone is T10. */
export const testWeakened = defineRule({
  id: 'test-weakened',
  code: 'T11',
  title: 'A test lets more through',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    const weakened = pairsOf(facts).map((pair) => ({ ...pair, ways: untold(pair, facts) }));
    const shared = sharedWeakenings(weakened, facts);
    yield* shared.map((one) => draftOfMany(one, facts));
    for (const one of weakened) {
      const ways = one.ways.filter((way) => !shared.some((other) => other.words === way.words && other.tests.includes(one.head)));
      if (ways.length > 0) yield draftOf({ ...one, ways }, facts);
    }
  },
});

function untold({ base, head }: TestPair, facts: ReviewFacts): readonly Weakening[] {
  return weakenings(base, head).filter(({ accepts }) => accepts === undefined || !areDescribed(accepts, head, facts));
}

/** How many of the tests the evidence names. */
const NAMED = 10;

function draftOfMany({ tests, words, scope, setting }: SharedWeakening, facts: ReviewFacts): Draft {
  const path = inRepository(facts.projectDir, PROJECT_FILE);
  const rest = tests.length - NAMED;
  const place = setting === undefined ? 'no test says so itself' : `${code(path)} line ${setting.line}`;
  return {
    subject: scope.join('/'),
    key: [setting?.name ?? '', words].join('\n'),
    message: `${manyWords({ tests, scope }, facts)} ${inPlural(words)} (${place}).`,
    remedy:
      'Undo it, and relax only the tests that need it, each with its reason; or allow it in the line before: `# steward: allow test-weakened because …`.',
    location: { path, side: 'head', ...(setting === undefined ? {} : { line: setting.line }) },
    evidence: [...tests.slice(0, NAMED).map(({ name }) => `${name} ${words}`), ...(rest > 0 ? [`and ${amount(rest, 'more test')}`] : [])],
  };
}

function manyWords({ tests, scope }: Pick<SharedWeakening, 'tests' | 'scope'>, { head }: ReviewFacts): string {
  const running = [...head.nodes.values()].filter((node) => node.test?.enabled === true && isBelow(node, scope));
  const total = new Set([...running, ...tests]).size;
  return `${tests.length === total ? `All ${total}` : `${tests.length} of ${total}`} tests of ${code(scope.join('/'))}`;
}

/** "only warns now" of one test is "only warn now" of many. */
function inPlural(words: string): string {
  return words.replace(/^is /, 'are ').replace(/^(only warn|look|count|fail|warn)s /, '$1 ');
}

function draftOf({ base, head: test, ways }: WeakenedTest, facts: ReviewFacts): Draft {
  const model = facts.head.nodes.get(test.test?.attachedTo ?? '');
  const path = inRepository(facts.projectDir, test.path);
  const words = ways.map((way) => way.words);
  return {
    subject: model?.uniqueId ?? test.uniqueId,
    key: [base.name, ...words].join('\n'),
    message: `The ${testWords(test, facts.head)} ${series(words)}.`,
    remedy: 'Undo it, or allow it beside the model: `# steward: allow test-weakened because …`.',
    location: model === undefined ? { path, side: 'head' } : describedAt(model, viewSide(facts, 'head'), entryOf(test)),
    evidence: words.map((way) => `${test.name} ${way}`),
  };
}

/** Tests that differ, and those that only got other tags: a job may leave them out. */
function pairsOf({ base, head }: ReviewFacts): readonly TestPair[] {
  const { changed } = changedTests(base, head);
  const known = new Set(changed.map((pair) => pair.head.uniqueId));
  const others = [...head.nodes.values()].flatMap((after): readonly TestPair[] => {
    const before = after.test === undefined || known.has(after.uniqueId) ? undefined : base.nodes.get(after.uniqueId);
    return before === undefined ? [] : [{ base: before, head: after }];
  });
  return [...changed, ...others];
}

function entryOf({ test }: DbtNode): Parameters<typeof describedAt>[2] {
  if (test?.kind === undefined) return {};
  const { kind, namespace, column, arguments: values } = test;
  return { test: { kind, namespace, arguments: values }, ...(column === undefined ? {} : { column }) };
}

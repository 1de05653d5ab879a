import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { declaredGrain, hasTestedKey, uniqueKey } from '../../../primary-key.ts';
import { code, series } from '../../../words.ts';

/** T1: nothing proves that a changed model has one row per key. */
export const primaryKeyUntested = defineRule({
  id: 'primary-key-untested',
  code: 'T1',
  title: 'A model has no tested key',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  saidBetterBy: 'test-removed',
  *checkSide(view) {
    for (const model of view.models) {
      if (hasTestedKey(model, view.project)) continue;
      const { key, source } = likelyKey(model);
      yield {
        subject: model.uniqueId,
        message: `Nothing tests that a row of ${code(model.name)} is there only once${source}.`,
        remedy: howToTest(key),
        location: describedAt(model, view),
      };
    }
  },
});

/** What the team already said about the grain is the best suggestion. */
function likelyKey(model: DbtNode): { readonly key: readonly string[]; readonly source: string } {
  const grain = declaredGrain(model);
  if (grain.length > 0) return { key: grain, source: `, although it declares its grain (${series(grain.map(code))})` };
  const key = uniqueKey(model);
  if (key.length > 0) return { key, source: `, although it is merged by ${series(key.map(code))}` };
  return { key: [], source: '' };
}

function howToTest(key: readonly string[]): string {
  const [only] = key;
  if (only === undefined) return 'Test `unique` and `not_null` on its key, or a unique combination of the columns of its grain.';
  if (key.length === 1) return `Test \`unique\` and \`not_null\` on ${code(only)}.`;
  return `Test the combination of ${series(key.map(code))}, for example with \`dbt_utils.unique_combination_of_columns\`.`;
}

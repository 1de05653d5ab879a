import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { declaredGrain, hasTestedKey, uniqueKey } from '../../../primary-key.ts';
import { testedKeys } from '../../../tested-keys.ts';
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
      yield { subject: model.uniqueId, ...(nullableKey(model, view.project) ?? untestedKey(model)), location: describedAt(model, view) };
    }
  },
});

/** A column that is tested to be unique, but may be missing in any number of rows. */
function nullableKey(model: DbtNode, project: DbtProject): Pick<Draft, 'message' | 'remedy'> | undefined {
  const [column] = testedKeys(model, project).flatMap((key) => (key.size === 1 ? [...key] : []));
  if (column === undefined) return undefined;
  return {
    message: `${code(column)} of ${code(model.name)} is tested to be unique, but any number of rows may have none: nothing tests that it is never null.`,
    remedy: `Test \`not_null\` on ${code(column)}, too.`,
  };
}

function untestedKey(model: DbtNode): Pick<Draft, 'message' | 'remedy'> {
  const { key, source } = likelyKey(model);
  return { message: `Nothing tests that a row of ${code(model.name)} is there only once${source}.`, remedy: howToTest(key) };
}

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

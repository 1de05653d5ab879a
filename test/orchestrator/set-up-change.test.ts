import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import { describeSetUpChange } from '../../src/orchestrator/set-up-change.ts';

const CONFIG = '.github/steward.yml';
const PATHS = ['dbt_project.yml', CONFIG];

const describeChange = (config: string | undefined, changes: { changedPaths?: readonly string[]; paths?: readonly string[] } = {}) =>
  describeSetUpChange({ changedPaths: [CONFIG], paths: PATHS, config, ...changes }, productConfigSchema);

describe('a pull request that changes Steward’s own files', () => {
  test('is told that they take effect after the merge', () => {
    expect(describeChange('gate: blocking')).toEqual([
      'This pull request changes Steward’s configuration (`.github/steward.yml`): it takes effect after the merge, and this was checked by what the base says.',
    ]);
  });

  test('the workflow is one of them', () => {
    const changedPaths = ['.github/workflows/steward.yml', 'models/a.sql'];
    expect(describeChange(undefined, { changedPaths })).toEqual([expect.stringContaining('`.github/workflows/steward.yml`')]);
  });

  test('also under the name that the App starts, and then no other one', () => {
    const changedPaths = ['.github/workflows/reviews.yml', '.github/workflows/steward.yml'];
    const said = describeSetUpChange(
      { changedPaths, paths: PATHS, config: undefined, workflowPath: '.github/workflows/reviews.yml' },
      productConfigSchema,
    );
    expect(said).toEqual([expect.stringContaining('(`.github/workflows/reviews.yml`)')]);
  });

  test('a pull request that leaves them alone is told nothing', () => {
    expect(describeChange('nonsense: 1', { changedPaths: ['models/a.sql'] })).toEqual([]);
  });

  test.each([
    ['a key that is none', 'gat: blocking', {}, 'STW-1002 .github/steward.yml is not valid: line 1'],
    ['broken YAML', 'a: [', {}, 'STW-1002'],
    [
      'a second configuration',
      '',
      { changedPaths: ['steward.yml'], paths: [...PATHS, 'steward.yml'] },
      'STW-1015 There is a configuration at steward.yml.',
    ],
    ['a folder without a project', 'projects: [{ name: shop, dir: shop }]', {}, 'STW-1001 The project shop would lie in `shop`'],
    ['no project at all', '', { paths: [CONFIG] }, 'STW-1001'],
  ] as const)('what would be wrong after the merge is told: %s', (...[, config, changes, says]) => {
    const [, problem, ...more] = describeChange(config, changes);

    expect(problem).toContain(`After the merge: ${says}`);
    expect(more).toEqual([]);
  });

  test('whatever it holds, it is only read', () => {
    assert(
      property(string(), constantFrom('projects: ', 'rules: ', '', '&a [*a,'), (text, start) => {
        expect(describeChange(`${start}${text}`).length).toBeGreaterThan(0);
      }),
    );
  });
});

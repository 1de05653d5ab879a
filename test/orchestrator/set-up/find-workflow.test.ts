import { expect, test } from 'vitest';
import { CONFIG_PATH } from '../../../src/config/parse-config.ts';
import { WORKFLOW_PATH } from '../../../src/orchestrator/set-up/set-up.ts';
import { SINGLE_PIP } from '../../dbt/detect/trees.ts';
import { setUp, templateOf } from './set-up-over.ts';

test.for([
  ['app', 'with STEWARD_WORKFLOW=reviews.yml in its environment it starts the workflow'],
  ['action-only', 'Nothing to install: .github/workflows/reviews.yml starts'],
] as const)('a workflow that got another name is updated where it lies: %s', ([mode, says]) => {
  const { [WORKFLOW_PATH]: written = '', ...tree } = setUp(SINGLE_PIP, { mode, template: templateOf(mode).replace('60', '45') }).tree;
  const renamed = '.github/workflows/reviews.yml';
  const again = setUp({ ...tree, [renamed]: written }, { mode });

  expect(again.files.map(({ path, state }) => [path, state])).toEqual([
    [CONFIG_PATH, 'same'],
    [renamed, 'changed'],
  ]);
  expect(again.steps.join('\n')).toContain(says);
});

test('a workflow of others that reviews something is left alone', () => {
  const others = 'jobs:\n  review:\n    steps:\n      - name: Review\n        uses: acme/reviewer@v1\n';
  const { files } = setUp({ ...SINGLE_PIP, '.github/workflows/ci.yml': others });

  expect(files.map(({ path, state }) => [path, state])).toContainEqual([WORKFLOW_PATH, 'new']);
});

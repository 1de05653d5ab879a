import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkflowFacts } from '../../../src/orchestrator/verify-setup/read-workflow.ts';
import { template } from './some-facts.ts';

describe('readWorkflowFacts', () => {
  test('reads the template of the App', () => {
    const facts = readWorkflowFacts(template('app'));

    expect(facts).toMatchObject({ mode: 'app', triggers: ['workflow_dispatch'], startsWithNothing: true, secrets: [] });
    expect(facts).toMatchObject({ variables: ['STEWARD_CI_DATABASE'] });
    expect(typeof facts === 'object' && facts.jobs.find(({ id }) => id === 'run')).toMatchObject({
      environment: undefined,
      writes: [],
      checkouts: [{ keepsCredentials: false }, { keepsCredentials: false }],
    });
  });

  test('reads the template that needs no App, whose job publish may write and checks nothing out', () => {
    const facts = readWorkflowFacts(template('action-only'));

    expect(facts).toMatchObject({ mode: 'action-only' });
    const publish = typeof facts === 'object' ? facts.jobs.find(({ id }) => id === 'publish') : undefined;
    expect(publish?.writes).toContain('checks');
    expect(publish?.checkouts).toEqual([]);
  });

  test('names in comments are used by nobody; the job’s own token is no secret', () => {
    const text =
      'on: push\njobs:\n  a:\n    steps:\n      - run: echo # ${{ secrets.OLD }}\n        env: { A: "${{ secrets.GITHUB_TOKEN }} ${{ secrets.NEW }}" }\n';

    expect(readWorkflowFacts(text)).toMatchObject({ secrets: ['NEW'] });
  });

  test('an environment may be a name or have one', () => {
    const text = 'on: push\njobs:\n  a: { environment: one, steps: [] }\n  b: { environment: { name: two, url: x }, steps: [] }\n';

    expect(readWorkflowFacts(text)).toMatchObject({ jobs: [{ environment: 'one' }, { environment: 'two' }] });
  });

  test.each(['', 'hello', '- a', 'on: push', 'jobs: {}', 'a: [', 'a: &a [*a]'])('%j is told to be none', (text) => {
    expect(readWorkflowFacts(text)).toMatch(/^it is no workflow that can be read/);
  });

  test('whatever it holds, nothing is thrown', () => {
    assert(
      property(string(), (text) => {
        expect(['string', 'object']).toContain(typeof readWorkflowFacts(`on: push\njobs:\n  a:\n    ${text}`));
      }),
    );
  });
});

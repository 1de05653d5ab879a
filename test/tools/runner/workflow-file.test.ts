import { describe, expect, test } from 'vitest';
import { dispatchInputs } from '../../../tools/local-github/runner/dispatch-inputs.ts';
import { parseWorkflow } from '../../../tools/local-github/runner/parse-workflow.ts';
import { tokenPermissions } from '../../../tools/local-github/runner/token-permissions.ts';
import { oneJob, runLocally } from './run-locally.ts';

const step = 'steps: [{ run: echo }]';
const jobs = (text: string) => `on: workflow_dispatch\njobs:\n${text}`;

const chain = (first: string) => `
on: workflow_dispatch
env: { LEVEL: workflow, WHO: '\${{ github.actor }}' }
jobs:
  first:
    runs-on: x
    outputs: { answer: '\${{ steps.s.outputs.answer }}' }
    steps: [{ id: s, run: '${first}' }]
  middle: { runs-on: x, needs: first, steps: [{ run: echo middle }] }
  last:
    name: Last of \${{ needs.first.outputs.answer }}
    runs-on: x
    needs: middle
    env: { LEVEL: job }
    steps: [{ run: 'echo "$LEVEL $WHO"' }]
  cleanup:
    runs-on: x
    needs: [middle, first]
    if: failure() && needs.first.result == 'failure'
    steps: [{ run: echo cleanup }]
  report: { runs-on: x, needs: last, if: always(), environment: prod, steps: [{ run: echo report }] }`;

describe('a workflow file', () => {
  test('jobs come in the order of their needs', () => {
    const workflow = parseWorkflow(
      jobs(`  c: { runs-on: x, needs: [a, b], ${step} }\n  b: { runs-on: x, needs: a, ${step} }\n  a: { runs-on: x, ${step} }`),
    );
    expect(workflow.jobs.map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [
      'a strategy',
      jobs(`  a: { runs-on: x, strategy: { matrix: { v: [1] } }, ${step} }`),
      'jobs.a: this runner doesn\'t support "strategy"',
    ],
    ['a container', jobs(`  a: { runs-on: x, container: alpine, services: {}, ${step} }`), '"container", "services"'],
    ['a reusable workflow', jobs('  a: { uses: ./x.yml }'), 'doesn\'t support "uses"'],
    ['an unknown need', jobs(`  a: { runs-on: x, needs: z, ${step} }`), 'needs the job "z"'],
    [
      'a circle',
      jobs(`  a: { runs-on: x, needs: b, ${step} }\n  b: { runs-on: x, needs: a, ${step} }`),
      'a, b need each other in a circle',
    ],
    ['run and uses', jobs('  a: { runs-on: x, steps: [{ run: a, uses: b/c@d }] }'), 'either "run" or "uses"'],
    ['a step id twice', jobs('  a: { runs-on: x, steps: [{ id: s, run: a }, { id: S, run: b }] }'), 'two steps have the id "s"'],
    ['no runs-on', jobs(`  a: { ${step} }`), '"runs-on" is missing'],
    ['no job', 'on: push\njobs: {}', 'there is no job'],
    ['an unknown permission level', jobs(`  a: { runs-on: x, permissions: { contents: admin }, ${step} }`), 'jobs.a.permissions'],
    ['broken YAML', 'on: [', 'Invalid YAML'],
    ['no mapping', 'hello', 'the workflow file'],
  ])('with %s is refused with the place', (_, text, message) => {
    expect(() => parseWorkflow(text)).toThrow(message);
  });

  test('one that is refused fails the run before any job starts', async () => {
    const { conclusion, jobs: ran, lines } = await runLocally('on: push\njobs: {}');
    expect({ conclusion, ran }).toEqual({ conclusion: 'failure', ran: {} });
    expect(lines.join('\n')).toContain('.github/workflows/steward.yml: jobs: there is no job');
  });
});

describe('needs, outputs and conditions of jobs', () => {
  test('a green chain runs, and what asks for a failure is skipped', async () => {
    const { conclusion, jobs: ran, logs } = await runLocally(chain('echo "answer=42" >> "$GITHUB_OUTPUT"'));
    expect(ran).toEqual({ first: 'success', middle: 'success', last: 'success', cleanup: 'skipped', report: 'success' });
    expect(logs['last']).toContain('job ada');
    expect(conclusion).toBe('success');
  });

  test('a failure skips what depends on it, also at a distance, and wakes what asks for it', async () => {
    const { conclusion, jobs: ran } = await runLocally(chain('exit 1'));
    expect(ran).toEqual({ first: 'failure', middle: 'skipped', last: 'skipped', cleanup: 'success', report: 'success' });
    expect(conclusion).toBe('failure');
  });

  test('a run of skipped jobs is skipped', async () => {
    expect((await runLocally(oneJob('- run: echo', "if: github.actor == 'bob'"))).conclusion).toBe('skipped');
  });

  test('a condition that GitHub would refuse fails the job', async () => {
    const { jobs: ran, logs } = await runLocally(oneJob('- run: echo', 'if: secrets.WAREHOUSE_KEY'));
    expect(ran).toEqual({ main: 'failure' });
    expect(logs['main']).toContain("Unrecognized named-value: 'secrets'");
  });
});

describe('permissions of the job token', () => {
  test.each([
    [undefined, undefined, { contents: 'read', packages: 'read' }],
    [{}, undefined, {}],
    [{ contents: 'read', 'pull-requests': 'write' }, undefined, { contents: 'read', pull_requests: 'write' }],
    [{ contents: 'write' }, { checks: 'write' }, { checks: 'write' }],
    [{ contents: 'write' }, {}, {}],
  ] as const)('workflow %j, job %j → %j', (workflow, job, expected) => {
    expect(tokenPermissions(workflow, job)).toEqual(expected);
  });

  test('read-all reads everything and writes nothing', () => {
    expect(new Set(Object.values(tokenPermissions('read-all', undefined)))).toEqual(new Set(['read']));
  });

  test('every job asks the host for its own token', async () => {
    const { permissions } = await runLocally(oneJob('- run: echo', 'permissions: { checks: write }'));
    expect(permissions).toEqual([{ checks: 'write' }]);
  });
});

describe('inputs of a dispatch', () => {
  const { dispatchInputs: declared } = parseWorkflow(`
on:
  workflow_dispatch:
    inputs:
      request: { required: true, type: string }
      dry: { type: boolean, default: true }
      depth: { type: number, default: 3 }
      mode: { type: choice, options: [fast, slow], default: fast }
      bare:
jobs: { a: { runs-on: x, ${step} } }`);

  test('are typed and get their defaults', () => {
    expect(dispatchInputs({ inputs: { request: 'r', dry: 'false' } }, declared)).toEqual({
      request: 'r',
      dry: false,
      depth: 3,
      mode: 'fast',
      bare: '',
    });
  });

  test.each([
    [{}, "Required input 'request' not provided"],
    [{ request: 'r', extra: '1' }, 'Unexpected inputs provided: ["extra"]'],
    [{ request: 'r', mode: 'odd' }, "Provided value 'odd' for input 'mode' not in the list of allowed values"],
  ])('%j is refused', (inputs, message) => {
    expect(() => dispatchInputs({ inputs }, declared)).toThrow(message);
  });
});

import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createActRunner } from '../../../tools/local-github/act/create-act-runner.ts';
import { findAct } from '../../../tools/local-github/act/find-act.ts';
import { startGitServer } from '../runner/git-server.ts';
import { jobToken, oneJob, runLocally } from '../runner/run-locally.ts';

const act = findAct();
const greet = fileURLToPath(new URL('../../fixtures/actions/greet', import.meta.url));
const python = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url));

const workflow = (commit: string) => `
name: Review
on: { workflow_dispatch: { inputs: { request: { required: true } } } }
permissions: {}
jobs:
  run:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs: { greeting: '\${{ steps.greet.outputs.greeting }}' }
    steps:
      - { uses: actions/checkout@v5, with: { ref: ${commit}, path: head, persist-credentials: false } }
      - { id: py, uses: actions/setup-python@v6, with: { python-version: '3.11' } }
      - { id: greet, uses: dbt-steward/greet@v1, with: { who to greet: '\${{ inputs.request }}' } }
      - run: |
          echo "at $(git -C head rev-parse HEAD) sha $GITHUB_SHA ref $GITHUB_REF in $GITHUB_REPOSITORY run $GITHUB_RUN_ID"
          echo "python $(which python) secret \${{ secrets.WAREHOUSE_KEY }} region \${{ vars.REGION }}"
          mkdir out && echo '{}' > out/report.json
      - { uses: actions/upload-artifact@v4, with: { name: steward-report, path: out/report.json, if-no-files-found: error } }
  publish:
    runs-on: ubuntu-latest
    needs: run
    permissions: { checks: write }
    steps:
      - { uses: actions/download-artifact@v4, with: { name: steward-report, path: in } }
      - run: echo "\${{ needs.run.outputs.greeting }} and $(cat in/report.json)"`;

// Without act there is nothing to prove: the own runner carries the demo, and the report names these tests as skipped.
describe.skipIf(act === undefined)(
  `the act runner (${act === undefined ? 'skipped: no act here, see tools/local-github/act/build-act.ts' : 'act found'})`,
  () => {
    const runner = createActRunner({ act: act ?? '', python, actions: { 'dbt-steward/greet': greet } });
    let server: Awaited<ReturnType<typeof startGitServer>>;
    beforeAll(async () => {
      server = await startGitServer(jobToken);
    });
    afterAll(async () => {
      await server[Symbol.asyncDispose]();
    });

    test('runs two jobs with the stand-ins, an action, an artifact and outputs', async () => {
      const assignment = {
        urls: { server: server.url, api: `${server.url}/api` },
        sha: server.commits[2] ?? '',
        event: { inputs: { request: 'ada' } },
      };
      const { conclusion, jobs, logs, artifacts, lines } = await runLocally(workflow(server.commits[1] ?? ''), { runner, assignment });
      expect(logs['run']).toContain(`at ${server.commits[1]} sha ${server.commits[2]} ref refs/heads/main in taxi/analytics run 41`);
      expect(logs['run']).toContain(`python ${python} secret *** region north`);
      expect(logs['publish']).toContain('Hello ada from taxi/analytics and {}');
      expect(Object.keys(unzipSync(artifacts.get('steward-report') ?? new Uint8Array()))).toEqual(['report.json']);
      expect(lines.join('\n')).not.toContain('warehouse-s3cret');
      expect(jobs).toEqual({ run: 'success', publish: 'success' });
      expect(conclusion).toBe('success');
    });

    test('a failing stand-in fails its job, and the job that needs it is skipped', async () => {
      const assignment = {
        urls: { server: server.url, api: `${server.url}/api` },
        sha: server.commits[2] ?? '',
        event: { inputs: { request: 'ada' } },
      };
      const { conclusion, jobs, logs } = await runLocally(workflow('f'.repeat(40)), { runner, assignment });
      expect(logs['run']).toContain('git fetch failed');
      expect(jobs).toEqual({ run: 'failure', publish: 'skipped' });
      expect(conclusion).toBe('failure');
    });

    test('a cancelled run lets always() steps speak and leaves no process', async () => {
      const controller = new AbortController();
      const onLine = (line: string) => {
        if (line.startsWith('started')) controller.abort();
      };
      const steps = '- run: "echo started $$; sleep 300"\n- { if: always(), run: echo last words }';
      const { conclusion, jobs, logs } = await runLocally(oneJob(steps), { runner, signal: controller.signal, onLine });
      expect({ conclusion, jobs }).toEqual({ conclusion: 'cancelled', jobs: { main: 'cancelled' } });
      expect(logs['main']).toContain('last words');
      const pid = /started (\d+)/.exec(logs['main'] ?? '')?.[1] ?? '';
      expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    });

    test('an action without a local folder is refused before act could look for it elsewhere', async () => {
      const { conclusion, lines } = await runLocally(oneJob('- uses: actions/cache@v4'), { runner });
      expect(conclusion).toBe('failure');
      expect(lines.join('\n')).toContain('can\'t run the action "actions/cache@v4"');
    });
  },
);

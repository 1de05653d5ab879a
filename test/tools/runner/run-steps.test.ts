import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobToken, oneJob, runLocally } from './run-locally.ts';

describe('run steps', () => {
  test('what a step leaves in the environment files reaches the steps after it', async () => {
    const { conclusion, logs } = await runLocally(
      oneJob(`
- id: first
  run: |
    echo "who=ada" >> "$GITHUB_OUTPUT"
    printf 'text<<X\\none\\ntwo\\nX\\n' >> "$GITHUB_OUTPUT"
    echo "COLOUR=green" >> "$GITHUB_ENV"
    mkdir bin && printf '#!/bin/sh\\necho from the new path\\n' > bin/tool && chmod +x bin/tool
    echo "$PWD/bin" >> "$GITHUB_PATH"
    echo "### done" >> "$GITHUB_STEP_SUMMARY"
- run: |
    echo "[\${{ steps.first.outputs.who }}] [$COLOUR] [\${{ env.COLOUR }}] [\${{ vars.REGION }}]"
    tool
- run: echo '\${{ toJSON(steps.first.outputs.text) }}'`),
    );
    expect(logs['main']).toContain('[ada] [green] [green] [north]');
    expect(logs['main']).toContain('from the new path');
    expect(logs['main']).toContain('"one\\ntwo"');
    expect(logs['main']).toContain('### done');
    expect(conclusion).toBe('success');
  });

  test('a failing step fails the job, and only steps that ask for it still run', async () => {
    const { conclusion, logs } = await runLocally(
      oneJob(`
- { id: bad, run: exit 3 }
- run: echo never-1
- { if: "failure()", run: 'echo after-failure \${{ steps.bad.outcome }}' }
- { if: "always()", run: echo always }
- { if: "github.actor == 'ada'", run: echo never-2 }
- { if: "cancelled()", run: echo never-3 }`),
    );
    expect(conclusion).toBe('failure');
    expect(logs['main']).toContain('Process completed with exit code 3.');
    expect(logs['main']).toContain('after-failure failure');
    expect(logs['main']).toMatch(/^always$/m);
    expect(logs['main']).not.toContain('never');
  });

  test('continue-on-error keeps the job green and the outcome honest', async () => {
    const { conclusion, logs } = await runLocally(
      oneJob(`
- { id: bad, run: exit 1, continue-on-error: true }
- run: echo "\${{ steps.bad.outcome }}/\${{ steps.bad.conclusion }}/\${{ job.status }}"`),
    );
    expect(conclusion).toBe('success');
    expect(logs['main']).toContain('failure/success/success');
  });

  test('secrets, tokens and added masks never reach the log or a job output', async () => {
    const { logs, lines } = await runLocally(
      oneJob(
        `
- id: leak
  env: { KEY: '\${{ secrets.WAREHOUSE_KEY }}', TOKEN: '\${{ github.token }}' }
  run: |
    echo "key $KEY token $TOKEN same \${{ secrets.GITHUB_TOKEN }}"
    echo "$KEY" | base64
    echo "::add-mask::hunter2"
    echo "password hunter2" >&2
    echo "key=$KEY" >> "$GITHUB_OUTPUT"`,
        `outputs: { key: '\${{ steps.leak.outputs.key }}', other: fine }`,
      ),
    );
    const everything = [logs['main'], ...lines].join('\n');
    for (const secret of ['warehouse-s3cret', jobToken, 'hunter2']) expect(everything).not.toContain(secret);
    expect(everything).toContain('key *** token *** same ***');
    expect(everything).toContain("Skip output 'key' since it may contain secret.");
  });

  test('children see an allow-list of the environment, never the whole of it', async () => {
    process.env['RUNNER_TEST_SENTINEL'] = 'leaked';
    const { logs } = await runLocally(oneJob('- run: env'));
    delete process.env['RUNNER_TEST_SENTINEL'];
    const names = (logs['main'] ?? '').split('\n').flatMap((line) => /^([A-Z_a-z0-9]+)=/.exec(line)?.[1] ?? []);
    const foreign = names.filter(
      (name) => !/^(GITHUB_|RUNNER_)/.test(name) && !['PATH', 'HOME', 'LANG', 'TMPDIR', 'CI', 'PWD', 'SHLVL', '_', 'OLDPWD'].includes(name),
    );
    expect(foreign).toEqual([]);
    expect(logs['main']).not.toContain('leaked');
    for (const line of ['CI=true', 'GITHUB_REPOSITORY=taxi/analytics', 'GITHUB_RUN_ID=41', 'GITHUB_EVENT_NAME=workflow_dispatch'])
      expect(logs['main']).toContain(line);
  });

  test('shells, working directories and step time-outs work', async () => {
    const { logs, conclusion } = await runLocally(
      oneJob(`
- run: mkdir deep
- { shell: python, working-directory: deep, run: "import os; print('python in', os.path.basename(os.getcwd()))" }
- { shell: bash, run: 'false | true', continue-on-error: true }
- run: false | true
- { id: slow, run: sleep 60, timeout-minutes: 0.005, continue-on-error: true }
- run: echo "slow \${{ steps.slow.outcome }}"
- { shell: zsh, run: echo }`),
    );
    expect(logs['main']).toContain('python in deep');
    expect(logs['main']).toContain('The step has timed out after 0.005 minutes.');
    expect(logs['main']).toContain('slow failure');
    expect(logs['main']).toContain('supports the shells bash, sh, python, not "zsh"');
    expect(logs['main']?.match(/exit code 1\./g)).toHaveLength(1);
    expect(conclusion).toBe('failure');
  });

  test('a job that exceeds its time is cancelled, as on GitHub, and says why', async () => {
    const { conclusion, logs } = await runLocally(
      oneJob('- run: sleep 60\n- if: always()\n  run: echo "tidy ${{ job.status }}"', 'timeout-minutes: 0.005'),
    );
    expect(conclusion).toBe('cancelled');
    expect(logs['main']).toContain('exceeded the maximum execution time');
    expect(logs['main']).toContain('tidy cancelled');
  });

  test('a program left in the background neither holds the job up nor survives it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runner-orphan-'));
    const { logs, conclusion } = await runLocally(
      oneJob(`- run: |\n    setsid sleep 300 > /dev/null 2>&1 &\n    echo "pid $!" | tee ${folder}/pid\n    sleep 0.2`),
    );
    const pid = /pid (\d+)/.exec(logs['main'] ?? '')?.[1] ?? '';
    expect(conclusion).toBe('success');
    expect(logs['main']).toContain('Cleaning up orphan processes');
    await expect.poll(() => existsSync(`/proc/${pid}/exe`)).toBe(false);
    expect(await readdir(folder)).toEqual(['pid']);
    await rm(folder, { recursive: true });
  });
});

test('a working directory that is not there is named', async () => {
  const { conclusion, logs } = await runLocally(oneJob('- { run: echo, working-directory: nowhere }'));
  expect(logs['main']).toMatch(/Can't start bash in .*nowhere/);
  expect(conclusion).toBe('failure');
});

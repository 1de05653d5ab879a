import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ActionIo } from '../../src/action/action-io.ts';
import { knownSecrets } from '../../src/action/known-secrets.ts';
import { readRequests } from '../../src/action/read-requests.ts';
import { redactReport } from '../../src/action/redact-report.ts';
import { reportPath } from '../../src/action/report-path.ts';
import { runAction } from '../../src/action/run-action.ts';
import { bullets, fileLink, fold, text } from '../../src/core/block.ts';
import { Problem } from '../../src/core/problem.ts';
import { reportSchema } from '../../src/core/report.ts';
import { STEWARD_VERSION } from '../../src/core/steward-version.ts';
import { parseReport } from '../../src/orchestrator/intake-report.ts';
import { aRequest } from '../fakes/app-world.ts';
import { HEAD_SHA } from '../fakes/code-host.ts';
import { aFinding, aReport, aStep } from '../report/fixtures/a-report.ts';
import { anIo } from './action-world.ts';

describe('runAction', () => {
  test.each<[string, unknown, RegExp]>([
    ['a problem', new Problem('STW-3005', { conclusion: 'x' }), /^STW-3005 The run ended/],
    ['an error', new TypeError('x is not a function'), /^STW-9000 Steward itself failed: x is not a function/],
    ['a text', 'no', /^STW-9000 Steward itself failed: no/],
    ['nothing', undefined, /^STW-9000/],
  ])('fails the step when %s is thrown', async (_, thrown, reason) => {
    const { io, said } = anIo();
    const throwing: ActionIo = {
      ...io,
      input: (name) => {
        if (name === 'job') return 'run';
        throw thrown;
      },
    };
    await runAction(throwing, {});

    expect(said.failed).toEqual([expect.stringMatching(reason)]);
    expect(said.errors).toHaveLength(1);
  });

  test('shows a defect’s whole chain of causes', async () => {
    const { io, said } = anIo();
    await runAction(
      {
        ...io,
        input: () => {
          throw new Error('outer', { cause: new Error('inner') });
        },
      },
      {},
    );

    expect(said.info.join('\n')).toMatch(/outer[\s\S]*caused by[\s\S]*inner/);
  });

  test.each(['', 'deploy', 'constructor', '__proto__'])('knows no job called %j, and names those that there are', async (job) => {
    const { io, said } = anIo({ job });
    await runAction(io, {});

    expect(said.failed).toEqual([expect.stringContaining('it can be plan, fetch, run, static, publish')]);
  });
});

describe('readRequests', () => {
  test('takes one request or a list', () => {
    expect(readRequests(JSON.stringify(aRequest()))).toEqual([aRequest()]);
    expect(readRequests(JSON.stringify([aRequest(), aRequest({ project: 'b' })]))).toHaveLength(2);
    expect(readRequests('[]')).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['a key of another commit', { ...aRequest(), headSha: 'b'.repeat(40) }],
    ['a key of another project', { ...aRequest(), project: 'other' }],
    ['a key of another workflow', { ...aRequest(), workflow: 'full-pipeline' }],
    ['a key of another repository', { ...aRequest(), repository: { owner: 'evil', name: 'taxi' } }],
    ['a key of another pull request', { ...aRequest(), pullRequest: 43 }],
    ['a key of another attempt', { ...aRequest(), attempt: 2 }],
    ['no key', { ...aRequest(), runKey: 'x' }],
    ['an unknown field', { ...aRequest(), shell: 'rm' }],
    ['null', null],
    ['too many', Array.from({ length: 51 }, () => aRequest())],
  ])('refuses %s', (_, value) => {
    expect(() => readRequests(JSON.stringify(value))).toThrow(expect.objectContaining({ code: 'STW-4002' }));
  });

  test('refuses whatever is no request', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (given) => {
        fc.pre(given.trim() !== '[]');
        expect(() => readRequests(given)).toThrow(expect.objectContaining({ code: 'STW-4002' }));
      }),
    );
  });
});

test('a report lies alone in the folder, or in its project’s', () => {
  expect(reportPath('/r', { project: 'taxi' }, false)).toBe(join('/r', 'report.json'));
  expect(reportPath('/r', { project: 'taxi' }, true)).toBe(join('/r', 'taxi', 'report.json'));
});

describe('secrets', () => {
  const variables = {
    DBT_ENV_SECRET_PASSWORD: 'hunter2',
    WAREHOUSE_HOST: 'warehouse.internal.example',
    WAREHOUSE_PASSWORD: 'swordfish',
    DBT_TARGET: 'main',
    UNRELATED: 'not passed to dbt',
    DBT_ENV_SECRET_EMPTY: '',
    DBT_ENV_SECRET_KEY: 'line-one-of-it\nline-two-of-it\n}',
  };
  const env = ['WAREHOUSE_HOST', 'WAREHOUSE_PASSWORD', 'DBT_TARGET', 'NOT_SET'];

  test('are dbt’s own, what the configuration passes on, and the token; not a setting that is an ordinary word', () => {
    const known = knownSecrets([{ env }], variables, 'gh-token');

    expect(known).toEqual([
      'hunter2',
      'warehouse.internal.example',
      'swordfish',
      variables.DBT_ENV_SECRET_KEY,
      'line-one-of-it',
      'line-two-of-it',
      'gh-token',
    ]);
    expect(knownSecrets([], {}, '')).toEqual([]);
  });

  test('are also the runner’s and other programs’, by their names; not a setting about keys of the data', () => {
    const named = {
      ACTIONS_RUNTIME_TOKEN: 'runtime-token',
      'INPUT_GITHUB-TOKEN': 'input-token',
      OPENAI_API_KEY: 'model-api-key',
      AWS_SECRET_ACCESS_KEY: 'aws-access-key',
      SNOWFLAKE_PRIVATE_KEY: 'private-key-text',
    };
    const settings = {
      SURROGATE_KEY: 'customer_id',
      KEYS: 'customer_id',
      PWD: '/home/runner/taxi',
      TOKENIZER: 'whitespace',
      API_KEY: 'short',
    };

    expect(knownSecrets([], { ...named, ...settings }, '')).toEqual(Object.values(named));
  });

  test('are blanked wherever the report says something, and the report stays valid and the same run’s', () => {
    const secret = 'hunter2';
    const said = `it is ${secret}, or ${Buffer.from(secret).toString('base64')}`;
    const blocks = [text(said, fileLink(said, { path: 'a.sql' })), fold(said, [bullets([said])]), { type: 'code', text: said } as const];
    const request = aRequest();
    const report = aReport({
      runKey: request.runKey,
      project: request.project,
      headSha: HEAD_SHA,
      steps: [aStep({ description: said, details: blocks, reason: said })],
      summary: blocks,
      nextSteps: [said],
      findings: [
        aFinding({
          message: said,
          remedy: said,
          question: said,
          evidence: [said],
          subject: said,
          suppressed: { by: 'config', reason: said, addedHere: false },
        }),
      ],
      lane: { name: 'build', reason: said },
      evidence: { ran: [said], notAnalysed: [{ subject: said, reason: said }] },
      proposals: [
        {
          id: 'p',
          title: said,
          files: [{ path: 'a.sql', action: 'update', content: said }],
          rationale: said,
          verification: { level: 'verified', ran: [said] },
          diff: said,
        },
      ],
    });
    const redacted = JSON.stringify(redactReport(report, [secret]));

    expect(redacted).not.toContain(secret);
    expect(redacted).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
    expect(parseReport(redacted, request)).toMatchObject({ runKey: request.runKey });
  });

  test('spelt like the report’s own words don’t break it', () => {
    const report = aReport({
      findings: [aFinding()],
      steps: [aStep({ details: [text('all', fileLink('x', { path: 'a.sql', line: 1 }))] })],
    });
    const words = [
      'error',
      'head',
      'taxi',
      'acme',
      'architecture-review',
      'success',
      'text',
      'file',
      'build',
      HEAD_SHA,
      'code-reviewer',
      'failed',
    ];
    const redacted = redactReport(report, words);

    expect(reportSchema.parse(redacted)).toEqual(redacted);
    expect(redacted).toMatchObject({ runKey: report.runKey, project: 'taxi', headSha: report.headSha });
  });

  test('without any the report is the same', () => {
    expect(redactReport(aReport({ findings: [aFinding()] }), [])).toEqual(aReport({ findings: [aFinding()] }));
  });
});

describe('a request of another version', () => {
  const newer = { ...aRequest(), steward: '99.0.0', news: true };

  test('is refused with which of the two to update, where the App looks for the report', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'steward-action-'));
    onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
    const { io, said } = anIo({ job: 'run', request: JSON.stringify(newer), reports: 'steward-report' });

    await runAction(io, { GITHUB_WORKSPACE: workspace });

    expect(said.failed).toEqual([expect.stringContaining('STW-3016 The App is Steward 99.0.0 and the Action Steward')]);
    const left = readFileSync(join(workspace, 'steward-report/report.json'), 'utf8');
    expect(() => parseReport(left, aRequest())).toThrow(expect.objectContaining({ code: 'STW-3006' }));
    expect(() => parseReport(left.replace(STEWARD_VERSION, '0.0.1'), aRequest())).toThrow(
      expect.objectContaining({ code: 'STW-3016', remedy: expect.stringContaining('Update the Action') }),
    );
  });

  test('that can be read counts, whichever version asks', () => {
    expect(readRequests(JSON.stringify({ ...aRequest(), steward: '99.0.0' }))).toHaveLength(1);
  });
});

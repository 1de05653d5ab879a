import { expect, test } from 'vitest';
import { createJobLedger } from '../../../tools/local-github/act/job-ledger.ts';
import { readActLine } from '../../../tools/local-github/act/read-act-line.ts';
import type { RunnerHost } from '../../../tools/local-github/contract.ts';
import { createMasker } from '../../../tools/local-github/runner/masker.ts';

function record(lines: readonly string[], { cancel = new AbortController().signal, exitCode = 0 } = {}) {
  const told: string[] = [];
  const host: RunnerHost = {
    mintJobToken: () => '',
    uploadArtifact: () => undefined,
    downloadArtifact: () => undefined,
    jobStarted: ({ id, name }) => told.push(`start ${id} ${name}`),
    jobFinished: ({ id, conclusion, log }) => told.push(`finish ${id} ${conclusion} ${JSON.stringify(log)}`),
    log: (line) => told.push(`log ${line}`),
  };
  const ledger = createJobLedger(host, createMasker(['s3cret']), cancel);
  lines.forEach((line) => ledger.record(readActLine(line)));
  return { conclusion: ledger.close(['a', 'b'], exitCode), told };
}

const line = (job: string, msg: string, jobResult?: string) =>
  JSON.stringify({ job: `Review/Job ${job}`, jobID: job, msg, jobResult, step: 'echo s3cret' });

test('jobs start with their first line and end with their result; secrets outside of the message are dropped, inside masked', () => {
  const { conclusion, told } = record([
    'warning: no JSON',
    line('a', 'one s3cret\ntwo\n'),
    line('a', 'done', 'success'),
    line('a', 'late'),
  ]);
  expect(told).toEqual([
    'log warning: no JSON',
    'start a Job a',
    'log one ***',
    'log two',
    'log done',
    'finish a success "one ***\\ntwo\\ndone\\n"',
    'log late',
    'start b b',
    'finish b skipped ""',
  ]);
  expect(conclusion).toBe('success');
});

test('an act that fails without a word about a job has failed', () => {
  expect(record(['unknown flag'], { exitCode: 1 }).conclusion).toBe('failure');
  expect(record([]).conclusion).toBe('skipped');
});

test('a job that act never finished has failed, unless the run was cancelled', () => {
  expect(record([line('a', 'x')]).conclusion).toBe('failure');
  const { conclusion, told } = record([line('a', 'x', 'failure')], { cancel: AbortSignal.abort(), exitCode: 1 });
  expect(conclusion).toBe('cancelled');
  expect(told).toContain('finish a cancelled "x\\n"');
  expect(told).toContain('finish b cancelled ""');
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failedStep } from '../../src/orchestrator/failed-step.ts';

const INSTALL = 'python -m pip install --require-hashes -r base/requirements.lock';

/** A job's log as GitHub gives it: what was done before, the step with its command shown, and what it said. */
function logOf(step: string, said: readonly string[], error = 'Process completed with exit code 1.'): string {
  const before = [
    '===== job run =====',
    '##[group]GITHUB_TOKEN Permissions',
    'Contents: read',
    '##[endgroup]',
    '##[group]Run actions/checkout@8e8c',
    'with:',
    '##[endgroup]',
    '##[group]Fetching the repository',
    '[command]/usr/bin/git fetch',
    '##[endgroup]',
  ];
  const after = ['##[group]Run actions/upload-artifact@b7c5', '##[endgroup]', '##[warning]No files were found', 'Post job cleanup.'];
  return [
    ...before,
    `##[group]Run ${step}`,
    step,
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ...said,
    `##[error]${error}`,
    ...after,
  ].join('\n');
}

describe('of the log of a failed job, the step that failed and its last words are told:', () => {
  test.each<[string, readonly string[], string]>([
    [
      'pip',
      [
        'ERROR: Could not find a version that satisfies the requirement dbt-core==9.9 (from versions: 1.10.0, 1.11.0)',
        'ERROR: No matching distribution found for dbt-core==9.9',
      ],
      'ERROR: Could not find a version that satisfies the requirement dbt-core==9.9 (from versions: 1.10.0, 1.11.0) ERROR: No matching distribution found for dbt-core==9.9',
    ],
    [
      'pip with a hash that doesn’t fit',
      [
        'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.',
        '    dbt-core==1.11.0 from https://example.com/x.whl:',
        '        Expected sha256 00',
        '             Got        11',
      ],
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. dbt-core==1.11.0 from https://example.com/x.whl: Expected sha256 00 Got 11',
    ],
    [
      'uv',
      [
        '  × No solution found when resolving dependencies:',
        '  ╰─▶ Because dbt-core==9.9 was not found, your requirements are unsatisfiable.',
        '',
      ],
      '× No solution found when resolving dependencies: ╰─▶ Because dbt-core==9.9 was not found, your requirements are unsatisfiable.',
    ],
    [
      'uv with a hash that doesn’t fit, and its advice behind it',
      [
        'Using CPython 3.11.7',
        'error: Failed to download `referencing==0.37.0`',
        '  cause: Hash mismatch for `referencing==0.37.0`',
        '',
        '         Expected:',
        '           sha256:00',
        '',
        'hint: `referencing` (v0.37.0) was included because `shop` (v0.1) depends on `dbt-core`',
      ],
      'error: Failed to download `referencing==0.37.0` cause: Hash mismatch for `referencing==0.37.0` Expected: sha256:00',
    ],
    [
      'poetry',
      ['', 'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.'],
      'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.',
    ],
  ])('%s', (_, said, words) => {
    expect(failedStep(logOf(INSTALL, said))).toEqual({ step: INSTALL, words });
  });

  test('an action says it itself, in several lines', () => {
    const said = 'STW-4002 The request is not valid: it is empty\nNothing was run.\nIn a workflow, take the step as the template has it.';
    expect(failedStep(logOf('dbt-steward/steward@v0', ['Steward'], said))).toEqual({
      step: 'dbt-steward/steward@v0',
      words: 'STW-4002 The request is not valid: it is empty Nothing was run. In a workflow, take the step as the template has it.',
    });
  });

  test('the first failure counts: what fails after it fails for it', () => {
    expect(failedStep(`${logOf('first', ['boom'])}\n${logOf('second', ['bang'])}`)).toEqual({ step: 'first', words: 'boom' });
  });
});

test('of a step that failed without a word the runner’s own are told', () => {
  const log = '##[group]Run false\n##[endgroup]\n##[error]Process completed with exit code 1.\n';
  expect(failedStep(log)).toEqual({ step: 'false', words: 'Process completed with exit code 1.' });
});

test.each([
  ['an empty log', ''],
  ['a log without an error', '##[group]Run dbt build\nfine\n'],
  ['an error outside of every step', '##[error]The runner has received a shutdown signal.\n'],
])('%s tells of none', (_, log) => {
  expect(failedStep(log)).toBeUndefined();
});

test('a log of strangers gives a short line, or none', () => {
  const piece = fc.constantFrom(
    '##[group]Run ',
    '##[error]',
    '##[endgroup]',
    '\n',
    '\r',
    'boom ',
    '\u001b[31m',
    'Process completed with exit code 1.',
    'x'.repeat(5_000),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const { step = '', words = '' } = failedStep(pieces.join('')) ?? {};
      expect(step.length).toBeLessThanOrEqual(120);
      expect(words.length).toBeLessThanOrEqual(400);
      expect(`${step}${words}`).not.toContain('\n');
    }),
  );
});

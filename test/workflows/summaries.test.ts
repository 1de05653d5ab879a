import { expect, test } from 'vitest';
import type { Lane } from '../../src/core/lane.ts';
import { computeVerdict } from '../../src/core/verdict.ts';
import { summariseDebugging, summariseReview } from '../../src/workflows/summaries.ts';
import { plainText } from '../agents/plain-text.ts';
import { aFinding, aStep } from '../report/fixtures/a-report.ts';

const built: Lane = { name: 'build', reason: 'base and head built' };
const nothingToBuild: Lane = { name: 'static', reason: 'nothing had to be built' };
const read: Lane = { name: 'static', reason: 'a draft', inVerdict: 'static lane: nothing was built' };
const compiled: Lane = { name: 'compile', reason: 'too many', inVerdict: 'compile lane: 412 nodes' };
const stopped: Lane = { name: 'build', reason: 'built', inVerdict: '52 GB were read' };

test.each([
  ['all was looked at', built, 'Safe to merge as far as this dbt project goes.'],
  ['nothing had to be built', nothingToBuild, 'Safe to merge as far as this dbt project goes.'],
  [
    'it was only read',
    read,
    'Nothing that was looked at speaks against the merge. It was read, not run: whether it builds, what its tests say and what becomes of the data is not known.',
  ],
  [
    'it was only compiled',
    compiled,
    'Nothing that was looked at speaks against the merge. It was compiled, not built: what its tests say and what becomes of the data is not known.',
  ],
  [
    'the budget ended it',
    stopped,
    'Nothing that was looked at speaks against the merge. Not everything was run: what is missing stands below.',
  ],
])('a review in which nothing blocks never says more than was looked at: %s', (_, lane, words) => {
  expect(words).toBe(said([], lane));
});

test('warnings don’t hide how deep it went', () => {
  expect(said([aFinding({ severity: 'warning' })], read)).toMatch(/^Nothing blocks; look at the warnings .* It was read, not run/);
});

test('nor does a search for a failure', () => {
  const verdict = computeVerdict({ steps: [aStep()], findings: [] }, POLICY);
  const words = (lane: Lane) => plainText(summariseDebugging(verdict, { steps: [aStep()], lane }));
  expect(words(built)).toBe('Nothing fails on this commit: there was nothing to mend.');
  expect(words(compiled)).toMatch(/^Nothing that was run fails on this commit. It was compiled, not built: /);
});

const POLICY = { severities: {}, paths: [], onIncomplete: 'fail', gate: 'blocking' } as const;

function said(findings: Parameters<typeof computeVerdict>[0]['findings'], lane: Lane): string {
  const steps = [aStep()];
  const verdict = computeVerdict({ steps, findings }, POLICY);
  return plainText(summariseReview(verdict, { steps, lane }));
}

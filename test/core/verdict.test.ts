import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { Policy } from '../../src/core/policy.ts';
import { UNCONFIRMED_REASON } from '../../src/core/step.ts';
import { computeVerdict, type Judged } from '../../src/core/verdict.ts';
import { aFinding } from '../report/fixtures/a-report.ts';

type Step = Judged['steps'][number];

const strict: Policy = { severities: {}, paths: [], onIncomplete: 'fail', gate: 'blocking' };
const lenient: Policy = { severities: {}, paths: [], onIncomplete: 'neutral', gate: 'blocking' };
const good: Step = { status: 'success' };
const failed = (failure: Step['failure'], reason = 'it broke'): Step => ({ status: 'failed', failure, reason });
const error = aFinding();
const warning = aFinding({ ruleId: 'doc-drift', severity: 'warning' });
const unconfirmed: Step = { status: 'skipped', failure: 'unconfirmed', reason: UNCONFIRMED_REASON };
const proposal = (level: 'verified' | 'builds' | 'untried') => ({ verification: { level, ran: [] } });
const suppressed = aFinding({ suppressed: { by: 'comment', reason: 'meant', addedHere: true } });

describe('computeVerdict', () => {
  test.each<[string, [Step[], Finding[]], object]>([
    ['a clean run', [[good, good], []], { outcome: 'passed', because: 'clean', title: 'Nothing blocks' }],
    ['warnings alone', [[good], [warning]], { outcome: 'passed', because: 'clean', blocking: 0, warnings: 1 }],
    [
      'one error',
      [[good], [error, warning]],
      { outcome: 'failed', because: 'findings', title: '1 finding blocks', blocking: 1, warnings: 1 },
    ],
    ['two errors', [[failed('findings')], [error, error]], { outcome: 'failed', title: '2 findings block' }],
    ['older errors', [[good], [aFinding({ age: 'existing' })]], { outcome: 'passed', blocking: 0 }],
    ['suppressed errors', [[good], [suppressed]], { outcome: 'passed', blocking: 0, suppressedHere: 1 }],
    ['broken code', [[failed('broken', 'dbt cannot parse')], []], { outcome: 'failed', because: 'broken', title: 'dbt cannot parse' }],
    ['broken code among findings', [[failed('broken'), failed('findings')], [error]], { because: 'broken', blocking: 1 }],
    ['no warehouse', [[failed('could-not-check', 'no warehouse')], []], { outcome: 'failed', title: 'Could not check: no warehouse' }],
    [
      'a failure of no kind',
      [[failed(undefined, 'odd')], []],
      { outcome: 'failed', because: 'could-not-check', title: 'Could not check: odd' },
    ],
    ['a cancelled step', [[good, failed('cancelled')], [error]], { outcome: 'cancelled', title: 'Cancelled', blocking: 1 }],
    ['a step over time', [[failed('timed-out')], []], { outcome: 'timed-out', title: 'Timed out' }],
    ['no step at all', [[], []], { outcome: 'failed', because: 'could-not-check', title: 'Could not check' }],
    ['only skipped steps', [[{ status: 'skipped', reason: 'no' }], []], { outcome: 'failed', because: 'could-not-check' }],
    ['a step that a cancel left out', [[good, { status: 'skipped', failure: 'cancelled', reason: 'no' }], []], { outcome: 'cancelled' }],
    ['a step that had no time left', [[good, { status: 'skipped', failure: 'timed-out', reason: 'no' }], []], { outcome: 'timed-out' }],
  ])('%s', (_, [steps, findings], expected) => {
    expect(computeVerdict({ steps, findings }, strict)).toMatchObject(expected);
  });

  const stranger: Policy = { ...strict, awaitsApproval: true };
  const unbuilt = { because: 'unbuilt', title: 'Only read, not built: a person can approve it' };
  const ana = { person: 'ana', reason: 'it is urgent' };
  test.each<[string, Partial<Judged>, Partial<Policy>, object]>([
    ['nothing that blocks', { findings: [warning] }, {}, { ...unbuilt, outcome: 'action-required', warnings: 1 }],
    ['a fix', { proposals: [proposal('verified')] }, {}, { ...unbuilt, outcome: 'action-required' }],
    ['findings', { findings: [error] }, {}, { outcome: 'failed', because: 'findings' }],
    ['what dbt cannot parse', { steps: [failed('broken')] }, {}, { outcome: 'failed', because: 'broken' }],
    [
      'nothing, since nothing could be checked',
      { steps: [failed('could-not-check')] },
      {},
      { outcome: 'action-required', because: 'could-not-check' },
    ],
    [
      'nothing, since nothing could be checked, which elsewhere is neutral',
      { steps: [failed('could-not-check')] },
      { onIncomplete: 'neutral' },
      { outcome: 'action-required' },
    ],
    ['nothing that blocks, where the gate only advises', {}, { gate: 'advisory' }, { ...unbuilt, outcome: 'neutral' }],
    ['findings, where the gate only advises', { findings: [error] }, { gate: 'advisory' }, { outcome: 'neutral', waived: { by: 'gate' } }],
    ['nothing in time', { steps: [failed('timed-out')] }, {}, { outcome: 'timed-out' }],
    ['nothing, but an admin lets it pass', { override: ana }, {}, { outcome: 'neutral', waived: { by: 'override', ...ana } }],
  ])('a stranger’s commit that was only read never counts as checked: it found %s', (...[, judged, policy, expected]) => {
    expect(computeVerdict({ steps: [good], findings: [], ...judged }, { ...stranger, ...policy })).toMatchObject(expected);
  });

  test.each<[string, Step[], Finding[], object]>([
    ['a scope to confirm', [good, unconfirmed], [warning], { outcome: 'action-required', because: 'awaits-confirmation', warnings: 1 }],
    ['nothing but a scope', [unconfirmed], [], { outcome: 'action-required', title: 'Your turn: confirm the scope' }],
    ['a scope beside something that blocks', [good, unconfirmed], [error], { outcome: 'failed', because: 'findings' }],
    ['a scope after a failure', [failed('broken'), unconfirmed], [], { outcome: 'failed', because: 'broken' }],
    ['a scope of a check that could not be made', [failed('could-not-check'), unconfirmed], [], { because: 'could-not-check' }],
    ['a scope of a cancelled run', [failed('cancelled'), unconfirmed], [], { outcome: 'cancelled' }],
  ])('%s', (...[, steps, findings, expected]) => {
    expect(computeVerdict({ steps, findings }, strict)).toMatchObject(expected);
  });

  test.each<[string, Step[], Finding[], ('verified' | 'builds' | 'untried')[], object]>([
    ['a verified fix', [good], [], ['verified'], { outcome: 'action-required', because: 'fix-ready', title: 'A fix is ready' }],
    ['a fix that builds', [good], [warning], ['untried', 'builds'], { outcome: 'action-required', title: 'A fix is ready' }],
    ['a fix that nobody tried', [good], [], ['untried'], { outcome: 'passed' }],
    ['a fix beside something that blocks', [good], [error], ['verified'], { outcome: 'failed', title: '1 finding blocks' }],
    [
      'a fix for broken code',
      [failed('broken', 'dbt cannot parse this commit.')],
      [],
      ['verified'],
      { outcome: 'failed', title: 'dbt cannot parse this commit · a fix is ready' },
    ],
    ['broken code with an untried fix', [failed('broken', 'dbt cannot parse.')], [], ['untried'], { title: 'dbt cannot parse.' }],
    ['a fix of a run without a step', [{ status: 'skipped', reason: 'no' }], [], ['verified'], { because: 'could-not-check' }],
    ['a fix of a cancelled run', [failed('cancelled')], [], ['verified'], { outcome: 'cancelled' }],
    ['a fix and a scope', [good, unconfirmed], [], ['verified'], { because: 'awaits-confirmation' }],
  ])('%s', (...[, steps, findings, levels, expected]) => {
    expect(computeVerdict({ steps, findings, proposals: levels.map(proposal) }, strict)).toMatchObject(expected);
  });

  const advisory: Policy = { ...strict, gate: 'advisory' };
  const override = { person: 'ana', reason: 'agreed with Finance' };
  const gate = { by: 'gate' };
  const byAna = { by: 'override', ...override };
  test.each<[string, Step[], Finding[], object]>([
    ['two findings', [good], [error, error, warning], { title: 'Would fail: 2 findings', blocking: 2, warnings: 1, waived: gate }],
    ['one finding', [good], [error], { title: 'Would fail: 1 finding', because: 'findings' }],
    ['broken code', [failed('broken', 'dbt cannot parse')], [], { title: 'Would fail: dbt cannot parse', because: 'broken' }],
    ['no warehouse', [failed('could-not-check', 'no warehouse')], [], { title: 'Would fail: could not check: no warehouse', waived: gate }],
    ['a run over time', [failed('timed-out')], [], { title: 'Would fail: timed out', waived: gate }],
  ])('where the gate is advisory, %s is neutral', (...[, steps, findings, expected]) => {
    expect(computeVerdict({ steps, findings }, advisory)).toMatchObject({ outcome: 'neutral', ...expected });
  });

  test.each<[string, Step[], Finding[]]>([
    ['a clean run', [good], [warning]],
    ['a scope to confirm', [good, unconfirmed], []],
    ['a cancelled run', [failed('cancelled')], [error]],
  ])('an advisory gate changes nothing about %s', (_, steps, findings) => {
    expect(computeVerdict({ steps, findings }, advisory)).toEqual(computeVerdict({ steps, findings }, strict));
  });

  test.each<[string, Step[], Finding[], object]>([
    ['findings', [good], [error, error], { title: 'Overridden by ana: 2 findings', blocking: 2 }],
    ['broken code', [failed('broken', 'dbt cannot parse')], [], { title: 'Overridden by ana: dbt cannot parse' }],
    ['no warehouse', [failed('could-not-check', 'down')], [], { title: 'Overridden by ana: could not check: down' }],
    ['a cancelled run', [failed('cancelled')], [], { title: 'Overridden by ana: cancelled' }],
  ])('an override makes %s neutral, with its name and reason', (...[, steps, findings, expected]) => {
    for (const policy of [strict, advisory])
      expect(computeVerdict({ steps, findings, override }, policy)).toMatchObject({ outcome: 'neutral', waived: byAna, ...expected });
  });

  test('an override changes nothing about what does not fail', () => {
    for (const steps of [[good], [good, unconfirmed]])
      expect(computeVerdict({ steps, findings: [], override }, strict)).toEqual(computeVerdict({ steps, findings: [] }, strict));
  });

  test('a check that could not be made is neutral where the base says so, but never hides what blocks', () => {
    const steps = [failed('could-not-check')];

    expect(computeVerdict({ steps, findings: [] }, lenient).outcome).toBe('neutral');
    expect(computeVerdict({ steps, findings: [warning] }, lenient).outcome).toBe('neutral');
    expect(computeVerdict({ steps, findings: [error] }, lenient).outcome).toBe('failed');
  });

  test('the base’s severity wins over the claimed one, in both directions', () => {
    const policy: Policy = {
      severities: { 'column-break': 'warning', 'doc-drift': 'error' },
      paths: [],
      onIncomplete: 'fail',
      gate: 'blocking',
    };

    expect(computeVerdict({ steps: [good], findings: [error] }, policy)).toMatchObject({ blocking: 0, warnings: 1 });
    expect(computeVerdict({ steps: [good], findings: [warning] }, policy)).toMatchObject({ outcome: 'failed', blocking: 1 });
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a rule that is called %s still blocks', (ruleId) => {
    expect(computeVerdict({ steps: [good], findings: [aFinding({ ruleId })] }, strict)).toMatchObject({ outcome: 'failed', blocking: 1 });
  });
});

const anyStep = fc.record<Step>({
  status: fc.constantFrom('success', 'failed', 'skipped'),
  failure: fc.constantFrom(undefined, 'findings', 'broken', 'could-not-check', 'cancelled', 'timed-out', 'unconfirmed'),
  reason: fc.constantFrom(undefined, 'why'),
});
const anyFinding = fc
  .record({
    ruleId: fc.constantFrom('a', 'b', 'c', 'constructor'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    age: fc.constantFrom('new', 'existing'),
    suppressed: fc.constantFrom(undefined, { by: 'config', reason: 'meant', addedHere: false } as const),
  })
  .map(({ suppressed: by, ...rest }) => aFinding({ ...rest, ...(by === undefined ? {} : { suppressed: by }) }));
const anyPolicy = fc.record<Policy>({
  paths: fc.constant([]),
  severities: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('error', 'warning', 'info')),
  onIncomplete: fc.constantFrom('fail', 'neutral'),
  gate: fc.constantFrom('advisory', 'blocking'),
});
const judged = { steps: fc.array(anyStep, { maxLength: 4 }), findings: fc.array(anyFinding, { maxLength: 5 }) };

describe('whatever the run was like', () => {
  const GOODNESS = { passed: 3, 'action-required': 2, neutral: 2, cancelled: 1, 'timed-out': 1, failed: 0 } as const;

  test('one more finding never makes the verdict better', () => {
    fc.assert(
      fc.property(fc.record(judged), anyFinding, anyPolicy, ({ steps, findings }, more, policy) => {
        const before = computeVerdict({ steps, findings }, policy);
        const after = computeVerdict({ steps, findings: [...findings, more] }, policy);

        expect(GOODNESS[after.outcome]).toBeLessThanOrEqual(GOODNESS[before.outcome]);
        expect(after.blocking).toBeGreaterThanOrEqual(before.blocking);
      }),
    );
  });

  test('what is suppressed or older counts for nothing', () => {
    fc.assert(
      fc.property(judged.steps, judged.findings, anyPolicy, (steps, findings, policy) => {
        const counted = findings.filter(({ age, suppressed: by }) => age === 'new' && by === undefined);

        expect(computeVerdict({ steps, findings }, policy)).toEqual(computeVerdict({ steps, findings: counted }, policy));
      }),
    );
  });

  test('it passes only when a step succeeded, none failed or was cut off, and nothing blocks', () => {
    fc.assert(
      fc.property(judged.steps, judged.findings, anyPolicy, (steps, findings, policy) => {
        const { outcome, blocking } = computeVerdict({ steps, findings }, policy);
        fc.pre(outcome === 'passed');

        expect(blocking).toBe(0);
        expect(steps.some(({ status }) => status !== 'skipped')).toBe(true);
        expect(steps.some(({ status, failure }) => status === 'failed' && failure !== 'findings')).toBe(false);
      }),
    );
  });
});

import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, interpolate, type Place, type Status } from '../../../tools/local-github/runner/expressions.ts';

const contexts = {
  github: { actor: 'ada', event: { number: 7, labels: [{ name: 'dbt' }, { name: 'sql' }] }, token: 't0k' },
  env: { COLOUR: 'green' },
  vars: { REGION: 'north' },
  secrets: { KEY: 's3cret' },
  inputs: { request: '{"version":1,"workflow":"review"}', dry: false },
  needs: { plan: { result: 'success', outputs: { sha: 'abc' } } },
  steps: { 'first-step': { outcome: 'failure', outputs: { 'a-b': 'x' } } },
  job: { status: 'success' },
  runner: { os: 'Linux' },
};

describe('interpolation', () => {
  test.each([
    ['plain', 'plain'],
    ['${{ github.actor }} in ${{ vars.REGION }}', 'ada in north'],
    ['${{ GitHub.Actor }}', 'ada'],
    ['${{ fromJSON(inputs.request).workflow }}', 'review'],
    ["${{ format('{0}-{1}', github.event.number, runner.os) }}", '7-Linux'],
    ["${{ steps.first-step.outputs.a-b }}${{ needs.plan.outputs['sha'] }}", 'xabc'],
    ["${{ contains(github.event.labels.*.name, 'DBT') }}", 'true'],
    ["${{ startsWith('refs/heads/x', 'refs/heads/') && 'branch' || 'tag' }}", 'branch'],
    ["${{ join(github.event.labels.*.name, '+') }}", 'dbt+sql'],
    ['${{ toJSON(needs.plan.outputs) }}', '{\n  "sha": "abc"\n}'],
    ['${{ github.nothing.at.all }}', ''],
    ["${{ 'it''s }} quoted' }}", "it's }} quoted"],
    ['${{ secrets.KEY }}', 's3cret'],
    ['$ { { x } } }}', '$ { { x } } }}'],
  ])('%s', (text, expected) => {
    expect(interpolate(text, 'step', { contexts })).toBe(expected);
  });

  test.each<[string, Place, RegExp]>([
    ['${{ secrets.KEY }}', 'job', /Unrecognized named-value: 'secrets'/],
    ['${{ steps.a.outcome }}', 'jobEnv', /Unrecognized named-value: 'steps'/],
    ['${{ secrets.KEY }}', 'actionInput', /Unrecognized named-value: 'secrets'/],
    ['${{ matrix.os }}', 'step', /Unrecognized named-value: 'matrix'/],
    ['${{ success() }}', 'step', /Unrecognized function: 'success'/],
    ['${{ nosuch(1) }}', 'step', /Unrecognized function/],
    ['${{ github.actor', 'step', /not closed/],
    ['${{ 1 + }}', 'step', /Unexpected/],
  ])('%s is refused in the place "%s"', (text, place, message) => {
    expect(() => interpolate(text, place, { contexts })).toThrow(message);
  });

  test('a text without an expression comes out as it went in', () => {
    expect(() =>
      assert(
        property(
          string().filter((text) => !text.includes('${{')),
          (text) => interpolate(text, 'step', { contexts }) === text,
        ),
      ),
    ).not.toThrow();
  });

  test('what a context holds is never evaluated again', () => {
    expect(() =>
      assert(
        property(string(), (hostile) => {
          const seen = interpolate('${{ github.event.title }}', 'step', {
            contexts: { github: { event: { title: `\${{ secrets.KEY }}${hostile}` } } },
          });
          return seen === `\${{ secrets.KEY }}${hostile}`;
        }),
      ),
    ).not.toThrow();
  });
});

describe('conditions', () => {
  const good: Status = { success: true, failure: false, cancelled: false };
  const bad: Status = { success: false, failure: true, cancelled: false };
  const cancelled: Status = { success: false, failure: false, cancelled: true };

  test.each<[string, boolean, boolean, boolean]>([
    ['', true, false, false],
    ['true', true, false, false],
    ['false', false, false, false],
    ['success()', true, false, false],
    ['failure()', false, true, false],
    ['cancelled()', false, false, true],
    ['always()', true, true, true],
    ['Always()', true, true, true],
    ['!cancelled()', true, true, false],
    ['${{ !cancelled() }}', true, true, false],
    ["github.actor == 'ada'", true, false, false],
    ["${{ github.actor == 'bob' }}", false, false, false],
    ["always() && github.actor == 'bob'", false, false, false],
    ["failure() && steps.first-step.outcome == 'failure'", false, true, false],
    ["'always()'", true, false, false],
    ["needs.plan.result == 'success' && !inputs.dry", true, false, false],
  ])('if: %s → %s when all went well, %s after a failure, %s when cancelled', (condition, ...expected) => {
    expect([good, bad, cancelled].map((status) => holds(condition, 'stepIf', { contexts, status }))).toEqual(expected);
  });

  test('a text around the braces is refused, since it would be true whatever it says', () => {
    expect(() => holds('${{ false }} && true', 'stepIf', { contexts, status: good })).toThrow('always true');
  });

  test('a mistake shows also when the step would be skipped anyway', () => {
    expect(() => holds('secrets.KEY', 'stepIf', { contexts, status: bad })).toThrow('Unrecognized named-value');
  });
});

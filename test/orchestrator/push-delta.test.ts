import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pushDelta } from '../../src/orchestrator/push-delta.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';

const about = (headSha: string, ...fingerprints: readonly string[]) =>
  aReport({ headSha, findings: fingerprints.map((fingerprint) => aFinding({ fingerprint })) });
const THIRD_SHA = 'd'.repeat(40);

describe('since the last push', () => {
  test('nothing is told about a first report', () => {
    expect(pushDelta(about(HEAD_SHA, 'a'), undefined)).not.toHaveProperty('delta');
    expect(pushDelta(about(HEAD_SHA, 'a'), 'a comment of an older version')).not.toHaveProperty('delta');
  });

  test('what went and what came is counted', () => {
    const { state } = pushDelta(about(HEAD_SHA, 'a', 'b'), undefined);
    expect(pushDelta(about(OTHER_SHA, 'b', 'c', 'd'), `text\n${state}`).delta).toEqual({ resolved: 1, added: 2 });
  });

  test('a second report about the same commit is compared with the commit before', () => {
    const first = pushDelta(about(HEAD_SHA, 'a'), undefined).state;
    const second = pushDelta(about(OTHER_SHA, 'b'), first).state;
    expect(pushDelta(about(OTHER_SHA), second).delta).toEqual({ resolved: 1, added: 0 });
    expect(pushDelta(about(THIRD_SHA, 'b'), second).delta).toEqual({ resolved: 0, added: 0 });
  });

  test('too many findings are not remembered', () => {
    const many = Array.from({ length: 400 }, (_, index) => `f${index}`);
    expect(pushDelta(about(HEAD_SHA, ...many), undefined).state).toBe('');
  });

  test('whatever stands in the comment, a line of bounded length comes out and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 20 }), (comment, fingerprints) => {
        const { state } = pushDelta(about(HEAD_SHA, ...fingerprints), `${comment}\n<!-- steward findings ${'a'.repeat(40)}: -->`);
        expect(state).toMatch(/^<!-- steward findings [0-9a-f:, ]+ -->$/);
      }),
    );
  });
});

import { assert, json, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, versionProblem } from '../../src/core/handshake.ts';
import { Problem } from '../../src/core/problem.ts';
import { isOlder, STEWARD_VERSION } from '../../src/core/steward-version.ts';

describe('what App and Action say when they don’t understand each other', () => {
  test('an App that is older than the Action says that it is the one to update', () => {
    const problem = versionProblem({ version: 2, steward: '99.1.0' }, 'App', 'version must be 1');

    expect(problem?.code).toBe('STW-3016');
    expect(problem?.message).toBe(
      `The Action is Steward 99.1.0 and the App Steward ${STEWARD_VERSION}, which cannot read its report: version must be 1.`,
    );
    expect(problem?.remedy).toContain('Update the App, to Steward 99.1.0');
  });

  test('an Action that is older than the App says so', () => {
    const problem = versionProblem({ steward: '99.1.0', news: true }, 'Action', 'unknown key news');

    expect(problem?.message).toContain('The App is Steward 99.1.0 and the Action Steward');
    expect(problem?.remedy).toContain('Update the Action: let `uses:` in .github/workflows/steward.yml name the commit of Steward 99.1.0');
  });

  test('what an older Action leaves in place of a report tells the App to have it updated', () => {
    const refusal = { ...refusalOf(new Problem('STW-4002', { detail: 'unknown key news' })), steward: '0.0.1' };

    const problem = versionProblem(JSON.parse(JSON.stringify(refusal)), 'App', 'it has the wrong shape');

    expect(problem?.message).toContain('The Action is Steward 0.0.1');
    expect(problem?.remedy).toContain(
      `Update the Action: let \`uses:\` in .github/workflows/steward.yml name the commit of Steward ${STEWARD_VERSION}`,
    );
  });

  test.each([
    ['of the same version', { version: 1, steward: STEWARD_VERSION }],
    ['that is not signed', { version: 1 }],
    ['whose version is none', { steward: '1.0.0; rm -rf /' }],
    ['that is none', 'hello'],
  ])('a document %s is simply wrong', (_, document) => {
    expect(versionProblem(document, 'App', 'x')).toBeUndefined();
  });

  test('whatever comes, nothing is thrown', () => {
    assert(
      property(json(), (text) => {
        expect(versionProblem(JSON.parse(text), 'App', 'x')?.code ?? 'STW-3016').toBe('STW-3016');
      }),
    );
  });

  test.each([
    ['0.1.0', '0.2.0', true],
    ['0.10.0', '0.9.0', false],
    ['1.0.0', '1.0.0', false],
    ['1.2.3-beta', '1.2.4', true],
  ])('%s is older than %s: %s', (one, other, expected) => {
    expect(isOlder(one, other)).toBe(expected);
  });
});

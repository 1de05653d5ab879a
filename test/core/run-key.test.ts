import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentKey, formatRunKey, parseRunKey, type RunKey } from '../../src/core/run-key.ts';
import { createRunRequest, runRequestSchema } from '../../src/core/run-request.ts';
import { phaseSchema, workflowIdSchema } from '../../src/core/workflow-id.ts';

const SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const KEY: RunKey = {
  repository: { owner: 'acme', name: 'taxi' },
  pullRequest: 42,
  headSha: SHA,
  project: 'taxi',
  workflow: 'architecture-review',
  phase: 'apply',
  attempt: 1,
};
const TEXT = `acme/taxi#42@${SHA}:taxi:architecture-review:apply:1`;

const hex = fc.stringMatching(/^[0-9a-f]{40}$/);
const anyKey = fc.record<RunKey>(
  {
    repository: fc.record(
      { owner: fc.stringMatching(/^[A-Za-z0-9-]{1,39}$/), name: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/) },
      { noNullPrototype: true },
    ),
    pullRequest: fc.integer({ min: 1, max: 999_999_999 }),
    headSha: hex,
    project: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
    workflow: fc.constantFrom(...workflowIdSchema.options),
    phase: fc.constantFrom(...phaseSchema.options),
    attempt: fc.integer({ min: 1, max: 1000 }),
  },
  { noNullPrototype: true },
);

describe('a run key', () => {
  test('has one text form', () => {
    expect(formatRunKey(KEY)).toBe(TEXT);
    expect(parseRunKey(TEXT)).toEqual(KEY);
  });

  test('survives being written and read', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(parseRunKey(formatRunKey(key))).toEqual(key);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another tool’s id', 'deploy-42'],
    ['a settled check', 'settled:taxi:architecture-review'],
    ['a short commit', TEXT.replace(SHA, SHA.slice(1))],
    ['upper-case hex', TEXT.replace(SHA, SHA.toUpperCase())],
    ['an unknown workflow', TEXT.replace('architecture-review', 'deploy')],
    ['an unknown phase', TEXT.replace(':apply:', ':destroy:')],
    ['a second line', `${TEXT}\n`],
    ['a line before it', `x\n${TEXT}`],
    ['a project with a slash', TEXT.replace(':taxi:', ':../taxi:')],
    ['a repository that climbs', TEXT.replace('acme/taxi', '../taxi')],
    ['a repository that is its folder', TEXT.replace('acme/taxi', 'acme/.')],
    ['a number that is none', TEXT.replace('#42', '#-1')],
    ['pull request zero', TEXT.replace('#42', '#0')],
    ['a number too large to be exact', TEXT.replace('#42', '#99999999999999999999')],
    ['attempt zero', TEXT.replace(/1$/, '0')],
    ['another script’s digits', TEXT.replace('#42', '#٤٢')],
    ['markup', TEXT.replace('acme', '<!--acme')],
  ])('is not read from %s', (_, text) => {
    expect(parseRunKey(text)).toBeUndefined();
  });

  test('what is read from any text is written back the same, so no two texts name one run', () => {
    const nearly = fc.tuple(fc.nat(TEXT.length), fc.nat(3), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(nearly, ([at, cut, put]) => {
        const text = TEXT.slice(0, at) + put + TEXT.slice(at + cut);
        const key = parseRunKey(text);

        expect(key === undefined ? text : formatRunKey(key)).toBe(text);
      }),
    );
  });

  test('the comment is shared by all commits, attempts and phases', () => {
    expect(commentKey(KEY)).toBe('acme/taxi#42:taxi:architecture-review');
  });
});

describe('a run request', () => {
  test('agrees with its key and is valid, whatever the key', () => {
    const rest = { baseSha: SHA, parameters: {}, requestedBy: 'octocat', config: '' };
    fc.assert(
      fc.property(anyKey, (key) => {
        const request = createRunRequest(key, rest);

        expect(runRequestSchema.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
        expect(parseRunKey(request.runKey)).toEqual(key);
      }),
    );
  });

  test.each([
    ['an unknown key', { extra: 1 }],
    ['another version', { version: 2 }],
    ['a branch instead of a commit', { headSha: 'main' }],
    ['a project that is a path', { project: '../x' }],
    ['a configuration that is too long', { config: 'x'.repeat(20_001) }],
    ['a parameter that is no text', { parameters: { name: 1 } }],
  ])('is refused with %s', (_, change) => {
    const request = createRunRequest(KEY, { baseSha: SHA, parameters: {}, requestedBy: 'octocat', config: '' });

    expect(runRequestSchema.safeParse({ ...request, ...change }).success).toBe(false);
  });
});

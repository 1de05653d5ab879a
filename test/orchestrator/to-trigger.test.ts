import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENTS, toTrigger } from '../../src/orchestrator/to-trigger.ts';

const SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const user = { login: 'octocat', id: 1, type: 'User' };
const origin = { repository: { id: 7, name: 'taxi', default_branch: 'main', owner: { login: 'acme' } }, installation: { id: 3 } };
const pull = {
  number: 42,
  state: 'open',
  draft: false,
  user,
  head: { sha: SHA, ref: 'f', repo: { id: 7 } },
  base: { sha: SHA, ref: 'main' },
};
const pullRequest = (changes: object = {}) => ({ ...origin, action: 'opened', pull_request: pull, sender: user, ...changes });
const comment = (changes: object = {}) => ({
  ...origin,
  action: 'created',
  issue: { number: 42, pull_request: {} },
  comment: { id: 5, body: 'b', user },
  ...changes,
});
const check = (changes: object = {}) => ({
  ...origin,
  action: 'rerequested',
  check_run: { id: 8, external_id: 'key', head_sha: SHA },
  sender: user,
  ...changes,
});
const run = (changes: object = {}) => ({
  ...origin,
  action: 'completed',
  workflow_run: { id: 9, run_attempt: 2, conclusion: 'success' },
  ...changes,
});
const group = (changes: object = {}) => ({
  ...origin,
  action: 'checks_requested',
  merge_group: { head_sha: SHA, head_ref: 'q', base_sha: SHA },
  ...changes,
});

describe('toTrigger', () => {
  test.each<[string, string, object, object]>([
    [
      'opened',
      'pull_request',
      pullRequest(),
      { kind: 'pull-request', action: 'opened', pullRequest: { number: 42, open: true, headRepositoryId: 7 } },
    ],
    ['synchronize', 'pull_request', pullRequest({ action: 'synchronize' }), { action: 'synchronize' }],
    ['reopened', 'pull_request', pullRequest({ action: 'reopened' }), { action: 'reopened' }],
    ['ready_for_review', 'pull_request', pullRequest({ action: 'ready_for_review' }), { action: 'ready_for_review' }],
    ['closed', 'pull_request', pullRequest({ action: 'closed' }), { action: 'closed' }],
    ['a new base', 'pull_request', pullRequest({ action: 'edited', changes: { base: { ref: {} } } }), { action: 'base-changed' }],
    [
      'a fork that is gone',
      'pull_request',
      pullRequest({ pull_request: { ...pull, head: { ...pull.head, repo: null } } }),
      { pullRequest: { headRepositoryId: undefined } },
    ],
    [
      'an author who is gone',
      'pull_request',
      pullRequest({ pull_request: { ...pull, user: null } }),
      { pullRequest: { author: { login: 'ghost', id: 0 } } },
    ],
    [
      'a comment',
      'issue_comment',
      comment(),
      { kind: 'comment', pullRequestNumber: 42, commentId: 5, body: 'b', sender: { id: 1, isBot: false } },
    ],
    [
      'a bot’s comment',
      'issue_comment',
      comment({ comment: { id: 5, body: 'b', user: { ...user, type: 'Bot' } } }),
      { sender: { isBot: true } },
    ],
    ['a re-run', 'check_run', check(), { kind: 'check-rerequested', externalId: 'key', headSha: SHA }],
    [
      'a button',
      'check_run',
      check({ action: 'requested_action', requested_action: { identifier: 'go' } }),
      { kind: 'check-button', identifier: 'go' },
    ],
    ['a check without a key', 'check_run', check({ check_run: { id: 8, external_id: null, head_sha: SHA } }), { externalId: '' }],
    ['the end of a run', 'workflow_run', run(), { kind: 'run-completed', runId: 9, runAttempt: 2, conclusion: 'success' }],
    [
      'an end without a conclusion',
      'workflow_run',
      run({ workflow_run: { id: 9, conclusion: null } }),
      { runAttempt: 1, conclusion: 'unknown' },
    ],
    ['a merge queue', 'merge_group', group(), { kind: 'merge-group', headSha: SHA, headRef: 'q' }],
    ['an event without an installation', 'issue_comment', comment({ installation: undefined }), { installationId: 0 }],
  ])('reads %s', (...[, event, payload, expected]) => {
    expect(toTrigger(event, payload)).toMatchObject({
      repository: { owner: 'acme', name: 'taxi' },
      repositoryId: 7,
      defaultBranch: 'main',
      ...expected,
    });
  });

  test.each<[string, string, unknown]>([
    ['a title that was edited', 'pull_request', pullRequest({ action: 'edited', changes: { title: {} } })],
    ['a label', 'pull_request', pullRequest({ action: 'labeled' })],
    ['an action called like a method', 'pull_request', pullRequest({ action: 'constructor' })],
    ['an edited comment', 'issue_comment', comment({ action: 'edited' })],
    ['a deleted comment', 'issue_comment', comment({ action: 'deleted' })],
    ['a comment on an issue', 'issue_comment', comment({ issue: { number: 42 } })],
    ['a check that was created', 'check_run', check({ action: 'created' })],
    ['a button without a name', 'check_run', check({ action: 'requested_action' })],
    ['a run that starts', 'workflow_run', run({ action: 'requested' })],
    ['a queue that was left', 'merge_group', group({ action: 'destroyed' })],
    ['an event that nobody reads', 'star', { ...origin, action: 'created' }],
    ['a prototype', '__proto__', {}],
    ['a commit that is none', 'pull_request', pullRequest({ pull_request: { ...pull, head: { ...pull.head, sha: '../../x' } } })],
    ['a repository that climbs', 'issue_comment', comment({ repository: { ...origin.repository, name: '..' } })],
    ['an owner with markup', 'issue_comment', comment({ repository: { ...origin.repository, owner: { login: '<b>' } } })],
    ['text', 'issue_comment', 'x'],
    ['nothing', 'issue_comment', undefined],
    ['a list', 'issue_comment', []],
  ])('reads nothing from %s', (...[, event, payload]) => {
    expect(toTrigger(event, payload)).toBeUndefined();
  });

  test('no payload makes it fail', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(pullRequest(), comment(), check(), run(), group()), fc.string(), fc.jsonValue())
      .map(([payload, key, value]) => ({ ...payload, [key]: value }));
    const key = fc.constantFrom(
      'repository',
      'pull_request',
      'comment',
      'issue',
      'sender',
      'installation',
      'workflow_run',
      'check_run',
      'merge_group',
      'action',
    );
    const damaged = fc
      .tuple(fc.constantFrom(pullRequest(), comment(), check(), run(), group()), key, fc.jsonValue())
      .map(([payload, name, value]) => ({ ...payload, [name]: value }));
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS, 'other'), fc.oneof(fc.jsonValue(), spoilt, damaged), (event, payload) => {
        expect(['object', 'undefined']).toContain(typeof toTrigger(event, payload));
      }),
      { numRuns: 500 },
    );
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planJob } from '../../src/action/plan-job.ts';
import { BASE_SHA, HEAD_SHA } from '../fakes/code-host.ts';
import { aFolder, aGitHub, anIo } from './action-world.ts';

export const user = { login: 'octocat', id: 1, type: 'User' };
export const pull = (changes: object = {}) => ({
  number: 42,
  state: 'open',
  draft: false,
  user,
  head: { sha: HEAD_SHA, ref: 'feature', repo: { id: 7 } },
  base: { sha: BASE_SHA, ref: 'main' },
  ...changes,
});
const origin = { repository: { id: 7, name: 'taxi', default_branch: 'main', owner: { login: 'acme' } } };
export const push = (changes: object = {}) => ({
  name: 'pull_request',
  payload: { ...origin, action: 'opened', pull_request: pull(changes), sender: user },
});
export const comment = (body: string, by: object = user) => ({
  name: 'issue_comment',
  payload: { ...origin, action: 'created', issue: { number: 42, pull_request: {} }, comment: { id: 77, body, user: by } },
});
export const config = (text: string) => ({ type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') });
const ANSWERS = {
  '/pulls/42': pull(),
  '/pulls/42/files': [{ filename: 'transform/models/a.sql', status: 'modified' }],
  [`/compare/${BASE_SHA}...${HEAD_SHA}`]: { merge_base_commit: { sha: BASE_SHA } },
  '/git/trees/main': { tree: [{ path: 'transform/dbt_project.yml', type: 'blob' }] },
  '/collaborators/octocat/permission': { permission: 'write', user: { id: 1 } },
};

/** The plan job on an event, over a GitHub that answers as given. */
export async function plan(
  { name, payload }: { name: string; payload: unknown },
  answers: object = {},
  variables: Record<string, string> = {},
) {
  const path = join(aFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  const github = await aGitHub({ ...ANSWERS, ...answers });
  const { io, said } = anIo({ 'github-token': 'token' });
  const run = () => planJob(io, { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_API_URL: github.url, ...variables });
  return { ...github, said, run };
}

export const checkOf = (changes: object) => ({
  [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [{ id: 9, name: 'n', head_sha: HEAD_SHA, ...changes }] },
});

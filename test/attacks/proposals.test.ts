import { expect, test } from 'vitest';
import type { Proposal } from '../../src/core/proposal.ts';
import { gatherGround } from '../../src/orchestrator/gather-ground.ts';
import { guardProposal } from '../../src/orchestrator/guard-proposal.ts';
import { BASE_SHA, fakeCodeHost, HEAD_SHA } from '../fakes/code-host.ts';

const MODEL = 'transform/models/fct_trips.sql';
const SCHEMA = 'transform/models/schema.yml';
const FILES: Readonly<Record<string, string>> = {
  'transform/dbt_project.yml': 'name: taxi\n',
  [MODEL]: 'select fare_amount\n',
  [SCHEMA]: 'models:\n  - name: fct_trips\n    columns:\n      - name: fare\n        data_tests:\n          - not_null\n',
};

/** Why a forged fix is refused; none when it would be committed. */
async function refusals(path: string, content: string, diff = diffOf(path, content)): Promise<readonly string[]> {
  const { host, world } = fakeCodeHost();
  world.files = { ...FILES };
  const action = path in FILES ? 'update' : 'create';
  const verification: Proposal['verification'] = { level: 'verified', ran: ['everything, believe me'] };
  const proposal: Proposal = { id: 'x', title: 'A fix', files: [{ path, action, content }], rationale: 'because', verification, diff };
  const at = { projectDir: 'transform', baseRef: 'main', headSha: HEAD_SHA, baseSha: BASE_SHA, changed: [] };
  return guardProposal(proposal, await gatherGround(proposal, at, host));
}

function diffOf(path: string, content: string): string {
  const [was, is] = [linesOf(FILES[path] ?? ''), linesOf(content)];
  const from = path in FILES ? `a/${path}` : '/dev/null';
  const hunk = `@@ -${was.length === 0 ? 0 : 1},${was.length} +1,${is.length} @@`;
  return [`--- ${from}`, `+++ b/${path}`, hunk, ...was.map((line) => `-${line}`), ...is.map((line) => `+${line}`), ''].join('\n');
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

test('fix-of-workflow: A forged fix writes a workflow or dbt’s set-up', async () => {
  expect(await refusals(MODEL, 'select fare\n')).toEqual([]);
  const paths = [
    '.github/workflows/steward.yml',
    '.github/steward.yml',
    'transform/models/../../.github/workflows/x.yml',
    'transform/profiles.yml',
    'transform/models/packages.yml',
    'transform/dbt_project.yml',
    'transform/models/evil.py',
  ];
  for (const path of paths) expect(await refusals(path, 'x: 1\n')).not.toEqual([]);
});

test('fix-with-other-diff: A forged fix shows one change and writes another', async () => {
  expect(await refusals(MODEL, 'drop table trips\n', diffOf(MODEL, 'select fare\n'))).toEqual([expect.stringContaining('diff')]);
});

test('fix-with-hook: A forged fix adds a hook or reads the environment', async () => {
  for (const line of ["{{ config(post_hook='drop table x') }}", "{{ env_var('HOME') }}", "{{ env_var  ('DBT_ENV_SECRET_X') }}"])
    expect(await refusals(MODEL, `${line}\nselect fare\n`)).toEqual([expect.stringContaining('adds a hook or reads the environment')]);
});

test('fix-with-unseen-characters: A forged fix holds bidirectional or invisible characters', async () => {
  for (const unseen of ['\u202E', '\u2066', '\u200B', '\u{E0041}', '\r', '\u0000', '\u2028'])
    expect(await refusals(MODEL, `select fare -- ${unseen}x\n`)).not.toEqual([]);
});

test('fix-weakens-test: A forged fix makes a test pass by weakening it', async () => {
  const weaker = FILES[SCHEMA]?.replace('        data_tests:\n          - not_null\n', '') ?? '';
  expect(await refusals(SCHEMA, weaker)).not.toEqual([]);
});

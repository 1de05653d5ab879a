import { formatPatch, structuredPatch } from 'diff';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal, ProposedFile } from '../../src/core/proposal.ts';
import { gatherGround } from '../../src/orchestrator/gather-ground.ts';
import { guardProposal } from '../../src/orchestrator/guard-proposal.ts';
import { resourcePaths } from '../../src/orchestrator/resource-paths.ts';
import { uncommittablePath } from '../../src/orchestrator/uncommittable-path.ts';
import { BASE_SHA, fakeCodeHost, HEAD_SHA } from '../fakes/code-host.ts';

const MODEL = 'transform/models/fct_trips.sql';
const SCHEMA = 'transform/models/schema.yml';
const TEST = 'transform/tests/no_negative_fares.sql';
const SEED = 'transform/seeds/zones.csv';
const FILES: Readonly<Record<string, string>> = {
  'transform/dbt_project.yml': 'name: taxi\n',
  [MODEL]: "select fare_amount\nfrom {{ ref('stg_trips') }}\n",
  [SCHEMA]:
    'models:\n  - name: fct_trips\n    columns:\n      - name: fare\n        data_tests:\n          - not_null\n          - unique\n',
  [TEST]: "select * from {{ ref('fct_trips') }} where fare < 0\n",
  [SEED]: 'id,name\n1,a\n2,b\n',
};
const fixed = "select fare\nfrom {{ ref('stg_trips') }}\n";

/** A proposal whose diff is the true one. */
function fix(path: string, content: string | undefined, action: ProposedFile['action'] = 'update'): Proposal {
  const file: ProposedFile = content === undefined ? { path, action } : { path, action, content };
  return proposal([file], diffOf(path, content));
}

function proposal(files: Proposal['files'], diff: string): Proposal {
  return { id: 'x', title: 'a fix', files, rationale: 'because', verification: { level: 'verified', ran: [] }, diff };
}

function diffOf(path: string, content = ''): string {
  return formatPatch(structuredPatch(`a/${path}`, `b/${path}`, FILES[path] ?? '', content));
}

/** What the guard says about it in a repository of these files, its seeds' base included. */
async function reasons(
  wish: Proposal,
  { files = FILES, projectDir = 'transform' }: { files?: Readonly<Record<string, string>>; projectDir?: string } = {},
) {
  const { host, world } = fakeCodeHost();
  world.files = { ...files };
  const ground = await gatherGround(wish, { projectDir, baseRef: 'main', headSha: HEAD_SHA, baseSha: BASE_SHA, changed: [] }, host);
  return guardProposal(wish, ground);
}

describe('what may be committed', () => {
  test.each<[string, Proposal]>([
    ['a corrected model', fix(MODEL, fixed)],
    ['a new model', fix('transform/models/marts/new.sql', 'select 1\n', 'create')],
    ['a description', fix(SCHEMA, `${FILES[SCHEMA] ?? ''}    description: trips\n`)],
    ['a stricter test', fix(SCHEMA, `${FILES[SCHEMA] ?? ''}      - name: trip_id\n        data_tests:\n          - not_null\n`)],
    ['a new macro', fix('transform/macros/cents.sql', '{% macro cents(x) %} {{ x }} / 100 {% endmacro %}\n', 'create')],
  ])('%s', async (_, wish) => {
    expect(await reasons(wish)).toEqual([]);
  });

  test('in a project at the root of its repository', async () => {
    const files = { 'dbt_project.yml': 'model-paths: [models, marts]\n', 'marts/a.sql': 'select 1\n' };
    const wish = proposal(
      [{ path: 'marts/a.sql', action: 'update', content: 'select 2\n' }],
      '--- a/marts/a.sql\n+++ b/marts/a.sql\n@@ -1 +1 @@\n-select 1\n+select 2\n',
    );

    expect(await reasons(wish, { files, projectDir: '.' })).toEqual([]);
  });
});

describe('paths that a fix never writes', () => {
  test.each([
    '.github/workflows/steward.yml',
    '.github/steward.yml',
    'transform/models/../../.github/workflows/x.yml',
    'transform/models/./a.sql',
    'transform//models/a.sql',
    '/transform/models/a.sql',
    'transform/models/a.sql/',
    'transform\\models\\a.sql',
    'transform/models/.hidden.sql',
    'transform/models/.git/config.yml',
    'transform/models/a.sql\u0000.md',
    'transform/models/a\u202Elqs.sql',
    'transform/models/a.sql ',
    'transform/models /a.sql',
    'transform/models/a.py',
    'transform/models/a.sh',
    'transform/models/sql',
    'transform/models/profiles.yml',
    'transform/models/Profiles.YAML',
    'transform/models/packages.yml',
    'transform/models/dependencies.yml',
    'transform/models/dbt_project.yml',
    'transform/models/selectors.yml',
    'transform/dbt_project.yml',
    'transform/packages.yml',
    'transform/profiles.yml',
    'transform/models.sql',
    'transform/models-old/a.sql',
    'transform/dbt_packages/dbt_utils/macros/a.sql',
    'transform/target/compiled/a.sql',
    'other/models/a.sql',
    'models/a.sql',
    'README.md',
    `transform/models/${'a'.repeat(300)}.sql`,
  ])('%s', async (path) => {
    expect(await reasons(fix(path, 'select 1\n', 'create'))).not.toEqual([]);
  });

  test('whatever the path, what may be written lies in a resource folder and is one of five kinds of file', () => {
    const piece = fc.constantFrom(
      'models',
      'transform',
      '..',
      '.',
      '',
      '.github',
      'a',
      'b.sql',
      'x.yml',
      'profiles.yml',
      'c.py',
      '\u0000',
      '~',
      'C:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const path = ['transform/models', ...pieces].join('/');
        const isSafe =
          /^transform\/models\/(?:[^./~:][^/]*\/)*[^./][^/]*\.(?:sql|ya?ml|csv|md)$/.test(path) && !/profiles\.yml$|\.\./.test(path);

        expect(isSafe || uncommittablePath(path, ['transform/models']) !== undefined).toBe(true);
      }),
    );
  });
});

describe('where the base says that resources are', () => {
  test.each<[string, string | undefined, string[]]>([
    ['nothing', undefined, ['transform/models']],
    ['broken YAML', 'model-paths: [', ['transform/models']],
    ['no list', 'model-paths: models', ['transform/models']],
    ['other folders', 'model-paths: ["marts", "staging/sql/"]', ['transform/marts', 'transform/staging/sql']],
    ['the whole project', 'model-paths: ["."]', []],
    ['a way out', 'model-paths: ["../.github", "/etc", "models/../..", ".git"]', []],
    ['Jinja', 'model-paths: ["{{ env_var(\'X\') }}"]', []],
  ])('%s', (_, text, models) => {
    const rest = ['macros', 'seeds', 'snapshots', 'tests', 'analyses'].map((name) => `transform/${name}`);

    expect(resourcePaths('transform', text)).toEqual([...models, ...rest]);
  });
});

describe('what a fix never does', () => {
  const weaker = (FILES[SCHEMA] ?? '').replace('          - not_null\n', '');
  const secret = `select '${['ghp', 'a'.repeat(36)].join('_')}'\n`;
  test.each<[string, Proposal, RegExp]>([
    ['removes a test', fix(SCHEMA, weaker), /not_null.*removed/],
    [
      'softens a test',
      fix(SCHEMA, (FILES[SCHEMA] ?? '').replace('- unique', '- unique:\n              config: {severity: warn}')),
      /severity/,
    ],
    ['edits a singular test', fix(TEST, "select * from {{ ref('fct_trips') }} where false\n"), /test .* is edited/],
    ['deletes a singular test', fix(TEST, undefined, 'delete'), /test .* is deleted/],
    ['deletes a model', fix(MODEL, undefined, 'delete'), /is deleted/],
    ['switches a model off', fix(MODEL, `{{ config(enabled=false) }}\n${fixed}`), /enabled/],
    ['deletes rows of a seed', fix(SEED, 'id,name\n1,a\n'), /zones/],
    ['adds a hook', fix(MODEL, `{{ config(pre_hook='drop table x') }}\n${fixed}`), /hook/],
    ['adds a post-hook in YAML', fix(SCHEMA, `${FILES[SCHEMA] ?? ''}    config:\n      post-hook: drop table x\n`), /hook/],
    ['reads the environment', fix(MODEL, `select '{{ env_var("HOME") }}' as fare\n`), /environment/],
    ['brings a secret', fix(MODEL, secret), /secret/],
    ['brings the mark of a secret that was blanked', fix(MODEL, "select '(redacted)' as fare\n"), /secret/],
    ['hides text', fix(MODEL, 'select fare\u202E\n'), /nobody can see/],
    ['hides text in tags', fix(MODEL, 'select fare -- \u{E0041}\n'), /nobody can see/],
    ['hides a line behind a carriage return', fix(MODEL, 'select 1\rdrop table x\n'), /nobody can see/],
    ['brings NUL', fix(MODEL, 'select fare\u0000\n'), /nobody can see/],
    ['overwrites what it would create', fix(MODEL, fixed, 'create'), /there already/],
    ['changes what is not there', fix('transform/models/gone.sql', 'select 1\n'), /not on this commit/],
    ['deletes what is not there', fix('transform/models/gone.sql', undefined, 'delete'), /not on this commit/],
    ['deletes with content', fix(MODEL, fixed, 'delete'), /no content that fits/],
    ['updates without content', proposal([{ path: MODEL, action: 'update' }], diffOf(MODEL)), /no content that fits/],
    ['changes nothing', fix(MODEL, FILES[MODEL]), /would not change/],
    ['comes untried', { ...fix(MODEL, fixed), verification: { level: 'untried', ran: [] } }, /nothing was run/],
    ['is huge', fix(MODEL, `select fare -- ${'x'.repeat(300_001)}\n`), /too large/],
    [
      'names a file twice',
      proposal(
        [
          { path: MODEL, action: 'update', content: fixed },
          {
            path: MODEL.toUpperCase().replace('TRANSFORM/MODELS', 'transform/models').replace('.SQL', '.sql'),
            action: 'create',
            content: fixed,
          },
        ],
        diffOf(MODEL, fixed),
      ),
      /twice/,
    ],
    [
      'touches too many files',
      proposal(
        Array.from({ length: 21 }, (_, index) => ({
          path: `transform/models/m${index}.sql`,
          action: 'create' as const,
          content: 'select 1\n',
        })),
        '',
      ),
      /more than 20/,
    ],
  ])('%s', async (_, wish, expected) => {
    expect((await reasons(wish)).join('; ')).toMatch(expected);
  });

  test.each<[string, string]>([
    ['shows another change', diffOf(MODEL, "select fare as x\nfrom {{ ref('stg_trips') }}\n")],
    ['shows nothing', ''],
    ['shows prose', 'trust me'],
    ['shows only one of two', `${diffOf(MODEL, fixed)}${diffOf(SEED, 'id,name\n')}`],
    ['shows another file', diffOf(MODEL, fixed).replaceAll(MODEL, TEST)],
    ['shows the file twice', `${diffOf(MODEL, fixed)}${diffOf(MODEL, fixed)}`],
    ['shows a broken diff', '--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n-a\n'],
  ])('%s than it writes', async (_, diff) => {
    const wish = proposal([{ path: MODEL, action: 'update', content: fixed }], diff);

    expect(await reasons(wish)).toEqual(['the diff that was shown is not what would be written']);
  });

  test('asks GitHub for a file that it may not touch anyway', async () => {
    const { host, world } = fakeCodeHost();
    const asked: string[] = [];
    const contents = { ...host.contents, read: async (path: string) => (asked.push(path) > 0 ? world.files[path] : undefined) };
    const wish = fix('../../../user', 'x\n');
    await gatherGround(wish, { projectDir: 'transform', baseRef: 'main', headSha: HEAD_SHA, baseSha: BASE_SHA, changed: [] }, { contents });

    expect(asked).toEqual(['transform/dbt_project.yml']);
  });
});

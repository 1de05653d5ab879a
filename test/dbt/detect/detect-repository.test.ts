import { describe, expect, test } from 'vitest';
import { detectRepository } from '../../../src/dbt/detect/detect-repository.ts';
import { BARE, filesOf, HASHED, MONOREPO_UV, PRIVATE_POETRY, SINGLE_PIP, type Tree } from './trees.ts';

const detect = (tree: Tree) => detectRepository(filesOf(tree));
const only = (tree: Tree) => detect(tree).projects[0];
const PROJECT = { 'transform/dbt_project.yml': 'name: taxi\nprofile: taxi\n' };

describe('a repository with one project and pip', () => {
  test('tells its profile, what installs dbt, its variables and its data', () => {
    expect(only(SINGLE_PIP)).toEqual({
      name: 'jaffle_shop',
      dir: '.',
      profile: {
        name: 'jaffle',
        place: 'project',
        dir: '.',
        target: 'dev',
        outputs: [
          { target: 'dev', adapter: 'duckdb', env: [], databases: [{ path: 'warehouse/jaffle.duckdb', committed: true }] },
          {
            target: 'ci',
            adapter: 'duckdb',
            env: [{ name: 'DBT_ENV_SECRET_S3', kind: 'dbt-secret' }],
            databases: [{ path: 'warehouse/jaffle.duckdb', committed: true }],
          },
        ],
      },
      lockFiles: [{ path: 'requirements.txt', tool: 'pip', isLocked: true, folder: '.', part: undefined }],
      pythonVersion: '3.12',
      env: [{ name: 'JAFFLE_START', kind: 'plain' }],
      privatePackages: [],
      packageVariables: [],
    });
  });

  test('leaves packages, node_modules and environments out, whatever these are called', () => {
    expect(detect(SINGLE_PIP).projects.map(({ dir }) => dir)).toEqual(['.']);
  });

  test('knows the workflow that runs dbt by its commands', () => {
    expect(detect(SINGLE_PIP).dbtRuns).toEqual([{ workflow: 'dbt.yml', artifact: 'dbt-target' }]);
  });
});

test('a monorepo with uv: each project with its own lock file, and the group that holds dbt', () => {
  const found = detect(MONOREPO_UV).projects;

  expect(found.map(({ name, profile, pythonVersion }) => [name, profile.place, profile.name, profile.target, pythonVersion])).toEqual([
    ['finance', 'root', 'finance', 'dev', '3.12'],
    ['ops', 'root', 'ops', 'default', '3.12'],
  ]);
  expect(found.map(({ lockFiles }) => lockFiles[0])).toEqual([
    { path: 'finance/uv.lock', tool: 'uv', isLocked: true, folder: 'finance', part: undefined },
    { path: 'ops/uv.lock', tool: 'uv', isLocked: true, folder: 'ops', part: { kind: 'group', name: 'transform' } },
  ]);
  expect(found[0]?.profile.outputs[0]?.env).toEqual([
    { name: 'PGHOST', kind: 'plain' },
    { name: 'PGPASSWORD', kind: 'secret' },
  ]);
});

test('private packages with poetry: which ones need a token, and which variables stand in their addresses', () => {
  const found = only(PRIVATE_POETRY);

  expect(found?.privatePackages).toEqual(['github.com/acme/dbt-shared', 'gitlab.acme.com/team/sub/macros']);
  expect(found?.packageVariables).toEqual(['DBT_ENV_SECRET_GIT']);
  expect(found?.lockFiles[0]).toMatchObject({ path: 'poetry.lock', tool: 'poetry', part: { kind: 'group', name: 'transform' } });
  expect(found?.profile).toMatchObject({ place: 'elsewhere', dir: 'analytics/config', target: 'prod' });
  expect(found?.pythonVersion).toBe('3.11');
});

test('a package of the own owner needs a token also by https', () => {
  const packages = 'packages:\n  - git: https://github.com/Acme/dbt-shared\n  - git: https://github.com/acme-other/x.git\n';

  expect(only({ ...PROJECT, 'transform/packages.yml': packages })?.privatePackages).toEqual(['github.com/Acme/dbt-shared']);
});

test('where nothing can be detected, nothing is made up', () => {
  expect(only(BARE)).toMatchObject({
    profile: { name: 'nowhere', place: 'missing', target: undefined, outputs: [] },
    lockFiles: [],
    pythonVersion: undefined,
    env: [],
  });
});

test('a profile of ~/.dbt is told by its names, and never a value of it', () => {
  const homeProfiles = 'nowhere:\n  target: dev\n  outputs:\n    dev: { type: postgres, host: db.internal, password: hunter2-secret }\n';
  const found = detectRepository(filesOf(BARE, { homeProfiles }));

  expect(found.projects[0]?.profile).toMatchObject({ place: 'home', dir: undefined, target: 'dev', outputs: [{ adapter: 'postgres' }] });
  expect(JSON.stringify(found)).not.toMatch(/hunter2|db\.internal/);
});

describe('what dbt is installed from', () => {
  test.each<[string, Tree, readonly string[]]>([
    [
      'hashes before none in one folder',
      { 'requirements.txt': 'dbt-core\n', 'requirements.lock': HASHED },
      ['requirements.lock', 'requirements.txt'],
    ],
    [
      'the nearer file',
      { 'requirements.txt': HASHED, 'transform/requirements.txt': 'dbt-core==1.11\n' },
      ['transform/requirements.txt', 'requirements.txt'],
    ],
    ['the folder requirements/', { 'requirements/dbt.txt': 'dbt-core\n' }, ['requirements/dbt.txt']],
    ['Pipfile.lock', { Pipfile: '', 'Pipfile.lock': '{"default": {"dbt-core": {}}}' }, ['Pipfile.lock']],
    ['pyproject.toml without a lock', { 'pyproject.toml': '[project]\ndependencies = ["dbt-core"]\n' }, ['pyproject.toml']],
    [
      'a file elsewhere last',
      { 'ci/requirements.txt': HASHED, 'requirements.txt': 'dbt-core\n' },
      ['requirements.txt', 'ci/requirements.txt'],
    ],
    ['nothing that doesn’t hold dbt', { 'requirements.txt': 'dbtools\npandas\n# dbt\n', 'uv.lock': 'name = "six"' }, []],
    ['no name that a shell would read otherwise', { 'requirements-$(id).txt': HASHED, 'a b/requirements.txt': HASHED }, []],
  ])('takes %s', (_, tree, expected) => {
    expect(only({ ...PROJECT, ...tree })?.lockFiles.map(({ path }) => path)).toEqual(expected);
  });

  test('a member of a uv workspace is locked by the workspace', () => {
    const tree = { 'transform/pyproject.toml': '[project]\ndependencies = ["dbt-core"]\n', 'uv.lock': '[[package]]\nname = "dbt-core"\n' };

    expect(only({ ...PROJECT, ...tree })?.lockFiles[0]).toMatchObject({ path: 'uv.lock', folder: 'transform', isLocked: true });
  });
});

test.each([
  [{ '.python-version': 'cpython-3.10.4' }, '3.10'],
  [{ '.tool-versions': 'nodejs 24\npython 3.13.1\n' }, '3.13'],
  [{ Pipfile: '[requires]\npython_version = "3.12"\n' }, '3.12'],
  [{ 'pyproject.toml': 'requires-python = ">=3.10"' }, '3.11'],
  [{ 'pyproject.toml': 'requires-python = ">=3.9,<3.11"' }, '3.10'],
  [{ 'pyproject.toml': 'requires-python = "~=3.12.0"' }, '3.12'],
  [{ 'pyproject.toml': 'requires-python = "==3.13.*"' }, '3.13'],
  [{ 'pyproject.toml': 'requires-python = ">3.11,!=3.11.0,<=3.12"' }, '3.11'],
  [{ 'pyproject.toml': 'requires-python = "<3.9"' }, undefined],
  [{ 'transform/.python-version': '3.12', '.python-version': '3.10' }, '3.12'],
])('%j means Python %s', (tree, version) => {
  expect(only({ ...PROJECT, ...tree })?.pythonVersion).toBe(version);
});

test('a variable under a harmless name counts as a secret where the profile uses it as one; a path to a key doesn’t', () => {
  const profiles = `taxi:
  outputs:
    default: { type: snowflake, token: "{{ env_var('SF') }}", private_key_path: "{{ env_var('SF_KEY_PATH') }}", user: "{{ env_var('SF_USER') }}" }
`;

  expect(only({ ...PROJECT, 'profiles.yml': profiles })?.profile.outputs[0]?.env).toEqual([
    { name: 'SF', kind: 'secret' },
    { name: 'SF_KEY_PATH', kind: 'plain' },
    { name: 'SF_USER', kind: 'plain' },
  ]);
});

test('two projects of one name are told apart by their folders', () => {
  const tree = { 'a/dbt_project.yml': 'name: dbt\n', 'b/dbt_project.yml': 'name: dbt\n', 'c/b/dbt_project.yml': 'name: dbt\n' };

  expect(detect(tree).projects.map(({ name }) => name)).toEqual(['dbt', 'b', 'dbt-2']);
});

test('a workflow that uses Steward, or that nobody can read, is none that runs dbt', () => {
  const own = 'jobs: { a: { steps: [{ uses: acme/steward@v0 }, { run: dbt build }] } }';

  expect(detect({ ...BARE, '.github/workflows/steward.yml': own, '.github/workflows/broken.yml': 'a: [' }).dbtRuns).toEqual([]);
});

test.each(['dbt_project.yml', 'profiles.yml', 'packages.yml'])('an unreadable %s is named', (file) => {
  expect(() => detect({ ...BARE, [file]: 'name: [\n' })).toThrow(
    expect.objectContaining({ code: 'STW-4005', message: expect.stringContaining(file) }),
  );
});

test('says when there is no dbt project', () => {
  expect(() => detect({ 'README.md': '' })).toThrow(expect.objectContaining({ code: 'STW-1001' }));
});

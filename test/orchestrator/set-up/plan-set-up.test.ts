import { createTwoFilesPatch } from 'diff';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_PATH, parseConfig } from '../../../src/config/parse-config.ts';
import { detectRepository } from '../../../src/dbt/detect/detect-repository.ts';
import { productConfigSchema } from '../../../src/orchestrator/product-config.ts';
import { readWorkflow } from '../../../src/orchestrator/set-up/plan-set-up.ts';
import { type Answers, questionsAbout, questionsAboutData } from '../../../src/orchestrator/set-up/questions.ts';
import { type Mode, WORKFLOW_PATH } from '../../../src/orchestrator/set-up/set-up.ts';
import { configuredDirs } from '../../../src/orchestrator/set-up/settle.ts';
import { parseWorkflow } from '../../../tools/local-github/runner/parse-workflow.ts';
import { auditWorkflows } from '../../contracts/support/audit-workflows.ts';
import { objectionsTo } from '../../contracts/support/parse-workflow.ts';
import { BARE, filesOf, MONOREPO_UV, PRIVATE_POETRY, SINGLE_PIP, type Tree } from '../../dbt/detect/trees.ts';
import { fileAt, SHAPES, STEWARD, setUp, templateOf } from './set-up-over.ts';

/** What set-up makes of the template: lines that go and lines that come. The template itself changes for reasons of its own. */
const changesIn = (workflow: string, mode: Mode): string => {
  const patch = createTwoFilesPatch('', '', templateOf(mode), workflow, '', '', { context: 0 });
  const lines = patch.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
  return `${lines.join('\n').replace(/(steward-init: )\w{16}/, '$1…')}\n`;
};

describe.each(SHAPES)('$name with $mode', ({ name, tree, mode }) => {
  const { files, steps, tree: written } = setUp(tree, { mode });
  const workflow = fileAt(files, WORKFLOW_PATH).after;

  test('writes these files', async () => {
    await expect(fileAt(files, CONFIG_PATH).after).toMatchFileSnapshot(`../../golden/init/${name}/steward.yml`);
    await expect(changesIn(workflow, mode)).toMatchFileSnapshot(`../../golden/init/${name}/workflow-${mode}.diff`);
    await expect(`${steps.join('\n')}\n`).toMatchFileSnapshot(`../../golden/init/${name}/next-steps-${mode}.txt`);
  });

  test('the configuration is one that Steward reads, and blocks nothing', () => {
    expect(parseConfig(fileAt(files, CONFIG_PATH).after, productConfigSchema)).toMatchObject({ gate: 'advisory' });
  });

  test('the workflow is valid, every action at a commit, and only its template’s steps', async () => {
    expect(() => parseWorkflow(workflow)).not.toThrow();
    expect(await objectionsTo(workflow)).toEqual([]);
    const calls = [...workflow.matchAll(/uses: (\S+)/g)].map(([, call]) => call);
    expect(calls.filter((call) => !/@[0-9a-f]{40}$/.test(call ?? ''))).toEqual([]);
    const namesIn = (text: string) => [...text.matchAll(/- name: (.+)/g)].map(([, step]) => step);
    expect(namesIn(workflow)).toEqual(namesIn(templateOf(mode)));
  });

  test('a second time there is nothing to do', () => {
    expect(setUp(written, { mode }).files.map(({ state }) => state)).toEqual(['same', 'same']);
  });
});

test('zizmor has nothing against what is written', () => {
  const written = SHAPES.map(({ name, tree, mode }) => [
    `.github/workflows/${name}-${mode}.yml`,
    fileAt(setUp(tree, { mode }).files, WORKFLOW_PATH).after,
  ]);
  expect(auditWorkflows(Object.fromEntries(written))).toEqual([]);
});

test('secrets and settings stand in the step that runs dbt, and nowhere else', () => {
  const workflow: { jobs: Record<string, { steps: { name: string; env?: unknown }[] }> } = parse(
    fileAt(setUp(PRIVATE_POETRY, { mode: 'action-only' }).files, WORKFLOW_PATH).after,
  );
  const withEnv = Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter(({ env }) => env !== undefined));

  expect(withEnv.map(({ name, env }) => ({ name, env }))).toEqual([
    {
      name: 'Review',
      env: {
        DBT_ENV_SECRET_PASSWORD: '${{ secrets.DBT_ENV_SECRET_PASSWORD }}',
        STEWARD_PACKAGES_TOKEN: '${{ secrets.STEWARD_PACKAGES_TOKEN }}',
        SNOWFLAKE_ACCOUNT: '${{ vars.SNOWFLAKE_ACCOUNT }}',
      },
    },
  ]);
});

test('what the runner sets itself is passed to dbt, and not set', () => {
  const { files } = setUp({ ...BARE, 'models/a.sql': "{{ env_var('GITHUB_SHA') }} {{ env_var('HOME') }}" });

  expect(fileAt(files, CONFIG_PATH).after).toContain('env: [GITHUB_SHA, HOME]');
  expect(fileAt(files, WORKFLOW_PATH).after).not.toContain('GITHUB_SHA');
});

describe('questions', () => {
  const ids = (tree: Tree, answers: Answers = {}) => {
    const detected = detectRepository(filesOf(tree));
    return [...questionsAbout(detected, []), ...questionsAboutData(detected, [], answers)].map(({ id }) => id);
  };

  test.each<[string, Tree, readonly string[]]>([
    ['what every file says is not asked', PRIVATE_POETRY, []],
    ['a profile of several targets', SINGLE_PIP, ['jaffle_shop.target']],
    ['schemas of a shared warehouse', MONOREPO_UV, ['finance.schema']],
    ['all that is unknown', BARE, ['bare.lockfile', 'bare.python']],
    [
      'two requirement files of one folder, two workflows that run dbt, and a database on this machine',
      {
        ...BARE,
        'requirements-a.txt': 'dbt-core',
        'requirements-b.txt': 'dbt-core',
        '.python-version': '3.11',
        '.github/workflows/a.yml': 'jobs: { a: { steps: [{ run: dbt build }] } }',
        '.github/workflows/b.yml': 'jobs: { a: { steps: [{ run: dbt test }] } }',
      },
      ['bare.lockfile', 'run'],
    ],
  ])('%s', (_, tree, expected) => {
    expect(ids(tree)).toEqual(expected);
  });

  test('answers are what is written', () => {
    const answers = { 'finance.schema': 'dbt_ci', 'jaffle_shop.target': 'dev', 'bare.lockfile': 'etc/uv.lock', 'bare.python': '3.13' };

    const { after } = fileAt(setUp(MONOREPO_UV, { answers }).files, CONFIG_PATH);
    expect(after).toContain('schema: dbt_ci');
    expect(after).toContain('\nbudget:\n  nodes: 500\n');
    expect(fileAt(setUp(SINGLE_PIP, { answers }).files, CONFIG_PATH).after).not.toContain('profile_target');
    expect(fileAt(setUp(BARE, { answers }).files, CONFIG_PATH).after).toContain('lockfile: etc/uv.lock');
    expect(fileAt(setUp(BARE, { answers }).files, WORKFLOW_PATH).after).toMatch(/python-version: '3.13'[\s\S]*--project base\/etc/);
  });

  test('nothing is asked about a project that the configuration has', () => {
    const { tree } = setUp(BARE);
    const config = parseConfig(tree[CONFIG_PATH], productConfigSchema);

    expect(questionsAbout(detectRepository(filesOf(tree)), configuredDirs(config))).toEqual([]);
  });
});

describe('run again', () => {
  const first = setUp(SINGLE_PIP).tree;
  const edited = `# Ours.
version: 1
gate: blocking   # since May
rules: {doc-drift: off}

projects:
- name: jaffle # the shop
  dir: .
  lockfile: requirements.txt
  env: [JAFFLE_START, OTHER]

  ci: {database: warehouse/other.duckdb}
`;

  test('keeps what a person decided, byte for byte, where nothing is new', () => {
    expect(fileAt(setUp({ ...first, [CONFIG_PATH]: edited }).files, CONFIG_PATH)).toMatchObject({ state: 'same', after: edited });
  });

  test('adds a new project and a new variable, and keeps values, order, comments and habits', () => {
    const tree = { ...first, [CONFIG_PATH]: edited, 'fleet/dbt_project.yml': 'name: fleet\n', 'models/b.sql': "{{ env_var('NEW_ONE') }}" };
    const { after, state } = fileAt(setUp(tree).files, CONFIG_PATH);

    expect(state).toBe('changed');
    expect(after).toBe(`# Ours.
version: 1
gate: blocking # since May
rules: {doc-drift: off}

projects:
- name: jaffle # the shop
  dir: .
  lockfile: requirements.txt
  env: [JAFFLE_START, OTHER, NEW_ONE]

  ci: {database: warehouse/other.duckdb}

- name: fleet
  dir: fleet
  # What dbt is installed from; \`steward init\` writes the workflow’s step for it.
  lockfile: requirements.txt
`);
    expect(parseConfig(after, productConfigSchema).projects.map(({ name }) => name)).toEqual(['jaffle', 'fleet']);
  });

  test.each([
    ['is added with the first project that is built in a shared warehouse', 'version: 1\nprojects: []\n', { nodes: 500 }],
    ['that is there stays', 'version: 1\nbudget: {minutes: 5} # enough\n', { minutes: 5 }],
  ])('a budget %s', (_, config, budget) => {
    const tree = { ...MONOREPO_UV, [CONFIG_PATH]: config };
    const { after } = fileAt(setUp(tree, { answers: { 'finance.schema': 'dbt_ci' } }).files, CONFIG_PATH);
    expect(parseConfig(after, productConfigSchema)).toMatchObject({ budget });
  });

  test.each<[string, string, readonly string[]]>([
    ['no projects yet', 'version: 1 # first\nrules: strict\n', ['version: 1 # first\nrules: strict\nprojects:\n  - name: jaffle_shop\n']],
    ['an empty list', 'projects: []\n', ['projects:\n  - name: jaffle_shop\n']],
    ['nothing but a comment', '# ours\n', ['# ours\n', 'projects:\n  - name: jaffle_shop\n']],
    ['a list in brackets', 'projects: [{name: shop, dir: ./, env: [A]}] # short\n', ['env: [A, JAFFLE_START]', '# short\n']],
    [
      'a comment behind the last project',
      'projects:\n  - name: shop\n  # more later\nrules: strict\n',
      ['# more later\n', 'env: [JAFFLE_START]\n'],
    ],
  ])('%s', (_, config, says) => {
    const { after } = fileAt(setUp({ ...SINGLE_PIP, [CONFIG_PATH]: config }).files, CONFIG_PATH);

    for (const said of says) expect(after).toContain(said);
    expect(parseConfig(after, productConfigSchema).projects).toMatchObject([
      { env: expect.arrayContaining(['JAFFLE_START']), lockfile: 'requirements.txt' },
    ]);
    expect(fileAt(setUp({ ...SINGLE_PIP, [CONFIG_PATH]: after }).files, CONFIG_PATH).state).toBe('same');
  });

  test('names no lock file for a project that is known already where none is found', () => {
    const config = 'projects:\n  - name: bare\n';

    expect(fileAt(setUp({ ...BARE, [CONFIG_PATH]: config }).files, CONFIG_PATH)).toMatchObject({ state: 'same', after: config });
  });

  test('follows from pip to uv, since the file that dbt was installed from is gone', () => {
    const { 'requirements.txt': _gone, ...rest } = first;
    const tree = { ...rest, 'uv.lock': '[[package]]\nname = "dbt-core"\n', 'pyproject.toml': '[project]\ndependencies = ["dbt-core"]\n' };
    const { files } = setUp(tree);

    expect(parseConfig(fileAt(files, CONFIG_PATH).after, productConfigSchema).projects[0]?.lockfile).toBe('uv.lock');
    expect(fileAt(files, WORKFLOW_PATH)).toMatchObject({ state: 'changed', after: expect.stringContaining('uv sync') });
  });

  test('takes a project whose folder is gone for a person’s matter', () => {
    const { files, steps } = setUp({
      ...first,
      [CONFIG_PATH]: `${first[CONFIG_PATH]}`.replace('  - name: jaffle_shop\n', '  - name: jaffle_shop\n    dir: gone\n'),
    });

    expect(fileAt(files, CONFIG_PATH).after).toContain('dir: gone');
    expect(steps).toContain('Look at projects[].dir of jaffle_shop: there is no dbt_project.yml in gone.');
  });

  test('versions of actions that somebody moved stay, while the rest is brought up to date', () => {
    const moved = (first[WORKFLOW_PATH] ?? '').replaceAll(/actions\/checkout@.*/g, `actions/checkout@${'d'.repeat(40)} # v7.0.0`);
    const tree = { ...first, [WORKFLOW_PATH]: moved, 'models/b.sql': "{{ env_var('NEW_ONE') }}" };
    const { after, state } = fileAt(setUp(tree).files, WORKFLOW_PATH);

    expect(state).toBe('changed');
    expect(after).toBe(
      moved
        .replace(/(# steward-init: )\w+/, `$1${/# steward-init: (\w+)/.exec(after)?.[1]}`)
        .replace('JAFFLE_START }}\n', 'JAFFLE_START }}\n          NEW_ONE: ${{ vars.NEW_ONE }}\n'),
    );
  });

  test('a workflow that was changed by hand is left alone and said, unless it shall be replaced', () => {
    const byHand = (first[WORKFLOW_PATH] ?? '').replace('timeout-minutes: 60', 'timeout-minutes: 90');
    const tree = { ...first, [WORKFLOW_PATH]: byHand };
    const kept = setUp(tree);

    expect(fileAt(kept.files, WORKFLOW_PATH)).toMatchObject({ state: 'kept', before: byHand });
    expect(kept.steps.join('\n')).toContain('was changed by hand and stays');
    expect(fileAt(setUp(tree, { overwrite: true }).files, WORKFLOW_PATH)).toMatchObject({ state: 'changed', after: first[WORKFLOW_PATH] });
  });

  test('a workflow of an older template is brought up to date', () => {
    const older = setUp(SINGLE_PIP, { template: templateOf('app').replace('timeout-minutes: 60', 'timeout-minutes: 45') }).tree;

    expect(older[WORKFLOW_PATH]).toContain('timeout-minutes: 45');
    expect(fileAt(setUp(older).files, WORKFLOW_PATH)).toMatchObject({ state: 'changed', after: first[WORKFLOW_PATH] });
  });

  test('a template without a place for what has to be written is a defect, and none of that is passed over', () => {
    const template = templateOf('app').replaceAll("python-version: '3.11'", 'python-version: 3.11');

    expect(() => setUp(SINGLE_PIP, { template })).toThrow('the workflow template has no place for');
  });

  test('a template that was copied by hand is nobody’s to replace', () => {
    const copied = templateOf('app');

    expect(fileAt(setUp({ ...SINGLE_PIP, [WORKFLOW_PATH]: copied }).files, WORKFLOW_PATH).state).toBe('kept');
  });

  test('the mode, the copy of Steward and the Python of the workflow are read from it', () => {
    expect(readWorkflow(first[WORKFLOW_PATH] ?? '')).toEqual({ mode: 'app', steward: STEWARD, pythonVersion: '3.12' });
    expect(readWorkflow(setUp(BARE, { mode: 'action-only' }).tree[WORKFLOW_PATH] ?? '').mode).toBe('action-only');
    expect(readWorkflow('on: push')).toEqual({});
  });
});

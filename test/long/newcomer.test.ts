import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from '../acceptance/support/example-named.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { type Newcomer, newcomer } from '../acceptance/support/newcomer.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { hasPackageIndex, type PlainPython, plainPython } from '../acceptance/support/plain-python.ts';
import { type PrivateGit, startPrivateGit } from '../acceptance/support/private-git.ts';
import { checkOf, theReview } from '../acceptance/support/see.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';
/** The versions that this repository is tested with. */
const DBT = { 'dbt-core': '1.11.*', 'dbt-duckdb': '1.11.*' };

// What a runner installs, it installs here, too: with the tools and from the index that people use.
describe.skipIf(!hasPackageIndex())('a repository that has dbt and nothing of Steward gets a review after what the README says', () => {
  useOwnTemp();
  let plain: PlainPython;
  const left: (() => Promise<void> | void)[] = [];
  beforeAll(() => {
    plain = plainPython();
  });
  afterEach(async () => {
    for (const clean of left.splice(0).toReversed()) await clean();
  });
  afterAll(() => plain.remove());

  function arrive(files: Readonly<Record<string, string>>): Newcomer {
    const somebody = newcomer(files);
    left.push(somebody.remove);
    return somebody;
  }

  async function stageFor(options: Pick<StageOptions, 'mode'>, files: Readonly<Record<string, string>>): Promise<Stage> {
    const nothing = Object.fromEntries(Object.keys(exampleFiles('app')).map((path) => [path, undefined]));
    const stage = await startStage({ ...options, python: plain.python, files: { ...nothing, ...files } });
    left.push(stage.close);
    return stage;
  }

  test('one project, with pip and the App', async () => {
    const files = { ...SHOP, 'requirements.txt': 'dbt-core==1.11.*\ndbt-duckdb==1.11.*\n' };
    const ana = arrive(files);
    const shown = await ana.init({ 'Which target of the profile shop may CI use?': 'ci', 'Which Python does dbt run on?': '3.11' });
    expect(shown).toContain('Install the App on the repository');
    expect(ana.read(CONFIG)).toContain('profile_target: ci');

    const stage = await stageFor({ mode: 'app' }, files);
    await ana.merge(stage);
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files: CHANGED_SHOP }));
    expectReviewed(view, 'orders');
  });

  test('two projects, with uv and without the App', async () => {
    const example = textsOf(exampleFiles('action-only'));
    const { 'requirements.lock': _lock, 'requirements.in': _in, ...files } = { ...example, ...uvFiles(plain) };
    const ana = arrive(files);
    await ana.init({}, '--action-only');
    expect(ana.read(WORKFLOW)).toContain('uv sync');
    // The one thing that no file says: the data lies outside of the repository.
    ana.write(CONFIG, ana.read(CONFIG).replace('dir: transform\n', 'dir: transform\n    ci: { database: warehouse/taxi.duckdb }\n'));
    const edited = ana.read(CONFIG);
    expect(await ana.init({}, '--action-only')).toContain('Nothing to write.');
    expect(ana.read(CONFIG)).toBe(edited);

    const stage = await stageFor({ mode: 'action-only' }, files);
    await ana.merge(stage);
    const view = await untilReviewed(stage, await stage.open(exampleNamed('06-weakened-test')));
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(checkOf(view, 'taxi')).toMatchObject({
      app: 'github-actions',
      conclusion: 'neutral',
      title: expect.stringContaining('Would fail'),
    });
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'success', title: 'No dbt change' });
  });

  test('a package that only a token can read, with poetry and the App', async () => {
    const git = await privatePackage();
    left.push(git.close);
    const files = { ...SHOP, ...poetryFiles(plain), ...usingPackage(git) };
    const ana = arrive(files);
    const shown = await ana.init({ 'Which target of the profile shop may CI use?': '' });
    expect(shown).toContain('Set the Actions secrets STEWARD_PACKAGES_TOKEN');
    // As the page about set-up has it for a git host with a certificate of its own.
    ana.write(CONFIG, ana.read(CONFIG).replace('    packages:', '    env: [GIT_SSL_CAINFO]\n    packages:'));
    expect(await ana.init({})).toContain('Set the Actions variables GIT_SSL_CAINFO there, too.');

    const stage = await stageFor({ mode: 'app' }, files);
    stage.repository.setSecret('STEWARD_PACKAGES_TOKEN', git.token);
    stage.repository.setVariable('GIT_SSL_CAINFO', git.certificate);
    await ana.merge(stage);
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files: CHANGED_SHOP }));
    expectReviewed(view, 'orders');
    expect(git.asked.some(({ withToken }) => withToken)).toBe(true);
  });
});

function expectReviewed(view: PullRequestView, model: string): void {
  expect(formatFaults(theReview(view).body)).toEqual([]);
  expect(theReview(view).body).toContain(`\`${model}\``);
  expect(view.checks.findLast(({ name }) => name.startsWith('Steward: Architecture Review'))).toMatchObject({
    status: 'completed',
    title: expect.not.stringContaining('Could not check'),
  });
}

const SHOP: Readonly<Record<string, string>> = {
  'dbt_project.yml': "name: shop\nversion: '1.0'\nprofile: shop\n",
  'profiles.yml':
    'shop:\n  target: dev\n  outputs:\n    dev: {type: duckdb, path: shop.duckdb, schema: main}\n    ci: {type: duckdb, path: ci.duckdb, schema: main}\n',
  'models/customers.sql': "select 1 as customer_id, 'Ana' as name\n",
  'models/orders.sql': "select 10 as order_id, customer_id, 500 as cents from {{ ref('customers') }}\n",
  '.gitignore': 'target/\ndbt_packages/\n*.duckdb\n',
};
const CHANGED_SHOP: Readonly<Record<string, string>> = {
  'models/orders.sql': "select 10 as order_id, customer_id, 500 as cents from {{ ref('customers') }} where customer_id > 0\n",
};

function textsOf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const own = Object.entries(files).filter(([path]) => !path.startsWith('.github/'));
  return Object.fromEntries(own.map(([path, content]) => [path, Buffer.from(content).toString()]));
}

function uvFiles(plain: PlainPython): Readonly<Record<string, string>> {
  const dependencies = Object.entries(DBT).map(([name, version]) => `"${name}==${version}"`);
  const project = `[project]\nname = "acme"\nversion = "0.1"\nrequires-python = ">=3.11"\ndependencies = [${dependencies.join(', ')}]\n`;
  return locked(plain, { tool: 'uv', lockFile: 'uv.lock', project });
}

function poetryFiles(plain: PlainPython): Readonly<Record<string, string>> {
  const dependencies = Object.entries(DBT).map(([name, version]) => `${name} = "${version}"\n`);
  const project = `[tool.poetry]\npackage-mode = false\n\n[tool.poetry.dependencies]\npython = "~3.11"\n${dependencies.join('')}`;
  return locked(plain, { tool: 'poetry', lockFile: 'poetry.lock', project });
}

interface Locking {
  readonly tool: 'uv' | 'poetry';
  readonly lockFile: string;
  readonly project: string;
}

/** The project with the lock file that its tool makes of it. */
function locked({ tools }: PlainPython, { tool, lockFile, project }: Locking): Readonly<Record<string, string>> {
  execFileSync(join(tools, 'python'), ['-m', 'pip', 'install', '--quiet', tool], { stdio: 'ignore' });
  const somewhere = newcomer({ 'pyproject.toml': project });
  try {
    execFileSync(join(tools, tool), ['lock'], { cwd: somewhere.folder, stdio: 'ignore' });
    return { 'pyproject.toml': project, [lockFile]: somewhere.read(lockFile) };
  } finally {
    somewhere.remove();
  }
}

function privatePackage(): Promise<PrivateGit> {
  const macro = '{% macro as_amount(cents) %}({{ cents }} / 100){% endmacro %}\n';
  return startPrivateGit({ shared: { 'dbt_project.yml': 'name: shared\nversion: "1.0"\n', 'macros/as_amount.sql': macro } });
}

/** By SSH, as people have it on their machines. */
function usingPackage({ host }: PrivateGit): Readonly<Record<string, string>> {
  return {
    'packages.yml': `packages:\n  - git: ssh://git@${host}/acme/shared.git\n    revision: main\n`,
    'models/amounts.sql': "select order_id, {{ shared.as_amount('cents') }} as amount from {{ ref('orders') }}\n",
  };
}

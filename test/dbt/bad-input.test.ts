import { expect, test } from 'vitest';
import { fatalLine, manifestText, resultsText, STARTED } from './fake-artifacts.ts';
import { CHECKOUTS, type Command, compare, HEAD, type World } from './fake-comparison.ts';

const FULL = 'Runtime Error in model mart\n  IO Error: Could not write file "shop.duckdb": No space left on device';

function headBuild(answer: (command: Command) => Promise<number>): NonNullable<World['instead']> {
  return (command) => (command.name === 'build' && command.side === 'head' ? answer(command) : undefined);
}

const fullAtANode = headBuild(async ({ say, write }) => {
  say(STARTED);
  await write('manifest.json', manifestText(HEAD));
  const results = resultsText({ staging: 'success', mart: 'error' });
  await write('run_results.json', results.replace('Runtime Error\\n  Binder Error: no such column', JSON.stringify(FULL).slice(1, -1)));
  return 1;
});
const fullBeforeTheNodes = headBuild(async ({ say, write }) => {
  say(STARTED);
  say(fatalLine('[Errno 28] No space left on device'));
  await write('run_results.json', resultsText({}).replace('"i"', '"other"'));
  return 2;
});

/** A CI database is for DuckDB alone. */
const WITHOUT_DATABASE: World = { more: { ciDatabase: undefined } };

test.each<[string, World, string, string]>([
  [
    'a CI database for another warehouse',
    { texts: { '/base/profiles.yml': CHECKOUTS['/base/profiles.yml'].replace('duckdb, path', 'snowflake, path') } },
    'STW-1032',
    'ci.database in .github/steward.yml is for a DuckDB file',
  ],
  ['a project folder that leads out of the checkout', { more: { projectDir: '../other' } }, 'STW-1011', '../other'],
  ['one that leads out by a detour', { more: { projectDir: 'shop/../../other' } }, 'STW-1011', 'leads out'],
  ['an absolute one', { more: { projectDir: '/etc' } }, 'STW-1011', '/etc'],
  ['a disk that is full at a node', { instead: fullAtANode }, 'STW-1012', 'No space left'],
  ['a disk that is full before the nodes', { instead: fullBeforeTheNodes }, 'STW-1012', 'No space left'],
  [
    'an adapter that is not installed',
    { ...WITHOUT_DATABASE, texts: { '/base/profiles.yml': CHECKOUTS['/base/profiles.yml'].replace('duckdb, path', 'snowflake, path') } },
    'STW-1013',
    'dbt-snowflake is not installed beside dbt (there is dbt-duckdb, dbt-postgres)',
  ],
  ['a production state that is not there', { more: { state: '/data/none.json' } }, 'STW-1010', '/data/none.json'],
  ['one that is no JSON', { more: { state: '/data/loaded.duckdb' } }, 'STW-2005', 'production state'],
])('%s is a Problem that could not be checked, and nothing is left behind', async (...[, world, code, words]) => {
  const { problem, files } = await compare(world);
  expect(problem).toMatchObject({ code, failure: 'could-not-check', message: expect.stringContaining(words) });
  expect([...files.texts.keys()].filter((path) => path.startsWith('/tmp'))).toEqual([]);
});

test('an adapter of which nobody knows the package is left to dbt', async () => {
  const profiles = CHECKOUTS['/base/profiles.yml'].replace('duckdb, path', 'mariadb, path');
  expect((await compare({ ...WITHOUT_DATABASE, texts: { '/base/profiles.yml': profiles } })).problem).toBeUndefined();
});

test('what was asked for and is not there is listed', async () => {
  const { result } = await compare({ more: { also: ['model.shop.none', 'model.shop.staging'] } });
  expect(result?.notAnalysed).toEqual([{ subject: 'model.shop.none', reason: 'it was asked for, but this commit has no such node' }]);
});

test('a selection of which nothing is there runs nothing and says so', async () => {
  const { result, commands } = await compare({ head: HEAD, base: HEAD, more: { also: ['model.shop.none'] } });
  expect(commands.toSorted()).toEqual(['base parse', 'head parse']);
  expect(result?.lane.reason).toContain('nothing that was asked for exists');
});

test('where memory is short base and head take turns', async () => {
  const { commands } = await compare({ more: { parallel: false } });
  expect(commands).toEqual(['base parse', 'head parse', 'base build', 'head build']);
});

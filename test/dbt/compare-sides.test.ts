import { expect, test } from 'vitest';
import { rootCause } from '../../src/dbt/root-cause.ts';
import { compareSides } from './compare-sides.ts';
import { fatalLine, manifestText, resultsText, STARTED } from './fake-artifacts.ts';
import { BASE, CHECKOUTS, type Command, compare, goesWell, HEAD, input, type World } from './fake-comparison.ts';
import { fakeDbt } from './fake-dbt.ts';
import { memoryFiles } from './memory-files.ts';

test('builds both sides and takes the compiled SQL of the build', async () => {
  const { result, commands } = await compare();
  expect(commands.toSorted()).toEqual(['base build', 'base parse', 'head build', 'head parse']);
  expect(result?.changes.map(({ uniqueId }) => uniqueId)).toEqual(['model.shop.mart']);
  expect(result?.compiled.head.get('model.shop.mart')).toBe('select 3 /* build */');
  expect(result?.build.base?.succeeded).toBe(true);
  expect(result?.engine).toEqual({ name: 'dbt', version: '1.11.16', adapter: 'duckdb', tier: 'executed' });
});

test('starts each side from its own copy of the database, named as on the base, with the profile of the base', async () => {
  const profiles: string[] = [];
  const { files } = await compare({
    instead: ({ name, side, args }) => {
      const folder = args[args.indexOf('--profiles-dir') + 1] ?? '';
      if (name === 'build') profiles.push(`${side}: ${args[args.indexOf('--profile') + 1] ?? ''} ${folder}`);
      return undefined;
    },
  });
  expect(profiles.toSorted()).toEqual(['base: shop /tmp/steward-dbt-1/base/profiles', 'head: shop /tmp/steward-dbt-1/head/profiles']);
  expect([...files.texts.keys()].filter((path) => path.startsWith('/tmp'))).toEqual([]);
});

test('the database is copied before the build and keeps the stem of the base', async () => {
  const seen: string[] = [];
  const files = memoryFiles(CHECKOUTS);
  const processes = fakeDbt(files, async (args, say) => {
    if (args[0] === 'build') seen.push(...[...files.texts.keys()].filter((path) => path.endsWith('.duckdb')));
    const target = args[args.indexOf('--target-path') + 1] ?? '';
    const write = (file: string, text: string): Promise<void> => files.write(`${target}/${file}`, text);
    return goesWell({ name: args[0] ?? '', side: 'head', args, say, write }, target.includes('/base/') ? BASE : HEAD);
  });
  const clock = { now: () => new Date(0), sleep: async () => undefined };
  await compareSides(input, { files, processes, clock, progress: () => undefined, signal: new AbortController().signal });
  expect(new Set(seen)).toEqual(
    new Set(['/data/loaded.duckdb', '/tmp/steward-dbt-1/base/warehouse/shop.duckdb', '/tmp/steward-dbt-1/head/warehouse/shop.duckdb']),
  );
});

test('nothing changed builds nothing', async () => {
  const { result, commands } = await compare({ head: BASE });
  expect(commands.toSorted()).toEqual(['base parse', 'head parse']);
  expect(result).toMatchObject({ lane: { name: 'static' }, changes: [], build: {}, notAnalysed: [] });
});

const INCREMENTAL = { materialized: 'incremental', parents: ['staging'] };
const APPENDED = { base: { ...BASE, mart: { raw: 'a', ...INCREMENTAL } }, head: { ...BASE, mart: { raw: 'b', ...INCREMENTAL } } };
/** What an earlier command left on disk. */
const ANOTHER = resultsText({ mart: 'success' }).replace('"i"', '"other"');
const isSecond = ({ name, args }: Command): boolean => name === 'build' && !args.includes('--full-refresh');

test('a changed incremental model runs a second time on the table that it left, on both sides, instead of being compiled again', async () => {
  const { result, commands } = await compare({
    ...APPENDED,
    instead: (command) => {
      if (!isSecond(command)) return undefined;
      expect(command.args.slice(command.args.indexOf('--select'))).toEqual(['--select', 'fqn:shop.mart']);
      return goesWell({ ...command, name: 'second' }, APPENDED[command.side]).then(() =>
        command.write('run_results.json', resultsText({ mart: 'success' })).then(() => 0),
      );
    },
  });
  expect(commands.toSorted()).toEqual(['base build', 'base build', 'base parse', 'head build', 'head build', 'head parse']);
  expect(result?.compiled.head.get('model.shop.mart')).toBe('b /* build */');
  expect(result?.incremental.base.get('model.shop.mart')).toBe('a /* second */');
  expect(result?.incremental.head.get('model.shop.mart')).toBe('b /* second */');
  expect(result?.evidence).toContain('`mart` ran twice: full refresh, then incrementally');
});

test.each(['head', 'base'] as const)('a second run that fails on the %s is marked as that', async (side) => {
  const { result } = await compare({
    ...APPENDED,
    instead: (command) => {
      if (!isSecond(command) || command.side !== side) return undefined;
      command.say(STARTED);
      return command.write('run_results.json', resultsText({ mart: 'error' })).then(() => 1);
    },
  });
  const message = 'second, incremental run: Runtime Error\n  Binder Error: no such column';
  expect(result?.build[side]?.results.get('model.shop.mart')).toMatchObject({ status: 'error', message });
  expect(result?.build[side]?.succeeded).toBe(false);
  expect(result?.failed[side]?.results.get('model.shop.mart')?.status).toBe('error');
  expect(result?.compiled[side].has('model.shop.mart')).toBe(true);
  expect(result?.incremental[side].has('model.shop.mart')).toBe(false);
  const where = { base: 'the base', head: 'this commit' }[side];
  expect(result?.notAnalysed).toEqual([
    { subject: 'mart', reason: `failed on ${where}: second, incremental run: Runtime Error Binder Error: no such column` },
  ]);
});

test('a second run that dbt cannot even begin failed for each of its models', async () => {
  const { result } = await compare({
    ...APPENDED,
    instead: (command) => {
      if (!isSecond(command) || command.side === 'base') return undefined;
      command.say(STARTED);
      command.say(fatalLine('Compilation Error in operation on-run-start'));
      return command.write('run_results.json', ANOTHER).then(() => 2);
    },
  });
  expect(result?.build.head?.results.get('model.shop.mart')?.message).toBe(
    'second, incremental run: Compilation Error in operation on-run-start',
  );
});

test('a changed model that the build never reached is compiled, and listed', async () => {
  const { result } = await compare({
    instead: ({ name, side, say, write }) => {
      if (name !== 'build' || side !== 'head') return undefined;
      say(STARTED);
      return write('manifest.json', manifestText(HEAD))
        .then(() => write('run_results.json', resultsText({ staging: 'error', mart: 'skipped' })))
        .then(() => 1);
    },
  });
  expect(result?.compiled.head.get('model.shop.mart')).toBe('select 3 /* compile */');
  expect(result?.build.head?.succeeded).toBe(false);
  expect(result?.notAnalysed).toEqual([
    { subject: 'staging', reason: 'failed on this commit: Runtime Error Binder Error: no such column' },
    { subject: 'mart', reason: 'skipped on this commit, because something above it failed' },
  ]);
});

test('a head that cannot be parsed says why, and still gives the base', async () => {
  const error = "Compilation Error\n  Model 'model.shop.mart' (models/mart.sql) depends on a node named 'stagin' which was not found";
  const { result, commands } = await compare({
    instead: ({ side, say }) => {
      if (side === 'base') return undefined;
      say(fatalLine(error));
      return 2;
    },
  });
  expect(result?.head).toBeUndefined();
  expect(rootCause(result?.failed.head ?? {}, result?.base)).toMatchObject({ node: 'model.shop.mart' });
  expect(result?.base.nodes.has('model.shop.staging')).toBe(true);
  expect(commands).not.toContain('base build');
});

test('a build of the base that fails as a whole is not analysed, no failure of the review', async () => {
  const { result } = await compare({
    instead: ({ name, side, say }) => {
      if (name !== 'build' || side !== 'base') return undefined;
      say(STARTED);
      say(fatalLine('Compilation Error in operation on-run-start'));
      return 2;
    },
  });
  expect(result?.build.base?.succeeded).toBe(false);
  expect(result?.notAnalysed[0]).toEqual({
    subject: 'all models of the base',
    reason: 'dbt build failed there: Compilation Error in operation on-run-start',
  });
});

test('the .env of a checkout is removed where that is asked for', async () => {
  const texts = { '/head/.env': 'DBT_TARGET=prod' };
  expect((await compare({ texts })).files.texts.has('/head/.env')).toBe(false);
  expect((await compare({ texts, more: { removeDotEnv: false } })).files.texts.has('/head/.env')).toBe(true);
});

test('the compile lane builds nothing and needs no database', async () => {
  const { result, commands } = await compare({ more: { lane: { name: 'compile', by: 'command' }, ciDatabase: '/none.duckdb' } });
  expect(commands.toSorted()).toEqual(['base compile', 'base parse', 'head compile', 'head parse']);
  expect(result?.lane.name).toBe('compile');
});

const unreachable: World['instead'] = ({ name, say }) => {
  if (name !== 'build') return undefined;
  say(STARTED);
  say(fatalLine('Runtime Error\n  IO Error: Could not set lock on file "shop.duckdb"'));
  return 2;
};

test.each<[string, World, string]>([
  ['a base that cannot be parsed', { instead: ({ side }) => (side === 'base' ? 2 : undefined) }, 'STW-2002'],
  ['a CI database that is not there', { more: { ciDatabase: '/none.duckdb' } }, 'STW-1005'],
  ['a warehouse that cannot be opened', { instead: unreachable }, 'STW-1006'],
  ['a build that takes too long', { instead: ({ name }) => (name === 'build' ? -2 : undefined) }, 'STW-2004'],
  [
    'results of another invocation',
    {
      instead: ({ name, say, write }) => {
        if (name !== 'build') return undefined;
        say(STARTED);
        return write('run_results.json', resultsText({ mart: 'success' }).replace('"i"', '"other"')).then(() => 0);
      },
    },
    'STW-2006',
  ],
  ['a build that ends well without results', { instead: ({ name }) => (name === 'build' ? 0 : undefined) }, 'STW-2005'],
  ['a head without the project', { more: { projectDir: 'gone' }, texts: { '/base/gone/dbt_project.yml': 'profile: shop' } }, 'STW-1036'],
])('%s is a Problem, and nothing is left behind', async (_, world, code) => {
  const { problem, files } = await compare(world);
  expect(problem).toMatchObject({ code });
  expect([...files.texts.keys()].filter((path) => path.startsWith('/tmp'))).toEqual([]);
});

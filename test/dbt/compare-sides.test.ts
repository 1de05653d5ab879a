import { expect, test } from 'vitest';
import { compareSides } from '../../src/dbt/compare-sides.ts';
import type { CompareInput } from '../../src/dbt/compared-sides.ts';
import { fatalLine, manifestText, type RawNode, resultsText, STARTED } from './fake-artifacts.ts';
import { type FakeAnswer, fakeDbt } from './fake-dbt.ts';
import { memoryFiles } from './memory-files.ts';

const CHECKOUTS = {
  '/base/dbt_project.yml': 'name: shop\nprofile: shop',
  '/base/profiles.yml': 'shop: {target: dev, outputs: {dev: {type: duckdb, path: data/shop.duckdb, schema: main}}}',
  '/head/dbt_project.yml': 'name: shop\nprofile: evil',
  '/head/profiles.yml': 'shop: {target: dev, outputs: {dev: {type: postgres, host: evil.example}}}',
  '/data/loaded.duckdb': 'loaded',
};
const input: CompareInput = {
  head: '/head',
  base: '/base',
  baseSha: 'b'.repeat(40),
  projectDir: '.',
  python: 'python',
  ciDatabase: '/data/loaded.duckdb',
  env: { inherited: { PATH: '/bin' }, names: [] },
  removeDotEnv: true,
  budgetMinutes: 10,
};

type Models = Readonly<Record<string, RawNode>>;
const BASE: Models = { staging: { raw: 'select 1' }, mart: { raw: 'select 2', parents: ['staging'] } };
const HEAD: Models = { ...BASE, mart: { raw: 'select 3', parents: ['staging'] } };

interface World {
  readonly base?: Models;
  readonly head?: Models;
  readonly texts?: Readonly<Record<string, string>>;
  /** Answers instead of a dbt for which all goes well; undefined leaves the command to that one. */
  readonly instead?: (command: Command) => ReturnType<FakeAnswer> | undefined;
  readonly more?: Partial<CompareInput>;
}

interface Command {
  readonly name: string;
  readonly side: 'base' | 'head';
  readonly args: readonly string[];
  readonly say: (line: string) => void;
  readonly write: (file: string, text: string) => Promise<void>;
}

/** Compares in a world in memory; gives the result, the commands that ran, and the files afterwards. */
async function compare({ base = BASE, head = HEAD, texts = {}, instead, more }: World = {}) {
  const files = memoryFiles({ ...CHECKOUTS, ...texts });
  const commands: string[] = [];
  const processes = fakeDbt(files, async (args, say) => {
    const target = args[args.indexOf('--target-path') + 1] ?? '';
    const [name = ''] = args;
    const command: Command = {
      name,
      side: target.includes('/base/') ? 'base' : 'head',
      args,
      say,
      write: (file, text) => files.write(`${target}/${file}`, text),
    };
    commands.push(`${command.side} ${name}`);
    return (await instead?.(command)) ?? goesWell(command, { base, head }[command.side]);
  });
  const clock = { now: () => new Date(0), sleep: async () => undefined };
  const running = compareSides(
    { ...input, ...more },
    { files, processes, clock, progress: () => undefined, signal: new AbortController().signal },
  );
  const result = await running.catch((problem: unknown) => ({ problem }));
  return {
    result: 'problem' in result ? undefined : result,
    problem: 'problem' in result ? result.problem : undefined,
    commands,
    files,
    calls: processes.calls,
  };
}

async function goesWell({ name, say, write }: Command, models: Models): Promise<number> {
  say(STARTED);
  const compiled = Object.entries(models).map(([model, { raw, ...rest }]) => [
    model,
    { raw, ...rest, ...(name === 'parse' ? {} : { compiled: `${raw} /* ${name} */` }) },
  ]);
  await write('manifest.json', manifestText(Object.fromEntries(compiled)));
  if (name === 'build')
    await write('run_results.json', resultsText(Object.fromEntries(Object.keys(models).map((model) => [model, 'success']))));
  return 0;
}

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

test('a changed incremental model is compiled again after the build', async () => {
  const incremental = { materialized: 'incremental', parents: ['staging'] };
  const { result, commands } = await compare({
    base: { ...BASE, mart: { raw: 'a', ...incremental } },
    head: { ...BASE, mart: { raw: 'b', ...incremental } },
  });
  expect(commands).toContain('head compile');
  expect(result?.compiled.head.get('model.shop.mart')).toBe('b /* build */');
  expect(result?.incremental.head.get('model.shop.mart')).toBe('b /* compile */');
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
  expect(result?.headFailure).toMatchObject({ node: 'model.shop.mart' });
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
  const { result, commands } = await compare({ more: { lane: 'compile', ciDatabase: '/none.duckdb' } });
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
  ['a head without the project', { more: { projectDir: 'gone' }, texts: { '/base/gone/dbt_project.yml': 'profile: shop' } }, 'STW-1001'],
])('%s is a Problem, and nothing is left behind', async (_, world, code) => {
  const { problem, files } = await compare(world);
  expect(problem).toMatchObject({ code });
  expect([...files.texts.keys()].filter((path) => path.startsWith('/tmp'))).toEqual([]);
});

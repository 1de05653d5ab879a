import type { CompareInput } from '../../src/dbt/compared-sides.ts';
import { compareSides } from './compare-sides.ts';
import { manifestText, type RawNode, resultsText, STARTED } from './fake-artifacts.ts';
import { type FakeAnswer, fakeDbt } from './fake-dbt.ts';
import { memoryFiles } from './memory-files.ts';

/** Both checkouts and a loaded database, by path. */
export const CHECKOUTS = {
  '/base/dbt_project.yml': 'name: shop\nprofile: shop',
  '/base/profiles.yml': 'shop: {target: dev, outputs: {dev: {type: duckdb, path: data/shop.duckdb, schema: main}}}',
  '/head/dbt_project.yml': 'name: shop\nprofile: evil',
  '/head/profiles.yml': 'shop: {target: dev, outputs: {dev: {type: postgres, host: evil.example}}}',
  '/data/loaded.duckdb': 'loaded',
};
/** What is compared, unless said otherwise. */
export const input: CompareInput = {
  head: '/head',
  base: '/base',
  baseSha: 'b'.repeat(40),
  projectDir: '.',
  python: 'python',
  ciDatabase: '/data/loaded.duckdb',
  env: { inherited: { PATH: '/bin' }, names: [] },
  removeDotEnv: true,
  budget: { minutes: 10, isSet: true },
};

/** Models by name. */
export type Models = Readonly<Record<string, RawNode>>;
/** One view that reads another. */
export const BASE: Models = { staging: { raw: 'select 1' }, mart: { raw: 'select 2', parents: ['staging'] } };
/** The second view differs. */
export const HEAD: Models = { ...BASE, mart: { raw: 'select 3', parents: ['staging'] } };

/** What a fake comparison meets. */
export interface World {
  readonly base?: Models;
  readonly head?: Models;
  readonly texts?: Readonly<Record<string, string>>;
  /** Answers instead of a dbt for which all goes well; undefined leaves the command to that one. */
  readonly instead?: (command: Command) => ReturnType<FakeAnswer> | undefined;
  readonly more?: Partial<CompareInput>;
}

/** One command that the fake dbt was given. */
export interface Command {
  readonly name: string;
  readonly side: 'base' | 'head';
  readonly args: readonly string[];
  readonly say: (line: string) => void;
  readonly write: (file: string, text: string) => Promise<void>;
}

/** Compares in a world in memory; gives the result, the commands that ran, and the files afterwards. */
export async function compare({ base = BASE, head = HEAD, texts = {}, instead, more }: World = {}) {
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
  const pauses: number[] = [];
  // What watches for silence sleeps for minutes; that is no pause between attempts.
  const sleep = async (milliseconds: number) => void (milliseconds < 60_000 && pauses.push(milliseconds));
  const clock = { now: () => new Date(0), sleep };
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
    pauses,
    calls: processes.calls,
  };
}

/** A dbt for which all goes well. */
export async function goesWell({ name, say, write }: Command, models: Models): Promise<number> {
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

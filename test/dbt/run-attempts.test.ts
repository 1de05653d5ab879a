import { expect, test } from 'vitest';
import { fatalLine, manifestText, resultsText, STARTED } from './fake-artifacts.ts';
import { type Command, compare, HEAD, type World } from './fake-comparison.ts';

const CONFLICT = 'Runtime Error in model mart\n  TransactionContext Error: Conflict on update!';
const LOCKED = 'Runtime Error\n  IO Error: Could not set lock on file "shop.duckdb": Conflicting lock is held in python (PID 7)';

/** Results in which some models failed with these words. */
function failing(statuses: Readonly<Record<string, string>>, message: string): string {
  return resultsText(statuses).replaceAll('Runtime Error\\n  Binder Error: no such column', JSON.stringify(message).slice(1, -1));
}

/** A head whose builds go one after the other as listed, the last one again and again. */
function headBuilds(...builds: readonly ((command: Command) => Promise<number>)[]): NonNullable<World['instead']> {
  let count = 0;
  return (command) => {
    if (command.name !== 'build' || command.side !== 'head') return undefined;
    const build = builds[Math.min(count, builds.length - 1)];
    count += 1;
    return build?.(command);
  };
}

function ends(results: string | undefined, { exitCode = 0, fatal }: { exitCode?: number; fatal?: string } = {}) {
  return async ({ say, write }: Command): Promise<number> => {
    say(STARTED);
    if (fatal !== undefined) say(fatalLine(fatal));
    await write('manifest.json', manifestText(HEAD));
    await write('run_results.json', results ?? resultsText({}).replace('"i"', '"other"'));
    return exitCode;
  };
}

test('what failed for a transient reason runs again after a pause, with what was skipped behind it, and nothing else', async () => {
  const selected: string[][] = [];
  const instead = headBuilds(ends(failing({ staging: 'error', mart: 'skipped' }, CONFLICT), { exitCode: 1 }), (command) => {
    selected.push(command.args.slice(command.args.indexOf('--select') + 1));
    return ends(resultsText({ staging: 'success', mart: 'success' }))(command);
  });
  const { result, pauses } = await compare({ instead });
  const { head } = result?.build ?? {};
  expect(pauses).toEqual([2000]);
  expect(selected).toEqual([['fqn:shop.staging', 'fqn:shop.mart']]);
  expect(head).toMatchObject({ succeeded: true, attempts: 2, errors: [] });
  expect(head?.results.get('model.shop.staging')?.attempts).toEqual([
    { status: 'error', message: CONFLICT },
    { status: 'success', message: undefined },
  ]);
  expect(head?.results.get('model.shop.mart')?.attempts).toBeUndefined();
  expect(result?.failed.head).toBeUndefined();
  expect(result?.evidence).toContain('`staging`: 2 attempts: TransactionContext Error: Conflict on update!, then passed (on this commit)');
});

test('after the last pause it stays failed, with all its attempts', async () => {
  const { result, pauses, commands } = await compare({
    instead: headBuilds(ends(failing({ mart: 'error' }, CONFLICT), { exitCode: 1 })),
    more: { retryPauses: [10, 20] },
  });
  expect(pauses).toEqual([10, 20]);
  expect(commands.filter((each) => each === 'head build')).toHaveLength(3);
  expect(result?.build.head).toMatchObject({ succeeded: false, attempts: 3 });
  expect(result?.build.head?.results.get('model.shop.mart')?.attempts).toHaveLength(3);
  expect(result?.failed.head?.exitCode).toBe(1);
});

test('what fails for good is not run again', async () => {
  const { result, pauses } = await compare({ instead: headBuilds(ends(resultsText({ mart: 'error' }), { exitCode: 1 })) });
  expect(pauses).toEqual([]);
  expect(result?.build.head?.attempts).toBeUndefined();
});

test('what failed for good beside it stays failed when the rest has passed', async () => {
  const both = JSON.stringify({
    metadata: { invocation_id: 'i' },
    args: { which: 'build' },
    results: [
      { unique_id: 'model.shop.staging', status: 'error', message: CONFLICT },
      { unique_id: 'model.shop.mart', status: 'error', message: 'no such column' },
    ],
  });
  const { result } = await compare({ instead: headBuilds(ends(both, { exitCode: 1 }), ends(resultsText({ staging: 'success' }))) });
  expect(result?.build.head?.succeeded).toBe(false);
  expect([...(result?.build.head?.results.values() ?? [])].map(({ status }) => status)).toEqual(['success', 'error']);
  expect(result?.failed.head?.exitCode).toBe(1);
});

test('a database that is locked at first is opened a little later', async () => {
  const { result, pauses } = await compare({
    instead: headBuilds(ends(undefined, { exitCode: 2, fatal: LOCKED }), ends(resultsText({ staging: 'success', mart: 'success' }))),
  });
  expect(pauses).toEqual([2000]);
  expect(result?.build.head).toMatchObject({ succeeded: true, attempts: 2, errors: [] });
  expect(result?.evidence).toContain('dbt was started 2 times on this commit: at first it could not begin');
});

test('one that stays locked is STW-1006 after all attempts', async () => {
  const { problem, pauses } = await compare({ instead: headBuilds(ends(undefined, { exitCode: 2, fatal: LOCKED })) });
  expect(problem).toMatchObject({ code: 'STW-1006' });
  expect(pauses).toEqual([2000, 8000]);
});

test('a further attempt that cannot begin takes nothing from the first one', async () => {
  const { result } = await compare({
    instead: headBuilds(
      ends(failing({ staging: 'success', mart: 'error' }, CONFLICT), { exitCode: 1 }),
      ends(undefined, { exitCode: 2, fatal: LOCKED }),
    ),
  });
  expect(result?.build.head?.results.get('model.shop.staging')?.status).toBe('success');
  expect(result?.build.head?.results.get('model.shop.mart')).toMatchObject({ status: 'error', message: CONFLICT });
  expect(result?.build.head?.attempts).toBe(3);
});

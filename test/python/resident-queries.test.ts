import { expect, test } from 'vitest';
import type { ProcessCall, ProcessResult } from '../../src/core/ports/processes.ts';
import type { Queries } from '../../src/core/ports/queries.ts';
import { residentQueries } from '../../src/python/resident-queries.ts';
import { systemClock } from '../../src/system/clock.ts';
import { memoryFiles } from '../dbt/memory-files.ts';

const EXIT: ProcessResult = { exitCode: 1, stdout: '', stderr: '', ended: 'exit', seconds: 0 };
const READY = '{"steward": -1, "ready": true}';
const CALL = { sql: 'select 1', maxRows: 5, timeoutMilliseconds: 50 } as const;

/** What a process does with the lines that it may print, until the signal ends it. */
type Behaviour = (call: ProcessCall, say: (line: string) => void) => Promise<ProcessResult>;

/** Queries over processes that behave as told, one after the other. Waiting takes a hundredth of its time. */
function queriesOver(...behaviours: readonly Behaviour[]) {
  const calls: ProcessCall[] = [];
  const processes = {
    run: (call: ProcessCall): Promise<ProcessResult> => {
      calls.push(call);
      return (behaviours[calls.length - 1] ?? notFound)(call, (line) => call.onLine?.(line.replace(': ', ':')));
    },
  };
  const clock = { ...systemClock, sleep: (milliseconds: number, signal?: AbortSignal) => systemClock.sleep(milliseconds / 100, signal) };
  const target = { python: 'python-of-the-user', profilesDir: '/profiles', profile: 'shop', target: 'ci', env: { A: 'b' } };
  const ports = { processes, files: memoryFiles(), clock, signal: new AbortController().signal };
  const queries: Queries = residentQueries({ target, folder: '/own', isSelect: (sql) => sql.startsWith('select') }, ports);
  return { queries, calls };
}

const notFound: Behaviour = async () => ({ ...EXIT, exitCode: undefined, ended: 'not-found' });

/** Says what it is given and then runs until it is ended. */
function saying(...lines: readonly string[]): Behaviour {
  return async (call, say) => {
    for (const line of lines) say(line);
    await new Promise<void>((resolve) => {
      call.signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    return { ...EXIT, ended: 'cancelled' };
  };
}

/** Ready, and answers its first call a moment later. */
const answering: Behaviour = async (call, say) => {
  const ended = saying(READY)(call, say);
  setTimeout(() => {
    for (const line of ['a driver says hello', '{"steward": 7, "rows": [[9]]}', '{"steward": 0, "rows": [[1]]}', '{"steward": 0, broken'])
      say(line);
    say('{"steward": 0, "columns": ["one"], "truncated": false}');
  }, 30);
  return ended;
};

test('an interpreter that isn’t there is a set-up problem', async () => {
  await expect(queriesOver(notFound).queries.run(CALL)).rejects.toMatchObject({ code: 'STW-1003' });
});

test('a profile that can’t be loaded is told in dbt’s own words', async () => {
  const { queries } = queriesOver(saying('{"steward": -1, "failed": "unreachable", "said": "Credentials in profile invalid"}'));
  await expect(queries.run(CALL)).rejects.toMatchObject({ code: 'STW-1006', message: expect.stringContaining('Credentials in profile') });
});

test('a process that falls over says why, and the next query starts another', async () => {
  const { queries, calls } = queriesOver(async () => ({ ...EXIT, stderr: 'Traceback\nMemoryError: no more' }), answering);
  await expect(queries.run(CALL)).rejects.toMatchObject({ code: 'STW-1006', message: expect.stringContaining('MemoryError') });
  expect(await queries.run({ ...CALL, timeoutMilliseconds: 10_000 })).toEqual({ columns: ['one'], rows: [[1]], truncated: false });
  expect(calls).toHaveLength(2);
});

test('a process that ignores its time-out is ended, and the next query starts another', async () => {
  const { queries, calls } = queriesOver(saying(READY), answering);
  await expect(queries.run(CALL)).rejects.toMatchObject({ code: 'STW-2012' });
  expect(await queries.run({ ...CALL, timeoutMilliseconds: 10_000 })).toMatchObject({ rows: [[1]] });
  expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
});

test('what is refused starts no process; the environment is only what was given', async () => {
  const { queries, calls } = queriesOver(answering);
  await expect(queries.run({ ...CALL, sql: 'drop table t' })).rejects.toMatchObject({ code: 'STW-2010' });
  expect(calls).toHaveLength(0);
  await queries.run({ ...CALL, timeoutMilliseconds: 10_000 });
  expect(calls[0]).toMatchObject({ file: 'python-of-the-user', env: { A: 'b' } });
});

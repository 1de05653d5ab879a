import { expect, test } from 'vitest';
import type { DbtSide } from '../../src/dbt/dbt-command.ts';
import type { DbtPorts } from '../../src/dbt/dbt-session.ts';
import { residentDbt } from '../../src/dbt/resident-dbt.ts';
import { type FakeAnswer, fakeDbt } from './fake-dbt.ts';
import { memoryFiles } from './memory-files.ts';

const side: DbtSide = {
  side: 'head',
  engine: { python: 'python', version: '1.11.16', adapters: {} },
  projectDir: '/head',
  profile: 'p',
  target: 't',
  profilesDir: '/tmp/profiles',
  targetPath: '/tmp/target',
  logPath: '/tmp/logs',
  env: { ONLY: 'this' },
  envWithoutSecrets: {},
};

function session(answer: FakeAnswer, signal = new AbortController().signal) {
  const files = memoryFiles();
  const processes = fakeDbt(files, answer);
  const clock = { now: () => new Date(0), sleep: async () => undefined };
  const ports: DbtPorts = { files, processes, clock, progress: () => undefined, signal, deadline: new Date(60_000), budgetMinutes: 1 };
  return { dbt: residentDbt(side, '/tmp/inbox', ports), processes };
}

test('runs several commands in one process with exactly the side’s environment', async () => {
  const commands: string[] = [];
  const { dbt, processes } = session(([name = '']) => commands.push(name) - 1);
  expect(await dbt.run({ name: 'parse' })).toMatchObject({ command: 'parse', exitCode: 0 });
  expect(await dbt.run({ name: 'build' })).toMatchObject({ command: 'build', exitCode: 1 });
  await dbt.close();
  expect(commands).toEqual(['parse', 'build']);
  expect(processes.calls).toHaveLength(1);
  expect(processes.calls[0]).toMatchObject({ env: { ONLY: 'this' }, cwd: '/head', timeoutMilliseconds: 60_000 });
});

test('log lines belong to the command that runs', async () => {
  const { dbt } = session(([name], say) => {
    say(`said by ${name ?? ''}`);
    return 2;
  });
  await dbt.run({ name: 'parse' });
  const { plain } = await dbt.run({ name: 'build' });
  await dbt.close();
  expect(plain).toEqual(['said by build']);
});

test('a dbt that is killed is no success, and its last words are kept', async () => {
  const { dbt } = session(() => -1);
  expect(await dbt.run({ name: 'build' })).toMatchObject({ exitCode: undefined, plain: ['Killed'] });
  await dbt.close();
});

test('out of time is STW-2004', async () => {
  const { dbt } = session(() => -2);
  await expect(dbt.run({ name: 'build' })).rejects.toMatchObject({ code: 'STW-2004' });
  await dbt.close();
});

test('cancelled while a command runs throws the reason of the signal', async () => {
  const controller = new AbortController();
  const { dbt } = session(async () => {
    controller.abort(new Error('superseded'));
    return -3;
  }, controller.signal);
  await expect(dbt.run({ name: 'parse' })).rejects.toThrow('superseded');
  await expect(dbt.run({ name: 'build' })).rejects.toThrow('superseded');
  await dbt.close();
});

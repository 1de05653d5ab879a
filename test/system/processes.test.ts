import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ProcessCall } from '../../src/core/ports/processes.ts';
import { systemProcesses } from '../../src/system/processes.ts';

const processes = systemProcesses({ graceMilliseconds: 300 });

function node(script: string, more: Partial<ProcessCall> = {}): ProcessCall {
  return { file: process.execPath, args: ['-e', script], cwd: tmpdir(), env: {}, ...more };
}

test('gives the exit code, both outputs and the time', async () => {
  const result = await processes.run(node('console.log("out"); console.error("err"); process.exit(3)'));
  expect(result).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n', ended: 'exit' });
  expect(result.seconds).toBeGreaterThan(0);
});

test('gives the child exactly the environment of the call', async () => {
  const result = await processes.run(node('console.log(JSON.stringify(process.env))', { env: { ONLY: 'this' } }));
  expect(JSON.parse(result.stdout)).toEqual({ ONLY: 'this' });
});

test('never passes through a shell', async () => {
  const result = await processes.run(
    node('console.log(process.argv[1])', { args: ['-e', 'console.log(process.argv[1])', '$(id); `id` && id'] }),
  );
  expect(result.stdout).toBe('$(id); `id` && id\n');
});

test('streams lines while the program runs', async () => {
  const lines: string[] = [];
  const controller = new AbortController();
  const onLine = (line: string): void => {
    lines.push(line);
    controller.abort();
  };
  const result = await processes.run(node('console.log("first"); setTimeout(() => {}, 60000)', { onLine, signal: controller.signal }));
  expect(lines).toEqual(['first']);
  expect(result).toMatchObject({ ended: 'cancelled', exitCode: undefined });
});

test('a program that is not there is not-found', async () => {
  const result = await processes.run({ file: 'no-such-program', args: [], cwd: tmpdir(), env: {} });
  expect(result).toMatchObject({ ended: 'not-found', exitCode: undefined });
});

test('does not start what is cancelled already', async () => {
  const result = await processes.run(node('console.log("ran")', { signal: AbortSignal.abort() }));
  expect(result).toMatchObject({ ended: 'cancelled', stdout: '' });
});

test('a time-out ends the whole tree, even one that ignores the interrupt', async () => {
  const grandchild = 'process.on("SIGINT", () => {}); setInterval(() => {}, 1000)';
  const script = `process.on("SIGINT", () => {});
    const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "inherit" });
    console.log(child.pid); setInterval(() => {}, 1000)`;
  const result = await processes.run(node(script, { timeoutMilliseconds: 400 }));
  expect(result.ended).toBe('timeout');
  await expectGone(Number(result.stdout));
});

test('a child that outlives its program does not hold the call open', async () => {
  const script = `const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
    console.log(child.pid); child.unref()`;
  const result = await processes.run(node(script));
  expect(result).toMatchObject({ ended: 'exit', exitCode: 0 });
  await expectGone(Number(result.stdout));
});

test('an interrupted program may tidy up', async () => {
  const script = 'process.on("SIGINT", () => { console.log("tidied"); process.exit(2) }); console.log("up"); setInterval(() => {}, 1000)';
  const controller = new AbortController();
  const result = await processes.run(node(script, { signal: controller.signal, onLine: () => controller.abort() }));
  expect(result).toMatchObject({ ended: 'cancelled', exitCode: 2 });
  expect(result.stdout).toContain('tidied');
});

async function expectGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 20 && isAlive(pid); attempt += 1) await sleep(50);
  expect(isAlive(pid)).toBe(false);
}

/** A process that was killed but that nobody has waited for is gone too. */
function isAlive(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

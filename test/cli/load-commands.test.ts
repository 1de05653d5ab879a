import { expect, test } from 'vitest';
import { STEWARD_VERSION } from '../../src/core/steward-version.ts';
import { run } from './run-command.ts';

test('the help lists every command, in the order of the work', async () => {
  const { stdout, exitCode } = await run(['--help']);
  const listed = [...stdout.matchAll(/^ {2}([a-z][a-z-]+)/gm)].map(([, name]) => name);
  expect(exitCode).toBe(0);
  expect(listed.join(' ')).toBe(
    'review run parse check diff data-diff profile classify doctor lineage render sweep init verify-setup dimension fact powerbi dlt help',
  );
});

test.each(['review', 'check', 'data-diff', 'verify-setup'])('%s alone is loaded for its own help', async (name) => {
  const { stdout, exitCode } = await run([name, '--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Usage: steward ${name} `);
});

test('a name that is almost a command brings the one that was meant', async () => {
  const { stderr, exitCode } = await run(['chek']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean check?');
});

test.each(['--version', '-v'])('%s says which Steward this is', async (option) => {
  expect(await run([option])).toMatchObject({ exitCode: 0, stdout: `${STEWARD_VERSION}\n` });
});

test.each(['not-built', 'constructor', '__proto__'])('%s is no command', async (name) => {
  expect(await run([name])).toMatchObject({ exitCode: 2 });
});

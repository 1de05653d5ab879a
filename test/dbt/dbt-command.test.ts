import { expect, test } from 'vitest';
import { type DbtSide, dbtArguments, dbtProgram } from '../../src/dbt/dbt-command.ts';

const side: DbtSide = {
  side: 'head',
  engine: { python: '/venv/bin/python', version: '1.11.16', adapters: {} },
  projectDir: '/head/transform',
  profile: 'taxi',
  target: 'dev',
  profilesDir: '/tmp/profiles',
  targetPath: '/tmp/target',
  logPath: '/tmp/logs',
  env: {},
  envWithoutSecrets: {},
};

test('every argument is its own, and folders are never those of the checkout', () => {
  const args = dbtArguments(side, { name: 'build', options: ['--full-refresh'], select: ['fqn:a', 'fqn:b; rm -rf /'], exclude: ['fqn:c'] });
  expect(args.slice(0, 1)).toEqual(['build']);
  expect(args).toContain('/tmp/target');
  expect(args.slice(-6)).toEqual(['--full-refresh', '--select', 'fqn:a', 'fqn:b; rm -rf /', '--exclude', 'fqn:c']);
});

test('no selector means no option: an empty one would be an error', () => {
  expect(dbtArguments(side, { name: 'parse', select: [] })).not.toContain('--select');
});

test('deps knows neither profile nor target', () => {
  const args = dbtArguments(side, { name: 'deps' });
  for (const option of ['--profile', '--target', '--target-path']) expect(args).not.toContain(option);
});

test('Python dbt runs isolated from the working directory', () => {
  expect(dbtProgram(side.engine)).toMatchObject({
    file: '/venv/bin/python',
    args: ['-I', '-X', 'utf8', '-c', expect.stringContaining('dbt.cli.main')],
  });
});

test.each([
  ['/venv/bin/python', '/venv/bin/dbt'],
  ['python3', 'dbt'],
])('the Rust engine is the program beside %s', (python, file) => {
  expect(dbtProgram({ python, version: '2.0.9', adapters: {} })).toEqual({ file, args: [] });
});

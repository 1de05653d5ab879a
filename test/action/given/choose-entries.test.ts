import { expect, test } from 'vitest';
import { chooseEntries } from '../../../src/action/given/choose-entries.ts';

const choose = (paths: readonly string[], projectDir = '.') => {
  const { target, logs } = chooseEntries(
    paths.map((path) => ({ path, bytes: 1 })),
    projectDir,
  );
  return { target: target.map(({ path }) => path), logs: logs.map(({ path }) => path) };
};

test.each([
  { what: 'the top, when they lie there', paths: ['manifest.json', 'run_results.json'], target: ['run_results.json', 'manifest.json'] },
  {
    what: 'the shallowest folder',
    paths: ['a/b/target/run_results.json', 'z/target/run_results.json', 'z/target/sources.json'],
    target: ['z/target/run_results.json', 'z/target/sources.json'],
  },
  {
    what: 'one folder: a manifest of another is another run’s',
    paths: ['a/target/run_results.json', 'manifest.json'],
    target: ['a/target/run_results.json'],
  },
  {
    what: 'the manifest’s, when nothing was run',
    paths: ['b/manifest.json', 'b/sources.json'],
    target: ['b/manifest.json', 'b/sources.json'],
  },
  { what: 'none when there is none', paths: ['my_run_results.json', 'run_results.json/', 'run_results.json.bak'], target: [] },
])('target files come from $what', ({ paths, target }) => {
  expect(choose(paths).target).toEqual(target);
});

test('the project’s own folder goes before a shallower one', () => {
  const paths = ['target/run_results.json', 'warehouse/fleet/target/run_results.json', 'warehouse/fleets/run_results.json'];
  expect(choose(paths, 'fleet').target).toEqual(['warehouse/fleet/target/run_results.json']);
  expect(choose(paths, 'warehouse/fleet').target).toEqual(['warehouse/fleet/target/run_results.json']);
  expect(choose(paths, 'taxi').target).toEqual(['target/run_results.json']);
});

test('at most twenty logs, dbt’s own last', () => {
  const paths = ['logs/dbt.log', ...Array.from({ length: 30 }, (_, at) => `deep/er/${at}.log`), 'a.log', 'dbt.log.1', 'logs'];
  const { logs } = choose(paths);
  expect(logs).toHaveLength(20);
  expect(logs[0]).toBe('a.log');
  expect(logs.at(-1)).toBe('logs/dbt.log');
});

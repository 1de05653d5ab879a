import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oneJob, runLocally } from './run-locally.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/actions', import.meta.url));
const options = { actions: { 'dbt-steward/greet': `${fixtures}/greet`, 'dbt-steward/all': fixtures } };

describe('JavaScript actions', () => {
  test.each(['dbt-steward/greet@v1', 'dbt-steward/all/greet@0123456'])(
    '%s gets inputs, keeps state, sets outputs, runs pre and post',
    async (uses) => {
      const { conclusion, logs } = await runLocally(
        oneJob(`
- { name: First, run: echo first }
- { id: greet, uses: ${uses}, with: { Who To Greet: ada, colour: red } }
- run: echo "output \${{ steps.greet.outputs.greeting }}"`),
        { options },
      );
      expect(conclusion).toBe('success');
      const order = [
        'pre ran',
        'first',
        'Hello ada from taxi/analytics (prepared: yes)',
        'output Hello ada from taxi/analytics',
        'post ran (greeted: 42)',
      ];
      const places = order.map((line) => (logs['main'] ?? '').split('\n').indexOf(line));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(logs['main']).toContain("Unexpected input(s) 'colour'");
    },
  );

  test('a failing action fails its step, and its post entry still runs', async () => {
    const { conclusion, logs } = await runLocally(oneJob('- { uses: dbt-steward/greet@v1, with: { who to greet: nobody } }'), { options });
    expect(conclusion).toBe('failure');
    expect(logs['main']).toContain('failed with exit code 3');
    expect(logs['main']).toContain('post ran (greeted: 42)');
  });

  test('an action in the workspace is found by its path', async () => {
    const { conclusion, logs } = await runLocally(
      oneJob(`- run: cp -r '${fixtures}/greet' ./own\n- { uses: ./own, with: { who to greet: bob } }`),
    );
    expect(logs['main']).toContain('Hello bob from taxi/analytics (prepared: undefined)');
    expect(conclusion).toBe('success');
  });

  test.each([
    ['actions/cache@v4', 'It supports actions/checkout, actions/setup-python'],
    ['actions/checkout', 'Expected format {owner}/{repository}[/path]@ref'],
    ['./nowhere', "Can't find 'action.yml'"],
    ['./../../outside', 'is outside of the workspace'],
    ['docker://alpine:3', 'Expected format'],
  ])('%s fails with what is supported', async (uses, message) => {
    const { conclusion, logs } = await runLocally(oneJob(`- uses: ${uses}`), { options });
    expect(conclusion).toBe('failure');
    expect(logs['main']).toContain(message);
  });
});

describe('artifacts', () => {
  const make =
    '- run: mkdir -p out/sub out/.hid && echo "{}" > out/report.json && echo x > out/sub/a.log && echo y > out/.hid/b && ln -s /etc/passwd out/link';

  test('a folder is uploaded with paths below it, without hidden files and links, and comes back in another job', async () => {
    const workflow = `
on: workflow_dispatch
jobs:
  make:
    runs-on: x
    steps:
      ${make}
      - { uses: actions/upload-artifact@v4, with: { name: steward-report, path: out, retention-days: 3, if-no-files-found: error } }
  use:
    runs-on: x
    needs: make
    steps:
      - { uses: actions/download-artifact@v4, with: { name: steward-report, path: in } }
      - run: cat in/report.json && find in -type f | sort`;
    const { conclusion, artifacts, logs } = await runLocally(workflow);
    expect(Object.keys(unzipSync(artifacts.get('steward-report') ?? new Uint8Array()))).toEqual(['report.json', 'sub/a.log']);
    expect(logs['use']).toContain('{}\nin/report.json\nin/sub/a.log');
    expect(conclusion).toBe('success');
  });

  test.each([
    ['out/report.json', ['report.json']],
    ['out/**/*.log', ['sub/a.log']],
    ['out/report.json\nout/sub', ['report.json', 'sub/a.log']],
    ['out\n!out/sub', ['report.json']],
    ['out\n!out/**/*.log', ['report.json']],
  ])('path %j holds %j', async (path, expected) => {
    const { artifacts } = await runLocally(
      oneJob(`${make}\n- uses: actions/upload-artifact@v4\n  with: { path: ${JSON.stringify(path)} }`),
    );
    const files = unzipSync(artifacts.get('artifact') ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(expected);
    expect(strFromU8(Object.values(files)[0] ?? new Uint8Array())).not.toBe('');
  });

  test.each([
    ['{ path: nothing, if-no-files-found: error }', 'No files were found with the provided path', 'failure'],
    ['{ path: nothing }', '##[warning]No files were found', 'success'],
    ['{ path: out, name: "a/b" }', 'The artifact name is not valid', 'failure'],
    ['{ path: out, overwrite: true }', "doesn't know the input(s) overwrite", 'failure'],
  ])('upload with %s', async (inputs, message, expected) => {
    const { conclusion, logs } = await runLocally(oneJob(`${make}\n- { uses: actions/upload-artifact@v4, with: ${inputs} }`));
    expect(logs['main']).toContain(message);
    expect(conclusion).toBe(expected);
  });

  test('a second upload of a name and a missing artifact fail', async () => {
    const upload = '- { uses: actions/upload-artifact@v4, with: { path: out } }';
    const { logs } = await runLocally(
      oneJob(`${make}\n${upload}\n${upload}\n- { if: always(), uses: actions/download-artifact@v4, with: { name: none } }`),
    );
    expect(logs['main']).toContain('already exists');
    expect(logs['main']).toContain('Artifact not found for name: none');
  });
});

test('setup-python puts the given interpreter first on PATH', async () => {
  const python = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url));
  const { conclusion, logs } = await runLocally(
    oneJob(
      `- { id: py, uses: actions/setup-python@v6, with: { python-version: '3.11' } }\n- run: 'which python && echo "\${{ steps.py.outputs.python-path }}"'`,
    ),
    { options: { python } },
  );
  expect(logs['main']?.split('\n').filter((line) => line === python)).toHaveLength(2);
  expect(conclusion).toBe('success');
});

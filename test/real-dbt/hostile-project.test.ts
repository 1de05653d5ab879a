import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CANARIES, canariesIn } from '../attacks/support/canaries.ts';
import {
  askingProject,
  honestProject,
  hostileProject,
  packagesProject,
  RUNNER_COMMANDS,
  shoutingProject,
} from '../attacks/support/hostile-project.ts';
import { type HostileRun, runHostile } from '../attacks/support/hostile-run.ts';
import { whatActs } from '../report/inert.ts';

const MINUTES = 60_000;
const OWN = ['https://github.com/acme/taxi', 'https://github.com/acme/steward/blob/main/docs'];
const LINKS = { 'models/linked.sql': 'linked.sql', 'models/linked.yml': 'linked.yml', 'seeds/linked_seed.csv': 'linked.csv' };
const runs: HostileRun[] = [];
afterAll(() => {
  for (const run of runs) run.remove();
});

async function running(
  head: Parameters<typeof runHostile>[0]['head'],
  links?: Parameters<typeof runHostile>[0]['links'],
): Promise<HostileRun> {
  const run = await runHostile({ base: honestProject(), head, ...(links === undefined ? {} : { links }) });
  runs.push(run);
  return run;
}

/** Where a canary stands in what is handed on: none, whatever the attack. */
function givenAway({ handedOn }: HostileRun): readonly string[] {
  return Object.entries(handedOn).flatMap(([what, text]) => canariesIn(text).map((canary) => `${canary} in ${what}`));
}

function commandsIn({ log }: HostileRun): readonly string[] {
  return log.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

describe('a project that attacks while it is built', () => {
  let run: HostileRun;
  beforeAll(async () => {
    run = await running(hostileProject, ({ outside }) => ({
      'models/environ.sql': '/proc/self/environ',
      ...Object.fromEntries(Object.entries(LINKS).map(([path, name]) => [path, `${outside}/${name}`])),
    }));
  }, 3 * MINUTES);

  test('was built: what follows is about attacks that ran', () => {
    expect(JSON.parse(run.report)).toMatchObject({ lane: { name: 'build' }, verdict: { outcome: 'failed' } });
    expect(run.handedOn).toMatchObject({ sarif: expect.stringContaining('"version"'), summary: expect.stringContaining('## Workflow') });
    expect(run.loot('python-environ.json')).toBeDefined();
  });

  test('gives no canary away, in nothing that is handed on', () => {
    expect(givenAway(run)).toEqual([]);
  });

  test('hook-reads-and-writes: `on-run-start` reads files and writes files', () => {
    expect(canariesIn(run.loot('on-run-start.csv') ?? '')).toEqual(['file']);
    expect(run.report).toContain('code-runs-in-build');
    expect(givenAway(run)).toEqual([]);
  });

  test('overridden-macros: `generate_schema_name` and `ref` are overridden to write into production’s schema', () => {
    expect(run.baseUnchanged).toBe(true);
  });

  test('env-var-of-token: A model reads `GITHUB_TOKEN`, `ACTIONS_*`, `INPUT_*` and a model’s key by `env_var`', () => {
    const seen = run.loot('env-vars.csv') ?? '';
    expect(seen).toContain('GITHUB_TOKEN=absent ACTIONS_RUNTIME_TOKEN=absent');
    expect([...seen.matchAll(/=(?!absent)\S+/g)]).toEqual([]);
  });

  test('own-profile: The pull request brings its own `profiles.yml` and names its own profile', () => {
    expect(run.loot('own-profile.duckdb')).toBeUndefined();
    expect(run.report).toContain('"adapter":"duckdb"');
  });

  test('dot-env: The pull request brings a `.env`', () => {
    expect(run.loot('env-vars.csv')).toContain('FROM_DOT_ENV=absent');
    expect(run.loot('python-environ.json')).not.toContain('FROM_DOT_ENV');
  });

  test('python-model-environment: A Python model reads `os.environ`', () => {
    expect(canariesIn(run.loot('python-environ.json') ?? '')).toEqual(['warehouse']);
    expect(givenAway(run)).toEqual([]);
  });

  test('python-model-proc: A Python model reads `/proc/<parent>/environ`', () => {
    // The test put GitHub's and a model's secrets there; the templates don't, which write-token-beside-code makes sure of.
    expect(canariesIn(run.loot('proc.txt') ?? '')).toEqual(['warehouse', 'github', 'model']);
    expect(givenAway(run)).toEqual([]);
  });

  test('python-model-raises-secret: A Python model fails with secrets in its message', () => {
    expect(run.handedOn['comment']).toContain('models/raises.py');
    expect(run.handedOn['comment']).toContain('ACTIONS_RUNTIME_TOKEN=(redacted)');
    expect(givenAway(run)).toEqual([]);
  });

  test('import-hijack: The checkout holds `duckdb.py`, `dbt/` and `sitecustomize.py`', () => {
    expect(run.loot('import-hijack.txt')).toBeUndefined();
  });

  test('read-text: SQL reads the machine’s files by `read_text` and `glob`', () => {
    expect(canariesIn(run.loot('copy-to.csv') ?? '')).toEqual(['file']);
    expect(Object.values(run.handedOn).join('')).not.toContain(CANARIES.file);
  });

  test('copy-to-runner-files: SQL writes a runner’s command file by `COPY`', () => {
    expect(run.commandFile('set_env_1')).toContain('NODE_OPTIONS');
    expect(run.commandFile('own')).toBe('');
  });

  test('error-quotes-environment: The warehouse’s error message quotes the environment', () => {
    expect(run.loot('own-environ.csv')).toContain(CANARIES.warehouse);
    expect(run.report).toContain('quotes_environ');
    expect(givenAway(run)).toEqual([]);
  });

  test('linked-model: Models, properties and seeds are symbolic links to the machine’s files', () => {
    expect(run.report).toContain('linked');
    expect(Object.values(run.handedOn).join('')).not.toContain(CANARIES.file);
  });

  test('hostile-names: Models and columns are named after people, images and commands', () => {
    expect(run.report).toContain('@octocat<img>#1');
    const { comment = '', summary = '' } = run.handedOn;
    expect([...whatActs(comment, OWN), ...whatActs(summary, OWN)]).toEqual([]);
  });

  test('hostile-descriptions: Descriptions tell “the AI” to approve and to print secrets', () => {
    const { verdict } = JSON.parse(run.report);
    expect(verdict).toMatchObject({ outcome: 'failed' });
    expect(run.report).toContain('instructions-in-text');
    expect(givenAway(run)).toEqual([]);
  });

  test('hostile-rows: Rows hold commands, images and personal data, and tests fail on them', () => {
    expect(run.handedOn['comment']).toContain('Got 2 results');
    expect(Object.values(run.handedOn).join('')).not.toContain(CANARIES.row);
  });

  test('nothing-stays: The run leaves something for the next run on the same machine', () => {
    expect(run.left).toEqual([]);
    expect(run.baseUnchanged).toBe(true);
  });
});

describe('a project that attacks while it is read', () => {
  test(
    'runner-command-from-dbt: A macro and a Python model print runner commands',
    async () => {
      const run = await running(shoutingProject);
      expect(run.log).toContain(RUNNER_COMMANDS[1].slice(3, 11));
      expect([...commandsIn(run), ...commandsIn(runs[0] ?? run)]).toEqual([]);
    },
    2 * MINUTES,
  );

  test(
    'env-var-of-warehouse-secret: A model reads `DBT_ENV_SECRET_*` by `env_var`',
    async () => {
      const run = await running(askingProject);
      expect(run.handedOn['comment']).toContain('DBT_ENV_SECRET_PASSWORD');
      expect(givenAway(run)).toEqual([]);
    },
    2 * MINUTES,
  );

  test(
    'secret-in-package-url: A package’s address renders a warehouse secret',
    async () => {
      const run = await running(packagesProject);
      expect(run.log).toMatch(/STW-2007|dbt deps/);
      expect(run.log + run.report).toContain('nothing-nothing');
      expect(givenAway(run)).toEqual([]);
    },
    2 * MINUTES,
  );
});

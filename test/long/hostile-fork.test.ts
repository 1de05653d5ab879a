import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canariesIn } from '../attacks/support/canaries.ts';
import { honestProject, hostileProject, type Places } from '../attacks/support/hostile-project.ts';
import { type HostileRun, runHostile } from '../attacks/support/hostile-run.ts';

const MINUTES = 60_000;
const runs: HostileRun[] = [];
afterAll(() => {
  for (const run of runs) run.remove();
});

/** The base's profile reads what only the job with secrets has. */
const base = {
  ...honestProject(),
  'profiles.yml':
    'shop: {target: dev, outputs: {dev: {type: duckdb, path: data/shop.duckdb, schema: "{{ env_var(\'DBT_ENV_SECRET_PASSWORD\') }}", threads: "{{ env_var(\'THREADS\') | as_number }}"}}}\n',
};

async function reading(head: (places: Places) => Readonly<Record<string, string>>): Promise<HostileRun> {
  const run = await runHostile({ base, head, job: 'static' });
  runs.push(run);
  return run;
}

function givenAway({ handedOn }: HostileRun): readonly string[] {
  return Object.entries(handedOn).flatMap(([what, text]) => canariesIn(text).map((canary) => `${canary} in ${what}`));
}

describe('a fork’s commit that attacks while it is read', () => {
  let run: HostileRun;
  beforeAll(async () => {
    run = await reading((places) => ({ ...base, ...hostileProject(places) }));
  }, 3 * MINUTES);

  test('was read: what follows is about attacks that had their chance', () => {
    expect(JSON.parse(run.report)).toMatchObject({ lane: { name: 'static' }, verdict: { outcome: 'failed' } });
    expect(run.report).toContain('code-runs-in-build');
  });

  test('fork-runs-code: A fork’s commit brings hooks, Python models, modules and a `.env`, and is read without anybody’s word', () => {
    expect(readdirSync(run.places.loot)).toEqual([]);
    expect(readdirSync(run.places.commandFiles)).toEqual([]);
    expect(run.commandFile('own')).toBe('');
    expect(run.baseUnchanged).toBe(true);
    expect(run.left).toEqual([]);
    expect(givenAway(run)).toEqual([]);
  });

  test('fork-brings-profile: A fork’s `profiles.yml` names a warehouse of its own and reads secrets', () => {
    expect(run.loot('own-profile.duckdb')).toBeUndefined();
    expect(run.report).toContain('"adapter":"duckdb"');
  });
});

const ASKED = ['DBT_ENV_SECRET_PASSWORD', 'GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_REQUEST', 'OPENAI_API_KEY', 'GITHUB_ENV', 'HOME'];

test(
  'fork-reads-environment: A fork’s Jinja asks for every variable while dbt parses it',
  async () => {
    const said = ASKED.slice(1).map((name) => `env_var('${name}', 'absent')`);
    const shout = `{{ exceptions.raise_compiler_error('seen: ' ~ ${said.join(" ~ ' ' ~ ")}) }}`;
    const run = await reading(() => ({ ...base, 'models/shouts.sql': `${shout}\n` }));
    const [, seen = ''] = /seen: ([^"\\]*)/.exec(run.report) ?? [];

    expect(seen.split(' ').slice(0, 5)).toEqual(['absent', 'absent', 'absent', 'absent', 'absent']);
    expect(givenAway(run)).toEqual([]);
    const asks = await reading(() => ({ ...base, 'models/asks.sql': `select '{{ env_var("${ASKED[0]}") }}' as secret\n` }));
    expect(JSON.parse(asks.report).verdict.outcome).not.toBe('passed');
    expect(givenAway(asks)).toEqual([]);
  },
  4 * MINUTES,
);

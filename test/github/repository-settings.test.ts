import { describe, expect, test } from 'vitest';
import { grantedPermissions } from '../../src/github/granted-permissions.ts';
import { createRepositorySettings } from '../../src/github/repository-settings.ts';
import { createLocalWorld, type LocalWorld } from '../tools/local-github/local-world.ts';

const REPOSITORY = { owner: 'acme', name: 'shop' } as const;
const HIDDEN = { unseen: 'it can’t be seen with these permissions' };
const CHECK = 'Steward: Architecture Review';

async function withSettings(
  work: (world: LocalWorld, settingsOf: (login: string) => ReturnType<typeof createRepositorySettings>) => Promise<void>,
) {
  await using world = await createLocalWorld({ checkAnswers: true });
  world.repo.setPermission('eve', 'admin');
  await work(world, (login) => createRepositorySettings(world.as(login), REPOSITORY, async () => HIDDEN));
  expect(world.github.violations()).toEqual([]);
  expect(world.github.drift()).toEqual([]);
}

describe('settings of a repository', () => {
  test('names of secrets and variables, never a value', () =>
    withSettings(async ({ repo }, settingsOf) => {
      repo.setSecret('DBT_ENV_SECRET_PASSWORD', 'canary-1');
      repo.setVariable('HOST', 'warehouse.example');
      repo.setEnvironment('dbt-ci', { secrets: ['DBT_ENV_SECRET_TOKEN'] });
      const settings = settingsOf('ann');

      expect(await settings.secrets()).toEqual({ value: ['DBT_ENV_SECRET_PASSWORD'] });
      expect(await settings.variables()).toEqual({ value: ['HOST'] });
      expect(await settings.secretsOf('dbt-ci')).toEqual({ value: ['DBT_ENV_SECRET_TOKEN'] });
    }));

  test('what a reader may not see is said', () =>
    withSettings(async ({ repo }, settingsOf) => {
      repo.setSecret('A', 'canary-2');
      const settings = settingsOf('bob');

      expect(await settings.secrets()).toEqual(HIDDEN);
      expect(await settings.variables()).toEqual(HIDDEN);
      expect(await settings.forkApproval()).toEqual(HIDDEN);
      expect(await settings.granted()).toEqual(HIDDEN);
    }));

  test('who may run workflows of forks is for admins', () =>
    withSettings(async ({ repo }, settingsOf) => {
      repo.setForkApproval('all_external_contributors');

      expect(await settingsOf('ann').forkApproval()).toEqual(HIDDEN);
      expect(await settingsOf('eve').forkApproval()).toEqual({ value: 'all_external_contributors' });
    }));

  test.each([
    ['any', 'any'],
    ['protected', 'protected'],
    [
      ['main', 'release/*'],
      ['main', 'release/*'],
    ],
  ] as const)('an environment for %j branches', (branches, expected) =>
    withSettings(async ({ repo }, settingsOf) => {
      repo.setEnvironment('dbt-ci', { branches });

      expect(await settingsOf('ann').environment('dbt-ci')).toEqual({ value: { branches: expected } });
      expect(await settingsOf('ann').environment('other')).toEqual({ value: undefined });
    }),
  );

  test('required checks of rulesets and of the older protection, with the app that they are bound to', () =>
    withSettings(async ({ repo }, settingsOf) => {
      repo.requireCheck({ name: CHECK, appId: 4711, by: 'ruleset' });
      repo.requireCheck({ name: 'ci', appId: undefined, by: 'protection' });
      const settings = settingsOf('bob');

      expect(await settings.defaultBranch()).toEqual({ value: 'main' });
      expect(await settings.requiredChecks('main')).toEqual({
        value: [
          { name: CHECK, appId: 4711 },
          { name: 'ci', appId: undefined },
        ],
      });
    }));

  test('GitHub out of order is told apart from a refusal', () =>
    withSettings(async ({ github }, settingsOf) => {
      github.inject({ method: 'GET', path: /\/actions\/secrets$/, status: 502, times: 9 });

      expect(await settingsOf('ann').secrets()).toEqual({ unseen: 'GitHub did not answer when asked to see the names of secrets' });
    }));

  test('the App alone sees what it was granted', () =>
    withSettings(async ({ jwt, installationId }) => {
      const seen = await grantedPermissions(async () => jwt, installationId);

      expect(seen).toEqual({ value: expect.objectContaining({ checks: 'write', contents: 'read', metadata: 'read' }) });
    }));
});

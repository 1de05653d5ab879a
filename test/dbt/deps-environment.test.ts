import { describe, expect, test } from 'vitest';
import { type DeclaredPackages, depsEnvironment, type PackageAccess } from '../../src/dbt/deps-environment.ts';

const access: PackageAccess = { repositories: ['github.com/acme/shared'], tokenName: 'PACKAGES_TOKEN', token: 'ghs_secret' };
const PACKAGES = 'packages: [{git: "https://github.com/acme/shared.git", revision: v1}]\n';

function declared(more: Partial<DeclaredPackages> = {}): DeclaredPackages {
  return { 'packages.yml': PACKAGES, 'dependencies.yml': undefined, 'package-lock.yml': undefined, ...more };
}

function same(more: Partial<DeclaredPackages> = {}) {
  return { here: declared(more), base: declared(more) };
}

test('sends the token to exactly the named repository, over https, whatever address the file has', () => {
  const { env, withheld } = depsEnvironment(access, same());
  const header = `Authorization: Basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`;
  expect(withheld).toBeUndefined();
  expect(env).toEqual({
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '4',
    GIT_CONFIG_KEY_0: 'http.https://github.com/acme/shared.extraHeader',
    GIT_CONFIG_VALUE_0: header,
    GIT_CONFIG_KEY_1: 'http.https://github.com/acme/shared.git.extraHeader',
    GIT_CONFIG_VALUE_1: header,
    GIT_CONFIG_KEY_2: 'url.https://github.com/acme/shared.insteadOf',
    GIT_CONFIG_VALUE_2: 'git@github.com:acme/shared',
    GIT_CONFIG_KEY_3: 'url.https://github.com/acme/shared.insteadOf',
    GIT_CONFIG_VALUE_3: 'ssh://git@github.com/acme/shared',
  });
});

describe('withholds the token', () => {
  const stranger = `${PACKAGES}# {{ env_var('GIT_CONFIG_VALUE_0') }}\n`;

  test.each<[string, ReturnType<typeof same>, string]>([
    ['from a changed list', { here: declared({ 'packages.yml': stranger }), base: declared() }, 'packages.yml is not the base’s'],
    ['from a new list', { here: declared({ 'dependencies.yml': PACKAGES }), base: declared() }, 'dependencies.yml is not the base’s'],
    ['from a changed lock', { here: declared({ 'package-lock.yml': PACKAGES }), base: declared() }, 'package-lock.yml is not the base’s'],
    ['beside a local package', same({ 'dependencies.yml': 'packages: [{local: ../shared}]\n' }), 'dependencies.yml names a local package'],
    ['from a file that cannot be read for sure', same({ 'dependencies.yml': 'packages: [' }), 'dependencies.yml names a local package'],
  ])('%s', (_, texts, why) => {
    const { env, withheld } = depsEnvironment(access, texts);
    expect(withheld).toContain(why);
    expect(env).toEqual({ GIT_TERMINAL_PROMPT: '0' });
  });

  test.each([undefined, ''])('where it is %j', (token) => {
    const { env, withheld } = depsEnvironment({ ...access, token }, same());
    expect(withheld).toBe('the variable PACKAGES_TOKEN is empty');
    expect(env).toEqual({ GIT_TERMINAL_PROMPT: '0' });
  });
});

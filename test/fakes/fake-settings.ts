import type { CodeHost } from '../../src/core/ports/code-host.ts';
import type { DeploymentEnvironment, ForkApproval, RequiredCheck } from '../../src/core/ports/repository-settings.ts';

/** Settings by the call that asks for them. */
export interface FakeSettings {
  granted?: Readonly<Record<string, string>>;
  secrets?: readonly string[];
  secretsOf?: readonly string[];
  variables?: readonly string[];
  environment?: DeploymentEnvironment;
  requiredChecks?: readonly RequiredCheck[];
  forkApproval?: ForkApproval;
}

/** Runs one call with the failure that a test planned for it, if there is one. */
export type Call = <Answer>(operation: string, effect: () => Answer) => Promise<Answer>;

/** What GitHub tells of a repository's settings, in memory. */
export function fakeSettings(world: { readonly settings: FakeSettings }, call: Call): CodeHost['settings'] {
  const see = <Name extends keyof FakeSettings>(name: Name) =>
    call(`settings.${name}`, () => {
      const value = world.settings[name];
      return value === undefined ? { unseen: 'it can’t be seen with these permissions' } : { value };
    });
  return {
    defaultBranch: () => call('settings.defaultBranch', () => ({ value: 'main' })),
    granted: () => see('granted'),
    secrets: () => see('secrets'),
    secretsOf: () => see('secretsOf'),
    variables: () => see('variables'),
    environment: () => see('environment'),
    requiredChecks: () => see('requiredChecks'),
    forkApproval: () => see('forkApproval'),
  };
}

import { describe, expect, test } from 'vitest';
import { toInstallation } from '../../src/orchestrator/to-installation.ts';

const TAXI = { id: 7, full_name: 'acme/taxi' };
const GIVEN = { repository: { owner: 'acme', name: 'taxi' }, repositoryId: 7, installationId: 3 };
const payload = (action: string, more: object = {}, permissions: Readonly<Record<string, string>> = {}) => ({
  action,
  installation: { id: 3, permissions },
  ...more,
});

describe('what gives the App something new', () => {
  test('is an installation, with its repositories', () => {
    expect(toInstallation('installation', payload('created', { repositories: [TAXI] }))).toEqual({
      installationId: 3,
      isOlder: false,
      mayPropose: false,
      repositories: [GIVEN],
    });
  });

  test('is a repository more, and only that one', () => {
    const more = { repositories: [{ id: 8, full_name: 'acme/other' }], repositories_added: [TAXI] };

    expect(toInstallation('installation_repositories', payload('added', more))).toMatchObject({ isOlder: true, repositories: [GIVEN] });
  });

  test('is a permission more, for all that it has: which those are must be asked', () => {
    expect(toInstallation('installation', payload('new_permissions_accepted', { repositories: [TAXI] }))).toMatchObject({
      isOlder: true,
      repositories: undefined,
    });
  });

  test.each<[string, unknown]>([
    ['installation', payload('deleted', { repositories: [TAXI] })],
    ['installation', payload('suspend')],
    ['installation_repositories', payload('removed')],
    ['installation', { action: 'created' }],
    ['installation', payload('created', { repositories: 'all' })],
    ['pull_request', payload('created', { repositories: [TAXI] })],
    ['installation', undefined],
  ])('is no %s of another kind or shape', (event, given) => {
    expect(toInstallation(event, given)).toBeUndefined();
  });

  test.each(['..', 'acme', 'acme/../x', 'acme/..', '/taxi', 'acme/ta xi'])(
    'leaves the repository %s out, which is no name',
    (full_name) => {
      const more = { repositories: [{ id: 9, full_name }, TAXI] };

      expect(
        toInstallation('installation', payload('created', more))?.repositories?.filter(({ repositoryId }) => repositoryId === 7),
      ).toHaveLength(1);
      expect(toInstallation('installation', payload('created', { repositories: [{ id: 9, full_name: '..' }] }))?.repositories).toEqual([]);
    },
  );
});

describe('an installation may be proposed to', () => {
  test.each([
    [{ contents: 'write', workflows: 'write' }, true],
    [{ contents: 'write' }, false],
    [{ contents: 'read', workflows: 'write' }, false],
    [{}, false],
  ])('with %j: %s', (permissions, expected) => {
    expect(toInstallation('installation', payload('created', {}, permissions))?.mayPropose).toBe(expected);
  });
});

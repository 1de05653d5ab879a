import { describe, expect, test } from 'vitest';
import type { AppPorts } from '../../src/app/app-ports.ts';
import { SET_UP_EVENT, setUpRepository } from '../../src/app/set-up-repository.ts';
import { takeInstallation } from '../../src/app/take-installation.ts';
import type { GivenRepository, SetUpPlace } from '../../src/core/ports/set-up-place.ts';
import { Problem } from '../../src/core/problem.ts';
import { anAppWorld } from '../fakes/app-world.ts';

const STEWARD = 'acme/steward@0123456789abcdef0123456789abcdef01234567';
const given = (id: number): GivenRepository => ({ repository: { owner: 'acme', name: `r${id}` }, repositoryId: id, installationId: 3 });
const installation = { installationId: 3, isOlder: false, mayPropose: true, repositories: [given(1), given(2)] };

/** A world whose App may propose set-ups, with what it still has to do. */
function aWorld(changes: Partial<AppPorts> = {}) {
  const { ports, logged } = anAppWorld();
  const settings = { ...ports.settings, stewardAction: STEWARD };
  const asked: string[] = [];
  const world: AppPorts = {
    ...ports,
    settings,
    renewToken: async (id) => void asked.push(`a token of ${id}`),
    async repositoriesOf(id) {
      asked.push(`the repositories of ${id}`);
      return [given(9)];
    },
    ...changes,
  };
  const waiting = () => {
    const found: string[] = [];
    for (let next = claim(); next !== undefined; next = claim()) found.push(`${next.event} ${JSON.parse(next.payload).repository.name}`);
    return found;
  };
  const claim = () => ports.store.inbox.claim(new Date('2027-01-01'), new Date('2028-01-01'));
  return { ports: world, logged, asked, waiting };
}

describe('an installation', () => {
  test('is work for each of its repositories, kept once', async () => {
    const { ports, asked, waiting } = aWorld();
    await takeInstallation(installation, 'guid', ports);
    await takeInstallation(installation, 'guid', ports);

    expect(waiting()).toEqual([`${SET_UP_EVENT} r1`, `${SET_UP_EVENT} r2`]);
    expect(asked).toEqual([]);
  });

  test('lets what comes meanwhile go first', async () => {
    const { ports } = aWorld();
    await takeInstallation(installation, 'guid', ports);
    const now = ports.clock.now();
    const delivery = { guid: 'review', event: 'pull_request', payload: '{}', receivedAt: new Date(now.getTime() + 10) };
    ports.store.inbox.add(delivery);
    const claim = (milliseconds: number) => {
      const at = new Date(now.getTime() + milliseconds);
      return ports.store.inbox.claim(at, new Date(at.getTime() + 60_000))?.guid;
    };

    expect([claim(20), claim(20), claim(20), claim(1500)]).toEqual(['guid:1', 'review', undefined, 'guid:2']);
  });

  test('that was there before gets a new token first, and is asked what it has', async () => {
    const { ports, asked, waiting } = aWorld();
    await takeInstallation({ ...installation, isOlder: true, repositories: undefined }, 'guid', ports);

    expect(asked).toEqual(['a token of 3', 'the repositories of 3']);
    expect(waiting()).toEqual([`${SET_UP_EVENT} r9`]);
  });

  test('of very many repositories is not work for all of them, and says so', async () => {
    const { ports, logged, waiting } = aWorld();
    const repositories = Array.from({ length: 320 }, (_, index) => given(index));
    await takeInstallation({ ...installation, repositories }, 'guid', ports);

    expect(waiting()).toHaveLength(300);
    expect(logged).toEqual(['too many repositories to propose a set-up in all']);
  });

  test('without the permissions is no work, and costs GitHub nothing', async () => {
    const { ports, logged, asked, waiting } = aWorld();
    await takeInstallation({ ...installation, mayPropose: false }, 'guid', ports);

    expect([waiting(), asked, logged]).toEqual([[], [], ['no set-up pull requests']]);
  });
});

describe('the set-up of a repository', () => {
  const failing = (problem: Problem): Partial<AppPorts> => {
    const about = async () => Promise.reject(problem);
    return { setUpPlaceFor: async () => ({ about }) as unknown as SetUpPlace };
  };
  const payload = JSON.stringify(given(1));

  test('is tried again where GitHub didn’t answer', async () => {
    const { ports } = aWorld(failing(new Problem('STW-3004', { operation: 'x', detail: 'y' })));

    await expect(setUpRepository(payload, ports)).rejects.toMatchObject({ code: 'STW-3004' });
  });

  test('is let go where GitHub refuses, with a line in the log', async () => {
    const { ports, logged } = aWorld(failing(new Problem('STW-3003', { operation: 'x', detail: 'y' })));
    await setUpRepository(payload, ports);

    expect(logged).toEqual(['the set-up could not be proposed']);
  });

  test('that was waiting when the variable was taken away is none', async () => {
    const { ports, logged } = aWorld();
    await setUpRepository(payload, { ...ports, settings: { ...ports.settings, stewardAction: undefined } });

    expect(logged).toEqual(['no set-up proposed']);
  });
});

import { describe, expect, onTestFinished, test } from 'vitest';
import { openApiGate } from '../acceptance/support/api-gate.ts';
import { anInstallingWorld, withoutSteward } from '../acceptance/support/installing-world.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';

const FILES = ['.github/steward.yml', '.github/workflows/steward.yml'];

const MOMENTS = [
  ['GET', /\/repos\/acme\/taxi$/],
  ['GET', /\/zipball\//],
  ['POST', /\/git\/refs$/],
  ['POST', /\/git\/blobs$/],
  ['POST', /\/git\/trees$/],
  ['POST', /\/git\/commits$/],
  ['PATCH', /\/git\/refs\//],
  ['POST', /\/pulls$/],
] as const;

describe('kill -9 of the App while it proposes a set-up', () => {
  useOwnTemp();

  test.each(MOMENTS.flatMap(([method, path]) => (['before', 'after'] as const).map((moment) => ({ method, path, moment }))))(
    '$moment $method $path leaves one branch with one commit and one pull request',
    async (at) => {
      const gate = await openApiGate();
      onTestFinished(() => gate.close());
      const world = await anInstallingWorld({ apiUrlForApp: gate.urlFor });
      const taxi = await world.create('taxi', withoutSteward());
      const { promise: struck, resolve: strike } = Promise.withResolvers<void>();
      gate.arm(at, () => strike());
      world.registered.install(taxi);
      await struck;
      await world.kill();
      await world.start();

      await expect.poll(() => pullRequests(taxi), { timeout: 60_000, interval: 100 }).toBe(1);
      const [main, head] = [await taxi.head('main'), await taxi.head('steward/set-up')];
      const { commits, files } = await between(world.github, main ?? '', head ?? '');
      expect([commits.length, files.map(({ filename }) => filename)]).toEqual([1, FILES]);
      await expect.poll(() => pullRequests(taxi)).toBe(1);
    },
  );
});

interface Comparison {
  readonly commits: readonly unknown[];
  readonly files: readonly { readonly filename: string }[];
}

async function between(github: { apiUrl: string; tokenFor(login: string): string }, base: string, head: string): Promise<Comparison> {
  const headers = { authorization: `Bearer ${github.tokenFor('acme')}`, 'user-agent': 'tests' };
  return (await fetch(`${github.apiUrl}/repos/acme/taxi/compare/${base}...${head}`, { headers })).json() as Promise<Comparison>;
}

/** How many there are; the handle knows them by their numbers alone. */
function pullRequests({ pullRequest }: { pullRequest(number: number): unknown }): number {
  const isThere = (number: number): boolean => {
    try {
      return pullRequest(number) !== undefined;
    } catch {
      return false;
    }
  };
  return [1, 2, 3].filter(isThere).length;
}

import { expect, test } from 'vitest';
import type { BuildOutcome, NodeResult } from '../../src/dbt/build-outcome.ts';
import type { DbtCommand } from '../../src/dbt/dbt-command.ts';
import type { Run } from '../../src/dbt/plan-comparison.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { runOnBase } from '../../src/dbt/run-on-base.ts';
import { manifestText, resultsText } from './fake-artifacts.ts';
import { memoryFiles } from './memory-files.ts';
import { node, project, reading, unitTest } from './project-builder.ts';

const SHOP = project([node('model.shop.a'), reading('model.shop.b', ['model.shop.a']), reading('model.shop.c', ['model.shop.b'])]);
const result = (uniqueId: string, status: NodeResult['status']): NodeResult => ({
  uniqueId,
  status,
  seconds: 0,
  failures: undefined,
  message: undefined,
});

interface World {
  readonly ids: readonly string[];
  readonly built?: Readonly<Record<string, NodeResult['status']>>;
  readonly lane?: Run['lane']['name'];
  readonly production?: readonly string[];
}

async function ask({ ids, built, lane = 'build', production = [] }: World, shop: DbtProject = SHOP) {
  const files = memoryFiles();
  const commands: DbtCommand[] = [];
  const run = async (command: DbtCommand) => {
    commands.push(command);
    const names = (command.select ?? []).map((selector) => selector.replace('fqn:shop.', ''));
    await files.write('/target/manifest.json', manifestText({}));
    await files.write('/target/run_results.json', resultsText(Object.fromEntries(names.map((name) => [name, 'success']))));
    return { command: command.name, exitCode: 0, seconds: 1, invocationId: 'i', events: [], plain: [] };
  };
  const results = Object.entries(built ?? {}).map(([id, status]) => [id, result(id, status)] as const);
  const outcome: BuildOutcome = { command: 'build', succeeded: true, results: new Map(results), errors: [], seconds: 1 };
  // Only these parts of a side and a run are looked at.
  const side = { prepared: { side: 'base', targetPath: '/target' }, session: { run, close: async () => undefined }, project: shop };
  const around = {
    lane: { name: lane, reason: '' },
    production: { relations: new Map(production.map((id) => [id, id])), defer: [] },
    retry: { pauses: [], isTransient: () => false },
    ports: { files },
  };
  const found = await runOnBase(side as never, { ids, built: built === undefined ? undefined : outcome }, around as never);
  return { found: [...found.keys()], ran: commands.flatMap(({ select = [] }) => select) };
}

const A = 'model.shop.a';
const B = 'model.shop.b';
const C = 'model.shop.c';

test.each<[string, World, { found: string[]; ran: string[] }]>([
  ['what the build has needs no run', { ids: [C], built: { [C]: 'success' } }, { found: [C], ran: [] }],
  ['what failed there is a result, too', { ids: [C], built: { [C]: 'error' } }, { found: [C], ran: [] }],
  [
    'what the build left out runs on what it built',
    { ids: [C], built: { [A]: 'success', [B]: 'success' } },
    { found: [C], ran: ['fqn:shop.c'] },
  ],
  ['with the parents that are lacking', { ids: [C], built: { [A]: 'success' } }, { found: [C], ran: ['fqn:shop.c', 'fqn:shop.b'] }],
  ['on nothing, with all of them', { ids: [B] }, { found: [B], ran: ['fqn:shop.b', 'fqn:shop.a'] }],
  ['what production has is not built', { ids: [B], production: [A] }, { found: [B], ran: ['fqn:shop.b'] }],
  ['what was skipped runs', { ids: [B], built: { [A]: 'success', [B]: 'skipped' } }, { found: [B], ran: ['fqn:shop.b'] }],
  ['what the base does not have is passed over', { ids: ['model.shop.none'] }, { found: [], ran: [] }],
  ['without a build nothing runs', { ids: [B], lane: 'compile' }, { found: [], ran: [] }],
])('%s', async (_, world, expected) => {
  expect(await ask(world)).toEqual(expected);
});

test('a unit test runs together with its model, since dbt build leaves it out otherwise', async () => {
  const tested = new Map([['unit_test.shop.b.t', unitTest('unit_test.shop.b.t')]]);
  const { ran } = await ask({ ids: ['unit_test.shop.b.t'], built: { [A]: 'success', [B]: 'success' } }, { ...SHOP, unitTests: tested });
  expect(ran).toEqual(['fqn:shop.b', 'fqn:t,resource_type:unit_test']);
});

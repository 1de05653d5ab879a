import { expect, test } from 'vitest';
import { classifyModels } from '../../src/dbt/classify-models.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import { repositoryPath } from '../../src/dbt/map-causes.ts';
import type { NodeChange } from '../../src/dbt/model-change.ts';
import type { DbtNode } from '../../src/dbt/project.ts';
import { node, project } from './project-builder.ts';

interface Change {
  readonly base?: Partial<DbtNode>;
  readonly head?: Partial<DbtNode>;
  readonly sql?: { readonly base?: string; readonly head?: string };
  readonly incremental?: { readonly base: string; readonly head: string };
}

const FROM = 'from "db"."main"."trips"';

/** Classifies one model that is on both sides. */
function classify({ base, head, ...texts }: Change) {
  return classifySides('model.shop.m', { base: node('model.shop.m', base), head: node('model.shop.m', head) }, texts);
}

interface Nodes {
  readonly base: DbtNode | undefined;
  readonly head: DbtNode | undefined;
}

async function classifySides(id: string, sides: Nodes, texts: Pick<Change, 'sql' | 'incremental'>) {
  const trips = node('model.shop.trips');
  const map = (text: string | undefined): ReadonlyMap<string, string> => new Map(text === undefined ? [] : [[id, text]]);
  const kind = kindOf(sides);
  const change: NodeChange = { uniqueId: id, name: 'm', kind, ...sides, reasons: [{ kind: 'config', text: 'materialized: view → table' }] };
  const compared: Pick<ComparedSides, 'base' | 'head' | 'changes' | 'compiled' | 'incremental'> = {
    base: project([trips, ...(sides.base ? [sides.base] : [])]),
    head: project([trips, ...(sides.head ? [sides.head] : [])]),
    changes: [change],
    compiled: { base: map(texts.sql?.base), head: map(texts.sql?.head) },
    incremental: { base: map(texts.incremental?.base), head: map(texts.incremental?.head) },
  };
  const { models, others } = await classifyModels(compared, { pathOf: repositoryPath('transform', 'shop'), text: () => undefined });
  return { model: models[0], others };
}

function kindOf({ base, head }: Nodes): NodeChange['kind'] {
  if (base === undefined) return 'added';
  return head === undefined ? 'removed' : 'modified';
}

test('a filter is model-wide, and leads to its line in the file', async () => {
  const raw = 'select id\nfrom {{ ref("trips") }}\nwhere km > 0';
  const { model } = await classify({
    head: { rawCode: raw },
    sql: { base: `select id\n${FROM}`, head: `select id\n${FROM}\nwhere km > 0` },
  });
  expect(model?.classification.class).toBe('model-wide');
  expect(model?.causes).toContainEqual(
    expect.objectContaining({ side: 'head', line: 3, text: 'where km > 0', path: 'transform/models/m.sql', confidence: 'exact' }),
  );
});

test('another materialization of the same SQL is none, and its reason is kept', async () => {
  const { model } = await classify({ base: { materialized: 'view' }, sql: { base: `select id ${FROM}`, head: `select id ${FROM}` } });
  expect(model?.classification.class).toBe('none');
  expect(model?.reasons).toEqual([{ kind: 'config', text: 'materialized: view → table' }]);
});

test.each<[string, Change, string]>([
  ['a Python model', { base: { language: 'python' }, head: { language: 'python' } }, 'python model'],
  ['SQL that is missing on the base', { sql: { head: 'select 1' } }, 'on the base was not compiled'],
  ['SQL that is missing on head', { sql: { base: 'select 1' } }, 'on this commit was not compiled'],
  [
    'another unique key',
    { base: { config: { unique_key: 'a' } }, sql: { base: 'select 1 as id', head: 'select 1 as id' } },
    'unique_key changed',
  ],
])('%s is unknown and says why', async (_, change, reason) => {
  const { model } = await classify(change);
  expect(model?.classification).toMatchObject({ class: 'unknown', reason: expect.stringContaining(reason) });
});

test('a new model only adds columns', async () => {
  const { model } = await classifySides(
    'model.shop.m',
    { base: undefined, head: node('model.shop.m') },
    { sql: { head: `select id, km ${FROM}` } },
  );
  expect(model?.classification).toEqual({
    class: 'additive',
    columns: [
      { name: 'id', class: 'added' },
      { name: 'km', class: 'added' },
    ],
    causes: [],
  });
});

test('a removed model is model-wide', async () => {
  const { model } = await classifySides('model.shop.m', { base: node('model.shop.m'), head: undefined }, {});
  expect(model?.classification.class).toBe('model-wide');
  expect(model?.causes).toEqual([expect.objectContaining({ side: 'base', why: 'model removed', path: 'transform/models/m.sql' })]);
});

test('the incremental branch is told only where it says something else', async () => {
  const same = { base: `select id ${FROM}`, head: `select id ${FROM}` };
  const filtered = { base: `select id ${FROM}`, head: `select id ${FROM} where id > 5` };
  expect((await classify({ sql: same, incremental: filtered })).model?.incremental?.class).toBe('model-wide');
  expect((await classify({ sql: same, incremental: same })).model).not.toHaveProperty('incremental');
});

test('seeds and snapshots have no class', async () => {
  const seed = node('seed.shop.m');
  const { model, others } = await classifySides('seed.shop.m', { base: seed, head: seed }, {});
  expect(model).toBeUndefined();
  expect(others).toHaveLength(1);
});

test("a package's model lies in the folder of the packages", () => {
  const pathOf = repositoryPath('./transform/', 'shop');
  expect(pathOf(node('model.shop.m'))).toBe('transform/models/m.sql');
  expect(pathOf(node('model.utils.m'))).toBe('transform/dbt_packages/utils/models/m.sql');
  expect(repositoryPath('.', 'shop')(node('model.shop.m'))).toBe('models/m.sql');
});

/** SQL of a model `above`, and of the model `m` that reads it. */
function withAbove(sql: string): ReadonlyMap<string, string> {
  return new Map([
    ['model.shop.above', `select id, km ${FROM}`],
    ['model.shop.m', sql],
  ]);
}

test('a star is resolved where the models above say what they give', async () => {
  const above = node('model.shop.above');
  const reader = node('model.shop.m', { dependsOn: { nodes: ['model.shop.above'], macros: [] } });
  const from = 'from "db"."main"."above"';
  const { models } = await classifyModels(
    {
      base: project([above, reader]),
      head: project([above, reader]),
      changes: [{ uniqueId: 'model.shop.m', name: 'm', kind: 'modified', base: reader, head: reader, reasons: [] }],
      compiled: { base: withAbove(`select id, km ${from}`), head: withAbove(`select * ${from}`) },
      incremental: { base: new Map(), head: new Map() },
    },
    { pathOf: repositoryPath('.', 'shop'), text: () => undefined },
  );
  expect(models[0]?.classification.class).toBe('none');
});

test.each([
  ['only follows it', 'select day_of as day', 'none'],
  ['gives it out under the new name', 'select day_of', 'column'],
  ['reads another column under the old name', 'select night as day', 'column'],
])('a model below a renamed column that %s', async (_, select, expected) => {
  const above = node('model.shop.days', { relationName: '"db"."main"."days"' });
  const below = node('model.shop.m', { dependsOn: { nodes: [above.uniqueId], macros: [] } });
  const texts = (day: string, own: string): ReadonlyMap<string, string> =>
    new Map([
      [above.uniqueId, `select cast(began_at as date) as ${day}, night ${FROM}`],
      [below.uniqueId, `with days as (select * from "db"."main"."days") ${own} from days`],
    ]);
  const both = { kind: 'modified', reasons: [] } as const;
  const { models } = await classifyModels(
    {
      base: project([node('model.shop.trips'), above, below]),
      head: project([node('model.shop.trips'), above, below]),
      // The reader comes first: what it reads is classified before it all the same.
      changes: [below, above].map((one) => ({ uniqueId: one.uniqueId, name: one.name, base: one, head: one, ...both })),
      compiled: { base: texts('day', 'select day'), head: texts('day_of', select) },
      incremental: { base: new Map(), head: new Map() },
    },
    { pathOf: repositoryPath('transform', 'shop'), text: () => undefined },
  );
  expect(models.map(({ name, classification }) => [name, classification.class])).toEqual([
    ['m', expected],
    ['days', 'column'],
  ]);
});

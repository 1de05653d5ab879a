import { expect, test } from 'vitest';
import { sourceWithoutFreshness } from '../../../../../src/agents/code-reviewer/rules/testing/source-without-freshness.ts';
import type { DbtSource } from '../../../../../src/dbt/project.ts';
import { dataTest, facts, model, project, source } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const reader = model('stg_trips', { dependsOn: { nodes: ['source.taxi.app.trips'], macros: [] } });

function review(parts: Partial<DbtSource>, nodes = [reader], yaml = '') {
  const table = source('app.trips', parts);
  return facts({ head: project({ nodes, sources: new Map([[table.uniqueId, table]]) }), texts: { 'models/_sources.yml': yaml } });
}

test('finds a table that models read, where it is declared', () => {
  const yaml = 'sources:\n  - name: app\n    tables:\n      - name: trips\n';
  expect(findingsOf(sourceWithoutFreshness, review({}, [reader], yaml))).toMatchObject([
    {
      subject: 'source.taxi.app.trips',
      message:
        'Models read `app.trips`, and nothing says how old it may be: when its load stops, they go on with yesterday’s rows and every test passes.',
      location: { path: 'models/_sources.yml', line: 4 },
      age: 'new',
    },
  ]);
});

test('names the column that already says when a row was loaded', () => {
  const [finding] = findingsOf(sourceWithoutFreshness, review({ loadedAtField: 'loaded_at' }));
  expect(finding?.remedy).toContain('`loaded_at` already says');
});

function beside(count: number, fresh: number) {
  const tables = Array.from({ length: count }, (_, index) => source(`app.t${index}`, { hasFreshness: index < fresh }));
  const all = [source('app.trips'), ...tables];
  return facts({ head: project({ nodes: [reader], sources: new Map(all.map((table) => [table.uniqueId, table])) }) });
}

test('passes projects whose sources have none, or only some: they watch their loads elsewhere', () => {
  expect(findingsOf(sourceWithoutFreshness, beside(3, 0))).toEqual([]);
  expect(findingsOf(sourceWithoutFreshness, beside(9, 3))).toEqual([]);
  expect(findingsOf(sourceWithoutFreshness, beside(9, 9))).toHaveLength(1);
});

/** A pull request that adds three tables, and models that read them, to eight tables of the base. */
function adding(old: Partial<DbtSource>, { parts = {}, yaml = '' }: { readonly parts?: Partial<DbtSource>; readonly yaml?: string } = {}) {
  const sources = (all: readonly DbtSource[]) => new Map(all.map((table) => [table.uniqueId, table]));
  const known = Array.from({ length: 8 }, (_, index) => source(`web.t${index}`, old));
  const added = ['trips', 'zones', 'drivers'].map((name) => source(`app.${name}`, name === 'drivers' ? parts : {}));
  const nodes = added.map(({ uniqueId, name }) => model(`stg_${name}`, { dependsOn: { nodes: [uniqueId], macros: [] } }));
  return facts({
    base: project({ sources: sources(known) }),
    head: project({ nodes, sources: sources([...known, ...added]) }),
    texts: { 'models/_sources.yml': yaml },
  });
}

const threeTables = `sources:
  - name: app
    tables:
      - name: trips
      # steward: allow source-without-freshness because zones are loaded once
      - name: zones
      - name: drivers
`;

test('is one finding for all tables of a source that lack it alike', () => {
  expect(findingsOf(sourceWithoutFreshness, adding({ hasFreshness: true }, { yaml: threeTables.replace(/.*#.*\n/, '') }))).toMatchObject([
    {
      subject: 'source.taxi.app',
      message:
        'Models read 3 tables of `app` (`trips`, `zones` and `drivers`), and nothing says how old they may be: when their load stops, models go on with yesterday’s rows and every test passes.',
      location: { path: 'models/_sources.yml', line: 2 },
    },
  ]);
});

test('a table that lacks less, and one that a comment allows, are for themselves', () => {
  expect(findingsOf(sourceWithoutFreshness, adding({ hasFreshness: true }, { parts: { loadedAtField: 'loaded_at' } }))).toHaveLength(2);
  expect(findingsOf(sourceWithoutFreshness, adding({ hasFreshness: true }, { yaml: threeTables }))).toMatchObject([
    { message: expect.stringContaining('2 tables of `app` (`trips` and `drivers`)') },
    { subject: 'source.taxi.app.zones', suppressed: { reason: 'zones are loaded once' } },
  ]);
});

test('judges the habit by the tables of the base: those that a pull request brings say nothing about it', () => {
  expect(findingsOf(sourceWithoutFreshness, adding({ hasFreshness: true }))).toHaveLength(1);
  expect(findingsOf(sourceWithoutFreshness, adding({}))).toEqual([]);
});

test('passes what the base has, too', () => {
  const table = source('app.trips');
  const same = project({ nodes: [reader], sources: new Map([[table.uniqueId, table]]) });
  expect(findingsOf(sourceWithoutFreshness, facts({ base: same, head: same }))).toEqual([]);
});

const onlyTested = dataTest('unique', undefined, { node: { name: 't', dependsOn: { nodes: ['source.taxi.app.trips'], macros: [] } } });

test.each([
  ['a table with freshness', review({ hasFreshness: true })],
  ['a table whose freshness somebody declined', review({ declinesFreshness: true })],
  ['a table that nothing reads', review({}, [])],
  ['a table that only a test reads', review({}, [onlyTested])],
  ['a table of an installed package', review({ packageName: 'other' })],
])('passes %s', (_, given) => {
  expect(findingsOf(sourceWithoutFreshness, given)).toEqual([]);
});

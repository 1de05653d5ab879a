import { describe, expect, test } from 'vitest';
import type { SqlFacts } from '../../src/core/ports/sql-facts.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { bundledWasm } from '../../src/system/bundled-wasm.ts';
import { gatherReviewFacts } from '../../src/workflows/gather-review-facts.ts';
import { dataTest, model, project } from '../agents/facts-builder.ts';
import { memoryFiles } from '../dbt/memory-files.ts';
import { aProject } from '../fakes/situation.ts';
import { sqlFactsHere } from '../fakes/sql-facts-here.ts';

await loadSqlEngine(await bundledWasm());

const DIFF = [
  'diff --git a/transform/models/a.sql b/transform/models/a.sql',
  'index 1111111..2222222 100644',
  '--- a/transform/models/a.sql',
  '+++ b/transform/models/a.sql',
  '@@ -1 +1 @@',
  '-select 1 as id',
  '+select 2 as id',
  '',
].join('\n');
const files = memoryFiles({ '/base/transform/models/a.sql': 'select 1 as id', '/head/transform/models/a.sql': 'select 2 as id' });
const nothing = { base: new Map<string, string>(), head: new Map<string, string>() };
const compared = (parts: Partial<ComparedSides> = {}): ComparedSides => ({
  engine: { name: 'dbt', version: '1.11.0', adapter: 'duckdb', tier: 'executed' },
  lane: { name: 'build', reason: 'DuckDB' },
  base: project({ nodes: [model('a')] }),
  head: project({ nodes: [model('a')] }),
  changes: [],
  failed: {},
  build: {},
  compiled: { base: new Map(), head: new Map([['model.taxi.a', 'select 2 as id']]) },
  incremental: nothing,
  notAnalysed: [],
  dbtSeconds: 1,
  ...parts,
});
const gather = (sides: ComparedSides, sqlFacts: SqlFacts = sqlFactsHere) =>
  gatherReviewFacts(sides, { base: '/base', head: '/head', diff: DIFF, project: aProject('taxi', 'transform/') }, { files, sqlFacts });

describe('gatherReviewFacts', () => {
  test('brings both texts of a changed file and its new lines, by the repository’s paths', async () => {
    const facts = await gather(compared());

    expect(facts.projectDir).toBe('transform');
    expect(facts.files).toMatchObject([
      { path: 'transform/models/a.sql', kind: 'modified', base: 'select 1 as id', head: 'select 2 as id' },
    ]);
    expect(facts.files[0]?.addedLines).toEqual(new Set([1]));
    expect([
      facts.text('base', 'transform/models/a.sql'),
      facts.text('head', 'transform/models/a.sql'),
      facts.text('head', 'none'),
    ]).toEqual(['select 1 as id', 'select 2 as id', undefined]);
  });

  test('knows the SQL that the build compiled', async () => {
    const { head, base } = await gather(compared());

    expect(head.nodes.get('model.taxi.a')?.compiledCode).toBe('select 2 as id');
    expect(base.nodes.get('model.taxi.a')?.compiledCode).toBeUndefined();
  });

  test('knows what that SQL says, and reads it once', async () => {
    const { details } = await gather(compared());

    expect(details?.head?.shape?.('model.taxi.a')?.blocks).toHaveLength(1);
    expect(details?.head?.shape?.('model.taxi.a')).toBe(details?.head?.shape?.('model.taxi.a'));
    expect([details?.base?.shape?.('model.taxi.a'), details?.head?.shape?.('model.taxi.none')]).toEqual([undefined, undefined]);
  });

  test('asks for the SQL of both sides at once: models and tests of the project’s own kinds, not what YAML says already', async () => {
    const asked: (readonly string[])[] = [];
    const counting: SqlFacts = {
      ...sqlFactsHere,
      read: (kind, texts) => {
        asked.push([kind, ...texts.map(({ sql, dialect }) => `${dialect}: ${sql}`)]);
        return sqlFactsHere.read(kind, texts);
      },
    };
    const nodes = [model('a', { compiledCode: 'select 1 as id' })];
    const tests = [
      dataTest('unique', 'a', { column: 'id', node: { compiledCode: 'select 3' } }),
      dataTest('is_even', 'a', { column: 'id', node: { compiledCode: 'select id from "db"."main"."a"' } }),
    ];
    const sides = compared({ base: project({ nodes }), head: project({ nodes: [...nodes, ...tests] }) });
    const { lineage } = await gather(sides, counting);

    expect(asked).toEqual([['shape', 'duckdb: select 1 as id', 'duckdb: select 2 as id', 'duckdb: select id from "db"."main"."a"']]);
    expect(lineage?.head.graph.get('test.taxi.is_even_a_id')?.reads).toEqual(['model.taxi.a']);
  });

  test('of a head that dbt can’t parse leaves the files, and no model that could be judged', async () => {
    const facts = await gather(compared({ head: undefined }));

    expect(facts.models).toEqual([]);
    expect(facts.files).toHaveLength(1);
    expect([...facts.head.nodes.keys()]).toEqual(['model.taxi.a']);
  });
});

import { describe, expect, test } from 'vitest';
import { bigManifest } from '../dbt/big-manifest.ts';
import { run, scratch } from './run-command.ts';

type Raw = Record<string, unknown>;

interface Manifest {
  readonly metadata: Raw;
  readonly nodes: Record<string, Raw>;
  readonly sources: Record<string, Raw>;
}

/** A manifest of a few models, changed by hand. */
function manifest(change: (manifest: Manifest) => void = () => undefined, models = 4): Manifest {
  const made: Manifest = JSON.parse(bigManifest(models));
  change(made);
  return made;
}

function edit(uniqueId: string, parts: Raw): (manifest: Manifest) => void {
  return ({ nodes }) => {
    nodes[uniqueId] = { ...nodes[uniqueId], ...parts };
  };
}

const M2 = 'model.big.model_2';

function withoutCode({ nodes }: Manifest): void {
  for (const node of Object.values(nodes)) delete node['compiled_code'];
}

function inCircle(made: Manifest): void {
  edit('model.big.model_0', { depends_on: { macros: [], nodes: [M2] }, compiled_code: 'select * from "big"."main"."model_2"' })(made);
  edit('model.big.model_3', { depends_on: { macros: [], nodes: [] } })(made);
}

function twins(made: Manifest): void {
  made.nodes['model.other.model_2'] = { ...made.nodes[M2], unique_id: 'model.other.model_2', package_name: 'other' };
}

const CIRCLE = [0, 1, 2].map((index) => ({ uniqueId: `model.big.model_${index}`, reason: 'its references lead in a circle' }));
const ALL = [0, 1, 2, 3].map((index) => `model.big.model_${index}`);

const cases: readonly { readonly what: string; readonly change: (made: Manifest) => void; readonly missed: readonly unknown[] }[] = [
  {
    what: 'SQL that does not parse',
    change: edit(M2, { compiled_code: 'selec column_1 form orders wher (((' }),
    missed: [{ uniqueId: M2, reason: 'its SQL can not be parsed as one query' }],
  },
  {
    what: 'several statements in one text',
    change: edit(M2, { compiled_code: 'select 1; drop table x' }),
    missed: [{ uniqueId: M2, reason: 'its SQL can not be parsed as one query' }],
  },
  {
    what: 'Jinja left in SQL',
    change: edit(M2, { compiled_code: "select * from {{ ref('model_1') }} where {% if x %} a {% endif %}" }),
    missed: [{ uniqueId: M2, reason: 'Jinja is left in its compiled SQL' }],
  },
  {
    what: 'a Python model',
    change: edit(M2, { language: 'python', compiled_code: 'def model(dbt, session):\n    return 1' }),
    missed: [{ uniqueId: M2, reason: 'a python model: its columns and rows are not read' }],
  },
  {
    what: 'an unknown dialect',
    change: ({ metadata }) => {
      metadata['adapter_type'] = 'klingon';
    },
    missed: ALL.map((uniqueId) => ({ uniqueId, reason: 'klingon is a dialect that is not read' })),
  },
  { what: 'no compiled code', change: withoutCode, missed: ALL.map((uniqueId) => ({ uniqueId, reason: 'it has no compiled SQL' })) },
  { what: 'a circular reference', change: inCircle, missed: CIRCLE },
  { what: 'two models of one name and relation', change: twins, missed: [] },
  { what: 'a column called select', change: edit(M2, { compiled_code: 'select t.select, "from" from t' }), missed: [] },
  {
    what: 'names that JavaScript knows',
    change: edit(M2, { name: '__proto__', compiled_code: 'select constructor from __proto__' }),
    missed: [],
  },
  {
    what: 'a node that is nearly empty',
    change: ({ nodes }) => {
      nodes['model.big.empty'] = { resource_type: 'model' };
      nodes['model.big.nothing'] = null as unknown as Raw;
    },
    missed: [{ uniqueId: 'model.big.empty', reason: 'it has no compiled SQL' }],
  },
];

describe('check', () => {
  test.for(cases)('$what: nothing breaks, and it is listed what was not analysed', async ({ change, missed }) => {
    const { file } = scratch();
    const made = file('manifest.json', manifest(change));
    const { stdout, stderr, exitCode } = await run(['check', '--manifest', made, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).notAnalysed).toEqual(missed);
    expect([0, 1]).toContain(exitCode);
  });
});

describe('diff', () => {
  test.for(cases)('$what on the head: nothing breaks, and it is listed what was not analysed', async ({ change, missed }) => {
    const { file } = scratch();
    const [base, head] = [file('base.json', manifest()), file('head.json', touched(manifest(change)))];
    const { stdout, stderr, exitCode } = await run(['diff', '--base-manifest', base, '--head-manifest', head, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).notAnalysed).toEqual(expect.arrayContaining([...missed]));
    expect(exitCode).toBe(0);
  });

  test('a circle on both sides does not wait for itself', async () => {
    const { file } = scratch();
    const made = manifest(inCircle);
    const [base, head] = [file('base.json', made), file('head.json', touched(made))];
    const { stdout } = await run(['diff', '--base-manifest', base, '--head-manifest', head, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ models: expect.any(Array), notAnalysed: expect.arrayContaining(CIRCLE) });
  });
});

/** Every model's file changed. */
function touched(made: Manifest): Manifest {
  const nodes = Object.entries(made.nodes).map(([id, node]) => [
    id,
    node?.['resource_type'] === 'model' ? { ...node, raw_code: `-- touched\n${String(node['raw_code'])}` } : node,
  ]);
  return { ...made, nodes: Object.fromEntries(nodes) };
}

describe('lineage', () => {
  test.for(cases)('$what: nothing breaks', async ({ change }) => {
    const { file } = scratch();
    const { stdout, stderr, exitCode } = await run(['lineage', 'model_3', '--manifest', file('manifest.json', manifest(change)), '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ column: { node: 'model.big.model_3' } });
    expect(exitCode).toBe(0);
  });

  test.each([
    ['an unknown dialect', { adapter: 'klingon', sql: 'select 1 as a' }, 'klingon is a dialect that is not read'],
    ['Jinja that is left', { adapter: 'duckdb', sql: "select * from {{ ref('x') }}" }, 'Jinja is left in its compiled SQL'],
  ])('of a project names %s, not the parser', async (_, { adapter, sql }, reason) => {
    const { file } = scratch();
    const node = { resource_type: 'model', package_name: 'p', name: 'a', language: 'sql', compiled_code: sql, depends_on: { nodes: [] } };
    const made = { metadata: { project_name: 'p', adapter_type: adapter }, nodes: { 'model.p.a': node } };
    const { stdout } = await run(['lineage', 'a', '--manifest', file('manifest.json', made)]);
    expect(stdout).toContain(reason);
    expect(stdout).not.toContain('parsed as one query');
  });

  test('of a SELECT in an unknown dialect is refused, and one that says nothing was not checked', async () => {
    const { file } = scratch();
    const refused = await run(['lineage', '--sql', file('a.sql', 'select 1 as a'), '--dialect', 'klingon']);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('klingon is a dialect that is not read') });
    expect(await run(['lineage', '--sql', file('b.sql', 'selec 1 form'), '--dialect', 'duckdb'])).toMatchObject({ exitCode: 2 });
  });
});

describe('classify', () => {
  test.each([
    ['SQL that does not parse', 'duckdb', 'selec 1 form', /does not parse/],
    ['an unknown dialect', 'klingon', 'select 2 as a', /klingon/],
    ['Jinja', 'duckdb', "select * from {{ ref('x') }}", /does not parse/],
    ['nothing', 'duckdb', '', /empty/],
  ])('%s is unknown, and says why', async (...[, dialect, sql, reason]) => {
    const { file } = scratch();
    const [base, head] = [file('base.sql', 'select 1 as a'), file('head.sql', sql)];
    const { stdout, exitCode } = await run(['classify', '--dialect', dialect, '--base', base, '--head', head, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ class: 'unknown', reason: expect.stringMatching(reason) });
    expect(exitCode).toBe(0);
  });
});

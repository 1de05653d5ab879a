import type { Answer } from '../../../src/agents/question.ts';
import type { ReviewFacts, SideDetails } from '../../../src/agents/review-facts.ts';
import type { DbtNode } from '../../../src/dbt/project.ts';
import { readShape } from '../../../src/sql/read-shape.ts';
import { loadSqlEngine } from '../../../src/sql/sql-engine.ts';
import { change, dataTest, facts, model, project } from '../facts-builder.ts';

const engine = await loadSqlEngine();

/** A model with compiled SQL; it depends on what stands behind `main.` there. */
export function sqlModel(name: string, sql: string, parts: Parameters<typeof model>[1] = {}): DbtNode {
  const read = [...new Set([...sql.matchAll(/\bmain\.(\w+)/g)].flatMap(([, found]) => found ?? []))];
  const nodes = read.map((parent) => `${parent.startsWith('snap_') ? 'snapshot' : 'model'}.taxi.${parent}`);
  return model(name, { compiledCode: sql, dependsOn: { nodes, macros: [] }, ...parts });
}

/** `unique` on one column, or on a combination. */
export function uniqueOn(name: string, ...columns: readonly string[]): DbtNode {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return dataTest('unique', name, { column: only });
  return dataTest('unique_combination_of_columns', name, { arguments: { combination_of_columns: columns } });
}

/** A `relationships` test: `references('fct_trips.pickup_zone_id', 'dim_zone.zone_id')`. */
export function references(source: string, target: string): DbtNode {
  const [from = '', column = ''] = source.split('.');
  const [to = '', field = ''] = target.split('.');
  return dataTest('relationships', from, {
    column,
    arguments: { to: `ref('${to}')`, field },
    node: { name: `relationships_${from}_${column}_${to}`, dependsOn: { nodes: [`model.taxi.${to}`, `model.taxi.${from}`], macros: [] } },
  });
}

interface Star {
  readonly base?: readonly DbtNode[];
  readonly head: readonly DbtNode[];
  /** Names of the models that this pull request changes; by default all. */
  readonly changed?: readonly string[];
  readonly answers?: { readonly base?: Readonly<Record<string, Answer>>; readonly head?: Readonly<Record<string, Answer>> };
  readonly details?: { readonly base?: SideDetails; readonly head?: SideDetails };
}

/** The facts of a review of these nodes, with their SQL read and their tables there to be asked. */
export function starFacts({ base = [], head, changed, answers = {}, details = {} }: Star): ReviewFacts {
  const sides = { base: project({ nodes: base }), head: project({ nodes: head }) };
  const names = changed ?? [...new Set([...base, ...head].filter(({ test }) => test === undefined).map(({ name }) => name))];
  const find = (nodes: readonly DbtNode[], name: string) => nodes.find((node) => node.test === undefined && node.name === name);
  const detailsOf = (side: 'base' | 'head'): SideDetails => ({
    shape: (id) => readShape(sides[side].nodes.get(id)?.compiledCode ?? '', { dialect: 'duckdb', engine }),
    relation: (id) => sides[side].nodes.get(id)?.relationName,
    answers: new Map(Object.entries(answers[side] ?? {})),
    ...details[side],
  });
  return facts({
    ...sides,
    models: names.map((name) => change(find(base, name), find(head, name))),
    details: { base: detailsOf('base'), head: detailsOf('head') },
  });
}

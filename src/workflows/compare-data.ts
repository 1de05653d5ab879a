import { randomUUID } from 'node:crypto';
import type { DataDifferences, ModelDifferences } from '../agents/data-modeler/difference-blocks.ts';
import { keyLadder } from '../agents/key-ladder.ts';
import { privateColumns } from '../agents/private-columns.ts';
import type { ReviewFacts } from '../agents/review-facts.ts';
import type { Config } from '../config/config-schema.ts';
import type { Queries } from '../core/ports/queries.ts';
import { asProblem } from '../core/problem.ts';
import type { Comparison } from '../dbt/comparison.ts';
import { type DrawnColumns, drawnColumnsOf } from '../dbt/drawn-columns-of.ts';
import type { NotAnalysed } from '../dbt/not-analysed.ts';
import type { Ask } from '../warehouse/ask.ts';
import { compareRelations, type RelationDifferences } from '../warehouse/compare-relations.ts';
import { exampleValuesSql, readExampleValues } from '../warehouse/example-values.ts';
import { maskValue } from '../warehouse/mask-value.ts';
import { relationParts } from '../warehouse/relation-parts.ts';
import { dialectOf, type WarehouseDialect } from '../warehouse/warehouse-dialect.ts';
import { type ModelToCompare, modelsToCompare } from './models-to-compare.ts';
import type { RunSurroundings } from './run-input.ts';

const MOST_MODELS = 20;
const MILLISECONDS = 30_000;
/** All models together: a review has to end while its author still looks at the pull request. */
const MILLISECONDS_IN_ALL = 120_000;
const MOST_EXAMPLE_COLUMNS = 5;
const EXAMPLES = 2;
const DRAWN = 'clock or chance';

interface Compared {
  readonly facts: ReviewFacts;
  readonly comparison: Comparison;
  readonly config: Config['data'];
}

/**
 * Compares the data of what changed, and of the nearest tested nodes below, while the comparison is open. What is left out, and why, is
 * told. Undefined where no data was built, or nothing that could differ.
 */
export async function compareData(
  { facts, comparison, config }: Compared,
  ports: Pick<RunSurroundings, 'openQueries' | 'signal' | 'clock'>,
  secret: string = randomUUID(),
): Promise<DataDifferences | undefined> {
  const data = comparison.data();
  const models = modelsToCompare(facts);
  if (data === undefined || models.length === 0 || comparison.compared.head === undefined) return undefined;
  const dialect = dialectOf(data.adapter);
  if (dialect === undefined) return { models: [], notAnalysed: [{ subject: 'data', reason: `no SQL is written for ${data.adapter} yet` }] };
  const drawn = [facts.base, facts.head].map(drawnColumnsOf);
  const queries = await ports.openQueries(data, ports.signal);
  try {
    return await compareModels(models, { facts, drawn, config, dialect, queries, ports, secret });
  } finally {
    await queries.close();
  }
}

interface Comparing {
  readonly facts: ReviewFacts;
  /** Of the base and of the head. */
  readonly drawn: readonly DrawnColumns[];
  readonly config: Config['data'];
  readonly dialect: WarehouseDialect;
  readonly queries: Queries;
  readonly ports: Pick<RunSurroundings, 'signal' | 'clock'>;
  readonly secret: string;
}

async function compareModels(models: readonly ModelToCompare[], comparing: Comparing): Promise<DataDifferences> {
  const { clock, signal } = comparing.ports;
  const deadline = clock.now().getTime() + MILLISECONDS_IN_ALL;
  const found: ModelDifferences[] = [];
  const left: NotAnalysed[] = [];
  for (const [index, model] of models.entries()) {
    const remaining = deadline - clock.now().getTime();
    const late =
      index >= MOST_MODELS
        ? `only ${MOST_MODELS} models are compared`
        : remaining <= 0
          ? 'the time for comparing data was over'
          : undefined;
    const result = late ?? (await compareModel(model, { ...comparing, milliseconds: Math.min(MILLISECONDS, remaining) }));
    signal.throwIfAborted();
    if (typeof result === 'string') left.push({ subject: `data of ${model.node.name}`, reason: result });
    else found.push(result);
  }
  return { models: found, notAnalysed: left };
}

interface InTime extends Comparing {
  readonly milliseconds: number;
}

/** The differences of one model, or why there are none to tell. */
async function compareModel({ node, isChanged }: ModelToCompare, comparing: InTime): Promise<ModelDifferences | string> {
  const { facts, dialect, config, queries, ports, milliseconds } = comparing;
  const [base, head] = [relationOf('base', node.uniqueId, facts), relationOf('head', node.uniqueId, facts)];
  if (!facts.base.nodes.has(node.uniqueId)) return 'the base does not have it';
  if (base === undefined || head === undefined) return 'it was not built on both sides';
  const ask: Ask = (sql, maxRows = 1_000) => queries.run({ sql, maxRows, timeoutMilliseconds: milliseconds, signal: ports.signal });
  try {
    const input = {
      base,
      head,
      dialect,
      candidates: candidatesOf(node.uniqueId, facts),
      leftOut: await leftOutOf(node.uniqueId, comparing.drawn),
      maxRowsScanned: config.max_rows_scanned,
      hint: facts.models.flatMap(({ causes }) => causes.map(({ text }) => text)).join('\n'),
    };
    const differences = await compareRelations(input, ask);
    if (differences === undefined) return 'the two sides share no column that can be compared';
    const isPrivate = privateColumns(node, facts.head);
    const examples = config.samples ? await examplesOf(differences, { ask, isPrivate, secret: comparing.secret }) : [];
    const { pair: _, ...told } = differences;
    const hidden = new Set(differences.causes.flatMap(({ column }) => (isPrivate(column) ? [column] : [])));
    return { uniqueId: node.uniqueId, name: node.name, isChanged, ...told, hidden, examples };
  } catch (error) {
    return asProblem(error).message;
  }
}

function relationOf(side: 'base' | 'head', uniqueId: string, { details }: ReviewFacts) {
  const sql = details?.[side]?.relation?.(uniqueId);
  const [name, ...before] = relationParts(sql ?? '').toReversed();
  return sql === undefined || name === undefined ? undefined : { sql, parts: [...before.toReversed(), name] as const };
}

/** The base's word counts first: the change may be what breaks the key. */
function candidatesOf(uniqueId: string, { base, head }: ReviewFacts) {
  return [base, head].flatMap((project) => {
    const node = project.nodes.get(uniqueId);
    return node === undefined ? [] : keyLadder(node, project);
  });
}

async function leftOutOf(uniqueId: string, drawn: readonly DrawnColumns[]): Promise<ReadonlyMap<string, string>> {
  const columns = await Promise.all(drawn.map((columnsOf) => columnsOf(uniqueId)));
  return new Map(columns.flat().map((name) => [name.toLowerCase(), DRAWN]));
}

interface Showing {
  readonly ask: Ask;
  readonly isPrivate: (column: string) => boolean;
  readonly secret: string;
}

async function examplesOf(
  { pair, columns }: RelationDifferences,
  { ask, isPrivate, secret }: Showing,
): Promise<ModelDifferences['examples']> {
  if (pair === undefined) return [];
  const changed = columns.flatMap(({ name, changed: count }, index) => (count > 0 ? [{ name, index, count }] : []));
  const examples: ModelDifferences['examples'][number][] = [];
  for (const { name, index } of changed.toSorted((one, other) => other.count - one.count).slice(0, MOST_EXAMPLE_COLUMNS)) {
    const show = (value: string | null): string => (isPrivate(name) ? maskValue(value, secret) : (value ?? 'null'));
    const values = readExampleValues(await ask(exampleValuesSql(pair, index, EXAMPLES)));
    examples.push(...values.map(({ before, after }) => ({ column: name, before: show(before), after: show(after) })));
  }
  return examples;
}

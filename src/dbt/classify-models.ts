import type { Classification } from '../sql/classification.ts';
import { classifyChange } from '../sql/classify-change.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import { outputColumns } from '../sql/output-columns.ts';
import { circularNodes } from './circular-nodes.ts';
import type { ComparedSides } from './compared-sides.ts';
import { historyReason } from './history-reason.ts';
import { type ModelSource, mapCauses } from './map-causes.ts';
import type { ModelChange, NodeChange } from './model-change.ts';
import type { Pair } from './pair.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { relationNames } from './relation-names.ts';
import { type RenamedUpstream, renamedUpstream } from './renamed-upstream.ts';
import { sameExpressions } from './sketch-sql.ts';
import { type ToldNames, type UpstreamColumns, upstreamColumns } from './upstream-columns.ts';

/** Changed models with their change class; seeds and snapshots have none. */
export interface ClassifiedChanges {
  readonly models: readonly ModelChange[];
  readonly others: readonly NodeChange[];
}

type Compared = Pick<ComparedSides, 'base' | 'head' | 'changes' | 'compiled' | 'incremental' | 'sketched'>;

/** What classifying one model needs; `head` is there, since nothing changed where it isn't. */
interface Context {
  readonly compared: Compared;
  readonly projects: Pair<DbtProject>;
  readonly source: ModelSource;
  readonly columns: UpstreamColumns;
  readonly renamed: RenamedUpstream;
}

/**
 * Says for each changed model how far its change can matter, with the lines of the raw files that make it so. `told` knows columns that no SQL
 * tells, such as those of sources.
 */
export async function classifyModels(compared: Compared, source: ModelSource, told?: Pair<ToldNames>): Promise<ClassifiedChanges> {
  if (compared.head === undefined) return { models: [], others: [] };
  const projects = { base: compared.base, head: compared.head };
  const columns = upstreamColumns(projects, compared.compiled, told);
  // Who waits for itself waits for ever.
  const circular = circularNodes(projects.head);
  const classified = new Map<string, Promise<ModelChange>>();
  const renamed = renamedUpstream(projects.head, async (id) => {
    const change = circular.has(id) ? undefined : changed.get(id);
    return change === undefined ? undefined : (await classify(change)).classification.columns;
  });
  const changed = new Map(compared.changes.filter(isModel).map((change) => [change.uniqueId, change]));
  const classify = (change: NodeChange): Promise<ModelChange> => {
    const model = classified.get(change.uniqueId) ?? classifyModel(change, { compared, projects, source, columns, renamed });
    classified.set(change.uniqueId, model);
    return model;
  };
  const models = await Promise.all([...changed.values()].map(classify));
  return { models, others: compared.changes.filter((change) => !isModel(change)) };
}

function isModel({ base, head }: NodeChange): boolean {
  return (head ?? base)?.resourceType === 'model';
}

async function classifyModel(change: NodeChange, context: Context): Promise<ModelChange> {
  const { base, head } = change;
  if (head === undefined)
    return { ...change, classification: { class: 'model-wide', columns: [], causes: [] }, causes: removalOf(base, context.source) };
  if (base === undefined) return { ...change, classification: await addition(head, context), causes: [] };
  const classification = await modification({ base, head }, context);
  const incremental = await incrementalBranch(change.uniqueId, context);
  const causes = mapCauses(classification.causes, { base, head, compiled: writtenOf(change.uniqueId, context.compared) }, context.source);
  const differs = incremental !== undefined && incremental.class !== classification.class;
  return { ...change, classification, causes, ...(differs ? { incremental } : {}) };
}

function removalOf(base: DbtNode | undefined, source: ModelSource): ModelChange['causes'] {
  if (base === undefined) return [];
  return [{ side: 'base', line: 1, text: base.name, why: 'model removed', path: source.pathOf(base), confidence: 'file' }];
}

/** Nothing is there to compare a new model with: all its columns are additions, and nobody can have read them. */
async function addition(head: DbtNode, { compared, projects, columns }: Context): Promise<Classification> {
  const sql = writtenOf(head.uniqueId, compared).head;
  const replaced = sql === undefined ? '' : relationNames(projects.head)(sql);
  const read = await outputColumns({ dialect: dialectOf(projects.head.adapter), sql: replaced, schema: await columns(head.uniqueId) });
  const names = read ?? [...head.columns.keys()];
  return { class: 'additive', columns: names.map((name) => ({ name, class: 'added' })), causes: [] };
}

async function modification({ base, head }: Pair<DbtNode>, context: Context): Promise<Classification> {
  if (base.language !== 'sql' || head.language !== 'sql') return unknown(`a ${head.language} model: only SQL can be compared`);
  const history = historyReason(base, head);
  if (history !== undefined) return unknown(history);
  const classification = await compareSql(head.uniqueId, textsOf(head.uniqueId, context.compared.compiled), context);
  return classification.class === 'unknown' ? asSketched(classification, head.uniqueId, context) : classification;
}

/** Where nobody compiled the SQL, a sketch of it may show what changes: that is told, and nothing is proved by it. */
async function asSketched(nothing: Classification, id: string, context: Context): Promise<Classification> {
  const sql = writtenOf(id, context.compared);
  if (sql.base === undefined || sql.head === undefined || !sameExpressions(sql.base, sql.head)) return nothing;
  const seen = await compareSql(id, sql, context);
  if (seen.class === 'model-wide') return seen;
  return seen.class === 'column' ? { ...seen, class: 'unknown', reason: nothing.reason ?? '' } : nothing;
}

/** The other branch of an incremental model; undefined where it was not compiled on both sides. */
async function incrementalBranch(id: string, context: Context): Promise<Classification | undefined> {
  const sql = textsOf(id, context.compared.incremental);
  return sql.base === undefined || sql.head === undefined ? undefined : compareSql(id, sql, context);
}

async function compareSql(id: string, sql: Pair<string | undefined>, { projects, columns, renamed }: Context): Promise<Classification> {
  if (sql.base === undefined && sql.head === undefined) return unknown('its SQL was not compiled');
  if (sql.base === undefined) return unknown('its SQL on the base was not compiled');
  if (sql.head === undefined) return unknown('its SQL on this commit was not compiled');
  const [base, head] = [relationNames(projects.base)(sql.base), relationNames(projects.head)(sql.head)];
  return classifyChange({ dialect: dialectOf(projects.head.adapter), base, head, schema: await columns(id), renamed: await renamed(id) });
}

/** What a model's SQL is known as: compiled, else sketched. */
function writtenOf(id: string, { compiled, sketched }: Compared): Pair<string | undefined> {
  const { base, head } = textsOf(id, compiled);
  return { base: base ?? sketched?.base.get(id), head: head ?? sketched?.head.get(id) };
}

function textsOf(id: string, { base, head }: Pair<ReadonlyMap<string, string>>): Pair<string | undefined> {
  return { base: base.get(id), head: head.get(id) };
}

function unknown(reason: string): Classification {
  return { class: 'unknown', columns: [], causes: [], reason };
}

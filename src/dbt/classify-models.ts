import type { Classification } from '../sql/classification.ts';
import { classifyChange } from '../sql/classify-change.ts';
import type { ComparedSides } from './compared-sides.ts';
import { historyReason } from './history-reason.ts';
import { type ModelSource, mapCauses } from './map-causes.ts';
import type { ModelChange, NodeChange } from './model-change.ts';
import type { DbtNode } from './project.ts';
import { relationNames } from './relation-names.ts';

/** Changed models with their change class; seeds and snapshots have none. */
export interface ClassifiedChanges {
  readonly models: readonly ModelChange[];
  readonly others: readonly NodeChange[];
}

type Compared = Pick<ComparedSides, 'base' | 'head' | 'changes' | 'compiled' | 'incremental'>;

/** Says for each changed model how far its change can matter, with the lines of the raw files that make it so. */
export async function classifyModels(compared: Compared, source: ModelSource): Promise<ClassifiedChanges> {
  const models = await Promise.all(compared.changes.filter(isModel).map((change) => classifyModel(change, compared, source)));
  return { models, others: compared.changes.filter((change) => !isModel(change)) };
}

function isModel({ base, head }: NodeChange): boolean {
  return (head ?? base)?.resourceType === 'model';
}

async function classifyModel(change: NodeChange, compared: Compared, source: ModelSource): Promise<ModelChange> {
  const { base, head } = change;
  if (head === undefined)
    return { ...change, classification: { class: 'model-wide', columns: [], causes: [] }, causes: removalOf(base, source) };
  if (base === undefined) return { ...change, classification: await addition(head, compared), causes: [] };
  const classification = await modification({ base, head }, compared);
  const incremental = await incrementalBranch(change.uniqueId, compared);
  const causes = mapCauses(classification.causes, { base, head, compiled: compiledOf(change.uniqueId, compared) }, source);
  const differs = incremental !== undefined && incremental.class !== classification.class;
  return { ...change, classification, causes, ...(differs ? { incremental } : {}) };
}

function removalOf(base: DbtNode | undefined, source: ModelSource): ModelChange['causes'] {
  if (base === undefined) return [];
  return [{ side: 'base', line: 1, text: base.name, why: 'model removed', path: source.pathOf(base), confidence: 'file' }];
}

/** Nothing is there to compare a new model with: all its columns are additions, and nobody can have read them. */
async function addition(head: DbtNode, { compiled, head: project }: Compared): Promise<Classification> {
  const sql = compiled.head.get(head.uniqueId);
  const read = sql === undefined ? undefined : await classifyChange({ dialect: project?.adapter ?? '', base: sql, head: sql });
  const names = read === undefined || read.columns.length === 0 ? [...head.columns.keys()] : read.columns.map(({ name }) => name);
  return { class: 'additive', columns: names.map((name) => ({ name, class: 'added' })), causes: [] };
}

async function modification({ base, head }: { base: DbtNode; head: DbtNode }, compared: Compared): Promise<Classification> {
  if (base.language !== 'sql' || head.language !== 'sql') return unknown(`a ${head.language} model: only SQL can be compared`);
  const history = historyReason(base, head);
  if (history !== undefined) return unknown(history);
  return compareSql(compared, compiledOf(head.uniqueId, compared));
}

/** The other branch of an incremental model; undefined where it was not compiled on both sides. */
async function incrementalBranch(id: string, compared: Compared): Promise<Classification | undefined> {
  const sql = { base: compared.incremental.base.get(id), head: compared.incremental.head.get(id) };
  return sql.base === undefined || sql.head === undefined ? undefined : compareSql(compared, sql);
}

interface BothTexts {
  readonly base: string | undefined;
  readonly head: string | undefined;
}

async function compareSql({ base, head }: Compared, sql: BothTexts): Promise<Classification> {
  if (sql.base === undefined) return unknown('its SQL on the base was not compiled');
  if (sql.head === undefined || head === undefined) return unknown('its SQL on this commit was not compiled');
  return classifyChange({ dialect: head.adapter, base: relationNames(base)(sql.base), head: relationNames(head)(sql.head) });
}

function compiledOf(id: string, { compiled }: Compared): BothTexts {
  return { base: compiled.base.get(id), head: compiled.head.get(id) };
}

function unknown(reason: string): Classification {
  return { class: 'unknown', columns: [], causes: [], reason };
}

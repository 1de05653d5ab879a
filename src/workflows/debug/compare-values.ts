import type { Queries } from '../../core/ports/queries.ts';
import { asProblem } from '../../core/problem.ts';
import type { ComparedData } from '../../dbt/comparison.ts';
import { descendants } from '../../dbt/descendants.ts';
import type { DbtNode } from '../../dbt/project.ts';
import { relationIn } from '../../dbt/relation-in.ts';
import { changedNodes } from '../../dbt/state-modified.ts';
import { readValueDifferences, type ValueDifferences, valueDifferencesSql } from '../../warehouse/value-differences.ts';
import type { RunPorts } from '../run-input.ts';
import type { ProvedCase } from './rerun-failed.ts';

/** A re-run model with its differences from the base's, or why there are none to tell. */
export type ComparedModel =
  | ({ readonly name: string; readonly columns: number } & ValueDifferences)
  | { readonly name: string; readonly reason: string };

const MOST_MODELS = 20;
const MILLISECONDS = 60_000;
/** Two builds of the same model differ in what these give, whoever wrote it. */
const CHANCE =
  /\b(?:current_timestamp|current_date|now\s*\(|getdate\s*\(|sysdate|random\s*\(|rand\s*\(|uuid\w*\s*\(|gen_random_uuid|newid\s*\()/i;

/** Compares what the fix built with what the base built: only models that exist on both sides, and counts only. */
export async function compareValues(proved: ProvedCase, ports: RunPorts): Promise<readonly ComparedModel[]> {
  const { comparison } = proved;
  const data = comparison.data();
  const models = modelsToCompare(proved);
  if (data === undefined) return models.map(({ name }) => ({ name, reason: 'no data was built in this lane' }));
  const queries = await ports.openQueries(data, ports.signal);
  try {
    const compared: ComparedModel[] = [];
    for (const node of models) compared.push(await compareModel(node, { queries, data, proved, taken: compared.length }));
    return compared;
  } finally {
    await queries.close();
  }
}

/** What had failed, what the pull request or the fix changes, and what hangs on it; ancestors are the base's own. */
function modelsToCompare({ tried, patch, failed, comparison }: ProvedCase): readonly DbtNode[] {
  const { project, ran } = tried;
  if (project === undefined) return [];
  const patched = [...project.nodes.values()].filter(({ path, patchPath }) => patch.texts.has(path) || patch.texts.has(patchPath ?? ''));
  const changed = changedNodes(comparison.compared.base, project);
  const unfinished = [...(failed?.results.values() ?? [])].filter(({ status }) => status !== 'success' && status !== 'pass');
  const roots = [...patched, ...changed, ...unfinished].map(({ uniqueId }) => uniqueId);
  const wanted = new Set([...roots, ...descendants(project, roots)]);
  const nodes = ran.flatMap((id) => (wanted.has(id) ? (project.nodes.get(id) ?? []) : []));
  return nodes.filter(
    ({ resourceType, materialized }) => ['model', 'seed', 'snapshot'].includes(resourceType) && materialized !== 'ephemeral',
  );
}

interface With {
  readonly queries: Queries;
  readonly data: ComparedData;
  readonly proved: ProvedCase;
  readonly taken: number;
}

async function compareModel(node: DbtNode, { queries, data, proved, taken }: With): Promise<ComparedModel> {
  const { name } = node;
  const base = proved.comparison.compared.base.nodes.get(node.uniqueId);
  const obstacle =
    base === undefined ? 'the base does not have it' : taken >= MOST_MODELS ? `only ${MOST_MODELS} are compared` : chance(node, proved);
  if (obstacle !== undefined || base === undefined) return { name, reason: obstacle ?? '' };
  const relations = { base: relationIn('base', base, data), head: relationIn('tried', node, data) };
  if (relations.base === undefined || relations.head === undefined) return { name, reason: 'it has no relation' };
  try {
    return await countDifferences(name, { base: relations.base, head: relations.head }, queries);
  } catch (error) {
    return { name, reason: asProblem(error).message };
  }
}

async function countDifferences(name: string, relations: { base: string; head: string }, queries: Queries): Promise<ComparedModel> {
  const [ofBase, ofHead] = [await columnsOf(relations.base, queries), await columnsOf(relations.head, queries)];
  const columns = ofHead.filter((column) => ofBase.includes(column));
  if (columns.length === 0) return { name, reason: 'the two sides share no column' };
  const result = await queries.run({ sql: valueDifferencesSql({ ...relations, columns }), maxRows: 1, timeoutMilliseconds: MILLISECONDS });
  const differences = readValueDifferences(result);
  return differences === undefined ? { name, reason: 'the counts could not be read' } : { name, columns: columns.length, ...differences };
}

async function columnsOf(relation: string, queries: Queries): Promise<readonly string[]> {
  const { columns } = await queries.run({ sql: `select * from ${relation} limit 0`, maxRows: 1, timeoutMilliseconds: MILLISECONDS });
  return columns;
}

function chance({ uniqueId }: DbtNode, { tried }: ProvedCase): string | undefined {
  return CHANCE.test(tried.compiled.get(uniqueId) ?? '') ? 'it reads a clock or chance, so two builds of it always differ' : undefined;
}

import { descendants } from '../../dbt/descendants.ts';
import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { downstreamOf } from '../../lineage/downstream-of.ts';
import { isValue } from '../../lineage/walk-columns.ts';
import { hasSameValues } from '../compared-data.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { coversOld } from './covers-old.ts';
import { keepsItsTable } from './keeps-its-table.ts';

/** An incremental model whose old rows were made of a column that another model now computes in another way. */
export interface StaleByUpstream {
  readonly model: DbtNode;
  /** Its columns that are made of that one. */
  readonly columns: readonly string[];
  readonly change: ModelChange;
  /** The column of the changed model. */
  readonly from: string;
}

/** One for each incremental model, by the first column that reaches it; models of `said` are left out, and those behind one that is told. */
export function staleByUpstream(facts: ReviewFacts, said: ReadonlySet<string>): readonly StaleByUpstream[] {
  const known = new Set(said);
  return redefinedColumns(facts).flatMap(({ change, from }) => {
    const reached = Map.groupBy(reachedFrom(change.uniqueId, from, facts), ({ node }) => node);
    return [...reached].flatMap(([id, places]) => {
      const model = facts.head.nodes.get(id);
      if (model === undefined || known.has(id) || !keepsOld(model, facts)) return [];
      // The command that rebuilds it takes along what is behind.
      for (const behind of [id, ...descendants(facts.head, [id])]) known.add(behind);
      return { model, columns: [...new Set(places.map(({ name }) => name))], change, from };
    });
  });
}

/** Followed is only what is surely computed otherwise, and not the same on the data at hand. */
function redefinedColumns(facts: ReviewFacts): readonly { readonly change: ModelChange; readonly from: string }[] {
  const changes = facts.models.filter(({ kind, classification }) => kind === 'modified' && classification.class === 'column');
  const all = changes.flatMap((change) =>
    change.classification.columns.flatMap(({ class: kind, name }) =>
      kind === 'redefined' && !hasSameValues(change.uniqueId, name, facts) ? { change, from: name } : [],
    ),
  );
  return all.slice(0, MOST_COLUMNS);
}

/** Nobody deploys so many at once without a full refresh. */
const MOST_COLUMNS = 200;

function reachedFrom(node: string, name: string, { lineage, head }: ReviewFacts) {
  if (lineage === undefined || !hasIncremental(head)) return [];
  return downstreamOf(lineage.head, { node, name }).filter(
    ({ kind, how, name: reached }) => isValue(kind) && how === 'sql' && reached !== '*',
  );
}

function hasIncremental({ nodes }: DbtProject): boolean {
  return [...nodes.values()].some(({ materialized }) => materialized === 'incremental');
}

function keepsOld(model: DbtNode, { base, head }: ReviewFacts): boolean {
  const before = base.nodes.get(model.uniqueId);
  return model.packageName === head.name && before?.materialized === 'incremental' && keepsItsTable(model) && !coversOld(model);
}

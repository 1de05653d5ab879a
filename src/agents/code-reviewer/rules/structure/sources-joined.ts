import type { DbtNode, DbtProject, DbtSource } from '../../../../dbt/project.ts';
import { plainRelation } from '../../../../sql/plain-relation.ts';
import type { InputShape, QueryBody, QueryShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { isBaseModel, layerOf, ownModels } from '../../../model-layer.ts';
import { code, series } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';

/** S5: raw sources are joined before anyone has cleaned them. */
export const sourcesJoined = defineRule({
  id: 'sources-joined',
  code: 'S5',
  title: 'A model joins raw sources',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const { project } = view;
    if (isAgainstHabit(habitOf(ownModels(project).filter(readsSource(project)), (model) => sourcesOf(model, project).length < 2))) return;
    for (const model of view.models) {
      const sources = sourcesOf(model, project);
      // Marts have a rule of their own; below staging, base models are there to be joined.
      if (sources.length < 2 || layerOf(model) === 'mart' || isBaseModel(model) || model.packageName !== project.name) continue;
      const shape = view.anyShape(model);
      const [first, ...others] = shape === undefined ? [] : joinedIn(shape, sources);
      if (first === undefined) continue;
      const names = series(
        [first, ...others].map(({ sourceName, name }) => code(`${sourceName}.${name}`)),
        4,
      );
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} joins the sources ${names} as they come: a duplicate or a type that isn't put right in one of them goes into every row of the join, and no other model can use the cleaned part.`,
        remedy: 'Put a staging (or base) model in front of each, and join those.',
        location: readingPlace(model, others[0] ?? first, view),
      };
    }
  },
});

function readsSource(project: DbtProject): (model: DbtNode) => boolean {
  return (model) => sourcesOf(model, project).length > 0;
}

function sourcesOf({ dependsOn }: DbtNode, { sources }: DbtProject): readonly DbtSource[] {
  return [...new Set(dependsOn.nodes)].flatMap((id) => sources.get(id) ?? []);
}

/** The sources that stand side by side in one FROM clause; a union of them is no join. */
function joinedIn(shape: QueryShape, sources: readonly DbtSource[]): readonly DbtSource[] {
  const byRelation = new Map(sources.map((source) => [plainRelation(source.relationName ?? ''), source]));
  for (const { inputs } of shape.blocks) {
    const joined = inputs.length < 2 ? [] : inputs.flatMap((input) => byRelation.get(relationOf(input, shape) ?? '') ?? []);
    const distinct = [...new Set(joined)];
    if (distinct.length > 1) return distinct;
  }
  return [];
}

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/** The one relation whose rows an input gives, through CTEs that only take columns and rows of it. */
function relationOf({ from }: InputShape, shape: QueryShape, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (from.kind === 'relation') return from.path.join('.').toLowerCase();
  const body: QueryBody | undefined = from.kind === 'derived' ? from.body : from.kind === 'cte' ? shape.ctes[from.cte]?.body : undefined;
  const block = body?.kind === 'select' ? shape.blocks[body.block] : undefined;
  const [only, another] = block?.inputs ?? [];
  // What is grouped or freed of duplicates first has been prepared, in its way.
  const isRaw = block !== undefined && !block.distinct && block.groupBy.length === 0 && !block.groupsByAll && block.qualify === undefined;
  return only === undefined || another !== undefined || !isRaw ? undefined : relationOf(only, shape, depth + 1);
}

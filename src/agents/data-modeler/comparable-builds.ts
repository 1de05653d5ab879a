import type { BuildOutcome, NodeResult } from '../../dbt/build-outcome.ts';
import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtNode } from '../../dbt/project.ts';
import type { ReviewFacts } from '../review-facts.ts';

/** A changed model that both sides built in the same way. */
export interface ComparableBuild {
  readonly change: ModelChange;
  readonly model: DbtNode;
  readonly base: NodeResult;
  readonly head: NodeResult;
}

/** The project's changed models whose builds can be compared: both succeeded, made the same kind of thing, and ran equally often. */
export function comparableBuilds({ models, details, head: project }: ReviewFacts): readonly ComparableBuild[] {
  const [before, after] = [details?.base?.build, details?.head?.build];
  if (before === undefined || after === undefined) return [];
  return models.flatMap((change) => {
    const { base: old, head: model, uniqueId } = change;
    const [base, head] = [before.results.get(uniqueId), after.results.get(uniqueId)];
    if (model?.packageName !== project.name || old?.materialized !== model.materialized) return [];
    if (base?.status !== 'success' || head?.status !== 'success' || ranTwice(before, uniqueId) !== ranTwice(after, uniqueId)) return [];
    return [{ change, model, base, head }];
  });
}

/** The result of an incremental model that ran a second time is that of a short run. */
function ranTwice({ twice = [] }: BuildOutcome, uniqueId: string): boolean {
  return twice.includes(uniqueId);
}

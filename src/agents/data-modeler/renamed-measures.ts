import type { DbtConsumer, DbtConsumerPart } from '../../dbt/project.ts';
import { sameValue } from '../../dbt/same-value.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { readTheSame } from './measure-expression.ts';

/** Measures that compute the same under a new name: old name → new name. */
export function renamedMeasures(facts: ReviewFacts): ReadonlyMap<string, string> {
  const renames = [...facts.head.consumers.values()].flatMap((after) => {
    const before = facts.base.consumers.get(after.uniqueId);
    return before === undefined || after.kind !== 'semantic-model' ? [] : renamesIn(before, after, facts);
  });
  return new Map(renames);
}

function renamesIn(before: DbtConsumer, after: DbtConsumer, { models }: ReviewFacts): readonly (readonly [string, string])[] {
  const changes = models.filter(({ uniqueId }) => after.dependsOn.includes(uniqueId));
  const gone = measuresBeside(before, after);
  const added = measuresBeside(after, before);
  return gone.flatMap((old) => {
    const same = (one: DbtConsumerPart) => sameValue(withoutExpression(old), withoutExpression(one)) && readTheSame(old, one, changes);
    const [only, ...others] = added.filter(same);
    return only === undefined || others.length > 0 ? [] : [[old.name, only.name] as const];
  });
}

/** The measures of one side whose names the other side doesn't have. */
function measuresBeside({ parts }: DbtConsumer, other: DbtConsumer): readonly DbtConsumerPart[] {
  const names = new Set(other.parts.map(({ kind, name }) => `${kind} ${name}`));
  return parts.filter(({ kind, name }) => kind === 'measure' && !names.has(`${kind} ${name}`));
}

function withoutExpression({ definition }: DbtConsumerPart): Readonly<Record<string, unknown>> {
  return { ...definition, expr: undefined };
}

import { isRecord } from '../../../../dbt/artifact-values.ts';
import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtConsumer, DbtConsumerPart, DbtProject } from '../../../../dbt/project.ts';
import { sameValue, shownPair } from '../../../../dbt/same-value.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { brokenColumns } from '../../../broken-columns.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';
import { exprOf, readTheSame, wordsOf } from '../../measure-expression.ts';
import { renamedMeasures } from '../../renamed-measures.ts';

/** G4: a metric keeps its name and description and gets another meaning: by its own definition, or by a column below it. Plain columns that are gone are C20. */
export const metricRedefined = defineRule({
  id: 'metric-redefined',
  code: 'G4',
  title: 'A metric changes its meaning under its old name',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    const { base, head } = facts;
    const measures = renamedMeasures(facts);
    for (const after of head.consumers.values()) {
      const before = base.consumers.get(after.uniqueId);
      if (before === undefined || after.packageName !== head.name || after.kind === 'saved-query') continue;
      const changes = facts.models.filter(({ uniqueId, kind }) => kind === 'modified' && after.dependsOn.includes(uniqueId));
      for (const part of after.parts) yield* partDrafts({ before, after, part, changes, measures }, facts);
    }
  },
});

interface Compared {
  readonly before: DbtConsumer;
  readonly after: DbtConsumer;
  readonly part: DbtConsumerPart;
  /** The changed models that it reads directly. */
  readonly changes: readonly ModelChange[];
  /** Measures that only have a new name. */
  readonly measures: ReadonlyMap<string, string>;
}

interface Redefined extends Pick<Compared, 'part' | 'changes' | 'measures'> {
  readonly earlier: DbtConsumerPart;
}

function* partDrafts({ before, after, part, changes, measures }: Compared, facts: ReviewFacts): Iterable<Draft> {
  if (part.kind === 'entity') return;
  const earlier = before.parts.find(({ kind, name }) => kind === part.kind && name === part.name);
  if (earlier === undefined || earlier.description !== part.description) return;
  const how = redefinition({ earlier, part, changes, measures }) ?? (part.kind === 'measure' ? fromBelow(part, after, changes) : undefined);
  if (how === undefined) return;
  const { projectDir, text, head } = facts;
  const file = inRepository(projectDir, after.path);
  const line = placeInYaml(text('head', file) ?? '', { resource: { kind: after.kind, name: after.name } });
  const metrics = metricsOn(after, part, head);
  const readers =
    metrics.length === 0
      ? ''
      : `, and so ${metrics.length === 1 ? 'does' : 'do'} ${metrics.length === 1 ? 'the metric' : 'the metrics'} ${series(metrics.map(code), 4)}`;
  const owner = part.kind === 'metric' ? '' : ` of ${code(after.name)}`;
  yield {
    subject: after.uniqueId,
    key: `${part.kind} ${part.name} ${how}`,
    message: `The ${part.kind} ${code(part.name)}${owner} means something else under its old name${readers}: ${how}. No description says so, and numbers move in every report that asks for it, also for the past.`,
    remedy:
      'Say in its description what it means now and tell those who read it, or give the new meaning a new name and keep the old one until they have moved.',
    location: { path: file, side: 'head', ...(line === undefined ? {} : { line }) },
  };
}

/** The first part of the definition that differs. A column or a measure that only has a new name is the same one. */
function redefinition({ earlier, part, changes, measures }: Redefined): string | undefined {
  if (!readTheSame(earlier, part, changes)) return `\`expr\` is ${code(exprOf(part))}, not ${code(exprOf(earlier))}`;
  const [was, is] = [earlier.definition, part.definition];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => key !== 'expr');
  const differing = keys.find((key) => ![was[key], withNames(was[key], measures)].some((value) => sameValue(value, is[key])));
  if (differing === undefined) return undefined;
  const [now, before] = shownPair(is[differing], was[differing]);
  return `${code(differing)} is ${code(now)}, not ${code(before)}`;
}

/** A part of a definition as it reads after measures were renamed. */
function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withNames(item, names));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNames(item, names)]));
}

/** A measure whose model computes its column in another way, or whose expression names a column that is gone. */
function fromBelow(part: DbtConsumerPart, { columns }: DbtConsumer, changes: readonly ModelChange[]): string | undefined {
  const words = wordsOf(exprOf(part));
  for (const change of changes) {
    const redefined = change.classification.columns.find(
      (column) => column.class === 'redefined' && words.includes(column.name.toLowerCase()) && !isTold(column.name, change),
    );
    if (redefined !== undefined) return `${code(`${change.name}.${redefined.name}`)}, which it reads, is computed in another way`;
    const lost = brokenColumns(change).find(
      ({ name, how }) => how !== 'retyped' && words.includes(name.toLowerCase()) && !columns.includes(name),
    );
    if (lost !== undefined)
      return `its expression ${code(exprOf(part))} names ${code(`${change.name}.${lost.name}`)}, and this pull request ${lost.words}`;
  }
  return undefined;
}

/** Whoever says in the column's description what changed wants the metric to follow. */
function isTold(column: string, { base, head }: ModelChange): boolean {
  return base?.columns.get(column)?.description !== head?.columns.get(column)?.description;
}

function metricsOn({ uniqueId }: DbtConsumer, { kind, name }: DbtConsumerPart, { consumers }: DbtProject): readonly string[] {
  if (kind !== 'measure') return [];
  const readers = [...consumers.values()].filter((consumer) => consumer.kind === 'metric' && consumer.dependsOn.includes(uniqueId));
  return readers.filter(({ parts }) => parts.some(({ measures }) => measures.includes(name))).map((metric) => metric.name);
}

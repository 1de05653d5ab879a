import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtConsumer, DbtConsumerPart, DbtProject } from '../../../../dbt/project.ts';
import { sameValue, shownValue } from '../../../../dbt/same-value.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { brokenColumns } from '../../../broken-columns.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';

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
    for (const after of head.consumers.values()) {
      const before = base.consumers.get(after.uniqueId);
      if (before === undefined || after.packageName !== head.name || after.kind === 'saved-query') continue;
      const changes = facts.models.filter(({ uniqueId, kind }) => kind === 'modified' && after.dependsOn.includes(uniqueId));
      for (const part of after.parts) yield* partDrafts({ before, after, part, changes }, facts);
    }
  },
});

interface Compared {
  readonly before: DbtConsumer;
  readonly after: DbtConsumer;
  readonly part: DbtConsumerPart;
  /** The changed models that it reads directly. */
  readonly changes: readonly ModelChange[];
}

function* partDrafts({ before, after, part, changes }: Compared, facts: ReviewFacts): Iterable<Draft> {
  if (part.kind === 'entity') return;
  const earlier = before.parts.find(({ kind, name }) => kind === part.kind && name === part.name);
  if (earlier === undefined || earlier.description !== part.description) return;
  const how = redefinition(earlier, part, changes) ?? (part.kind === 'measure' ? fromBelow(part, after, changes) : undefined);
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

/** The first part of the definition that differs. A column that only has a new name is the same column. */
function redefinition(before: DbtConsumerPart, after: DbtConsumerPart, changes: readonly ModelChange[]): string | undefined {
  const was = { ...before.definition, expr: renamed(exprOf(before), changes) };
  const is = { ...after.definition, expr: wordsOf(exprOf(after)).join(' ') };
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const key = keys.find((name) => !sameValue(valueOf(was, name), valueOf(is, name)));
  if (key === undefined) return undefined;
  if (key === 'expr') return `\`expr\` is ${code(exprOf(after))}, not ${code(exprOf(before))}`;
  return `${code(key)} is ${code(shownValue(valueOf(is, key)))}, not ${code(shownValue(valueOf(was, key)))}`;
}

function valueOf(definition: Readonly<Record<string, unknown>>, key: string): unknown {
  return definition[key];
}

/** An element without `expr` reads the column of its own name. */
function exprOf({ expr, name, kind }: DbtConsumerPart): string {
  return kind === 'metric' ? '' : (expr ?? name);
}

function renamed(expr: string, changes: readonly ModelChange[]): string {
  const columns = changes.flatMap(({ classification }) => classification.columns);
  const names = new Map(
    columns.flatMap(({ name, previousName }) => (previousName === undefined ? [] : [[previousName.toLowerCase(), name.toLowerCase()]])),
  );
  return wordsOf(expr)
    .map((word) => names.get(word) ?? word)
    .join(' ');
}

function wordsOf(expr: string): readonly string[] {
  return expr.toLowerCase().match(/'(?:[^']|'')*'|[\w.]+|[^\w\s]/g) ?? [];
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

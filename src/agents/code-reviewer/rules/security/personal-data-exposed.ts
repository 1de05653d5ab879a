import { descendants } from '../../../../dbt/descendants.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { layerOf, ownModels } from '../../../model-layer.ts';
import { columnLocation, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { columnTracer } from '../../column-tracer.ts';
import { type PersonalColumn, personalColumns } from '../../personal-columns.ts';

/** X1: something about a person reaches a model that many read, did not reach it before, and nothing marks it there. */
export const personalDataExposed = defineRule({
  id: 'personal-data-exposed',
  code: 'X1',
  title: 'Personal data reaches more people',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const changed = facts.models.map(({ uniqueId }) => uniqueId);
    const reached = new Set([...changed, ...descendants(facts.head, changed)]);
    const sides = { base: readSide(facts, 'base'), head: readSide(facts, 'head') };
    for (const model of ownModels(facts.head)) {
      if (!reached.has(model.uniqueId) || !isWidelyRead(model, facts.head)) continue;
      for (const column of newColumns(model, facts.base, sides)) yield draftOf(model, column, facts);
    }
  },
});

type Personal = (model: DbtNode) => readonly PersonalColumn[] | undefined;

function readSide(facts: ReviewFacts, side: 'base' | 'head'): Personal {
  const view = viewSide(facts, side);
  const tracer = columnTracer(view);
  return (model) => personalColumns(model, { view, tracer });
}

function isWidelyRead(model: DbtNode, { children }: DbtProject): boolean {
  if (layerOf(model) === 'mart' || model.access === 'public') return true;
  return (children.get(model.uniqueId) ?? []).some((id) => id.startsWith('exposure.'));
}

/** What was there before under another name is nothing new. */
function newColumns(
  model: DbtNode,
  base: DbtProject,
  sides: { readonly base: Personal; readonly head: Personal },
): readonly PersonalColumn[] {
  const found = sides.head(model) ?? [];
  const before = base.nodes.get(model.uniqueId);
  if (found.length === 0 || before === undefined || !isWidelyRead(before, base)) return found;
  const older = sides.base(before);
  if (older === undefined) return [];
  const known = new Set(older.flatMap((column) => [column.name.toLowerCase(), keyOf(column)]));
  return found.filter((column) => !known.has(column.name.toLowerCase()) && !known.has(keyOf(column)));
}

function keyOf({ root: { node, column } }: PersonalColumn): string {
  return `${node}\n${column.toLowerCase()}`;
}

function draftOf(model: DbtNode, { name, what, root }: PersonalColumn, { head, base, models, projectDir }: ReviewFacts): Draft {
  const change = models.find(({ uniqueId }) => uniqueId === model.uniqueId);
  const source = head.sources.get(root.node);
  const owner = source === undefined ? head.nodes.get(root.node)?.name : `${source.sourceName}.${source.name}`;
  const from = owner === undefined || root.node === model.uniqueId ? '' : `, from ${code(`${owner}.${root.column}`)}`;
  const kind = layerOf(model) === 'mart' ? 'mart' : 'widely read model';
  const since = base.nodes.has(model.uniqueId) ? `this ${kind} did not show it before` : `this ${kind} is new`;
  return {
    subject: model.uniqueId,
    key: name.toLowerCase(),
    message: `${code(`${model.name}.${name}`)} is ${what}${from}; ${since}, and nothing marks it.`,
    remedy: `Leave it out or hash it. If it has to be there, mark ${code(name)} in the YAML: a policy tag, or the tag \`pii\`.`,
    location: (change === undefined ? undefined : columnLocation(change, name, projectDir)) ?? modelLocation(model, 'head', projectDir),
  };
}

import { descendants } from '../../../../dbt/descendants.ts';
import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { layerOf, ownModels } from '../../../model-layer.ts';
import { columnLocation, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { type ColumnTracer, columnTracer } from '../../column-tracer.ts';
import { mentionsPersonal } from '../../mentions-personal.ts';
import { hiddenColumns, type PersonalColumn, personalColumns, placeKey } from '../../personal-columns.ts';

/** X1: something about a person reaches a model that many read, did not reach it before, and nothing marks it there. */
export const personalDataExposed = defineRule({
  id: 'personal-data-exposed',
  code: 'X1',
  title: 'Personal data reaches more people',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    if (!mentionsPersonal(viewSide(facts, 'head'))) return;
    const changed = facts.models.map(({ uniqueId }) => uniqueId);
    const reached = new Set([...changed, ...descendants(facts.head, changed)]);
    const sides = { base: readSide(facts, 'base'), head: readSide(facts, 'head') };
    for (const change of facts.models) yield* unhidden(change, sides, facts);
    for (const model of ownModels(facts.head)) {
      if (!reached.has(model.uniqueId) || !isWidelyRead(model, facts.head)) continue;
      for (const column of newColumns(model, facts.base, sides))
        yield draftOf(model, column, { facts, since: sinceWhen(model, facts.base) });
    }
  },
});

interface Side {
  readonly personal: (model: DbtNode) => readonly PersonalColumn[] | undefined;
  readonly tracer: ColumnTracer;
}

interface Sides {
  readonly base: Side;
  readonly head: Side;
}

function readSide(facts: ReviewFacts, side: 'base' | 'head'): Side {
  const view = viewSide(facts, side);
  const tracer = columnTracer(view);
  return { tracer, personal: personalColumns({ view, tracer }) };
}

/** On whatever floor: where the base shows only the hash of a column, somebody wanted nobody to read it further down. */
function* unhidden({ uniqueId }: ModelChange, sides: Sides, facts: ReviewFacts): Iterable<Draft> {
  // The nodes of a change may lack the compiled SQL that those of the projects have.
  const [base, head] = [facts.base.nodes.get(uniqueId), facts.head.nodes.get(uniqueId)];
  if (base === undefined || head?.packageName !== facts.head.name) return;
  const hidden = hiddenColumns(base, sides.base.tracer);
  if (hidden.size === 0) return;
  const known = new Set(sides.base.tracer.columnsOf(base)?.map((name) => name.toLowerCase()));
  for (const column of sides.head.personal(head) ?? []) {
    const { same = [] } = sides.head.tracer.stepOf({ node: head.uniqueId, column: column.name }) ?? {};
    const hash = same.flatMap((place) => hidden.get(placeKey(place)) ?? [])[0];
    if (hash !== undefined && !known.has(column.name.toLowerCase())) {
      yield draftOf(head, column, { facts, since: `this model only showed it as ${code(hash)} before` });
    }
  }
}

function isWidelyRead(model: DbtNode, { children }: DbtProject): boolean {
  if (layerOf(model) === 'mart' || model.access === 'public') return true;
  return (children.get(model.uniqueId) ?? []).some((id) => id.startsWith('exposure.'));
}

/** What was there before under another name is nothing new. */
function newColumns(model: DbtNode, base: DbtProject, sides: Sides): readonly PersonalColumn[] {
  const found = sides.head.personal(model) ?? [];
  const before = base.nodes.get(model.uniqueId);
  if (found.length === 0 || before === undefined || !isWidelyRead(before, base)) return found;
  const older = sides.base.personal(before);
  if (older === undefined) return [];
  const known = new Set(older.flatMap((column) => [column.name.toLowerCase(), placeKey(column.root)]));
  return found.filter((column) => !known.has(column.name.toLowerCase()) && !known.has(placeKey(column.root)));
}

function sinceWhen(model: DbtNode, base: DbtProject): string {
  const kind = layerOf(model) === 'mart' ? 'mart' : 'widely read model';
  return base.nodes.has(model.uniqueId) ? `this ${kind} did not show it before` : `this ${kind} is new`;
}

function draftOf(
  model: DbtNode,
  { name, what, root }: PersonalColumn,
  { facts, since }: { readonly facts: ReviewFacts; readonly since: string },
): Draft {
  const { head, models, projectDir } = facts;
  const change = models.find(({ uniqueId }) => uniqueId === model.uniqueId);
  const source = head.sources.get(root.node);
  const owner = source === undefined ? head.nodes.get(root.node)?.name : `${source.sourceName}.${source.name}`;
  const from = owner === undefined || root.node === model.uniqueId ? '' : `, from ${code(`${owner}.${root.column}`)}`;
  return {
    subject: model.uniqueId,
    key: name.toLowerCase(),
    message: `${code(`${model.name}.${name}`)} is ${what}${from}; ${since}, and nothing marks it.`,
    remedy: `Leave it out or hash it. If it has to be there, mark ${code(name)} in the YAML: a policy tag, or the tag \`pii\`.`,
    location: (change === undefined ? undefined : columnLocation(change, name, projectDir)) ?? modelLocation(model, 'head', projectDir),
  };
}

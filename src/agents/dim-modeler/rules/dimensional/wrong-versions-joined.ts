import type { Location } from '../../../../core/finding.ts';
import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { contentOf } from '../../../../sql/block-content.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { equiJoins, type JoinSide } from '../../../equi-joins.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import { type SideView, viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { newOnHead } from '../../new-on-head.ts';
import { periodColumns, type RowVersions, rowVersions } from '../../row-versions.ts';
import { versionChoices } from '../../version-choices.ts';

/** K8: a table with versions is joined by its entity alone, so that each row meets all of them, or no longer as of its own time. */
export const wrongVersionsJoined = defineRule({
  id: 'wrong-versions-joined',
  code: 'K8',
  title: 'A join takes the wrong versions',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *check(facts) {
    yield* newOnHead(wholeJoins, facts);
    const views = { base: viewSide(facts, 'base'), head: viewSide(facts, 'head') };
    for (const change of facts.models) yield* historyLost(change, views);
  },
});

/** Facts that were joined as of their time and now get today's version. */
function* historyLost({ base, head, uniqueId, name }: ModelChange, views: Readonly<Record<'base' | 'head', SideView>>): Iterable<Draft> {
  if (base === undefined || head?.packageName !== views.head.project.name) return;
  const [before, after] = [versionChoices(base, views.base), versionChoices(head, views.head)];
  for (const [id, { node, choice }] of after) {
    if (choice !== 'current' || before.get(id)?.choice !== 'period') continue;
    yield {
      subject: uniqueId,
      key: `current ${id}`,
      message: `${code(name)} took the version of ${code(node.name)} that held at the time of each row, and now takes the current one: old rows move to what ${code(node.name)} says today, and change again with it.`,
      remedy: `Join by ${series((periodColumns(node) ?? []).map(code))} again, or say in the description that today's version is meant.`,
      location: locationOf(head, node, views.head),
    };
  }
}

function* wholeJoins(view: SideView): Iterable<Draft> {
  for (const model of view.models) if (model.packageName === view.project.name) yield* wholeJoinsOf(model, view);
}

function* wholeJoinsOf(model: DbtNode, view: SideView): Iterable<Draft> {
  const shape = view.shape(model);
  if (shape === undefined || shape.unread.length > 0) return;
  const sql = { node: model, shape, project: view.project };
  for (const block of shape.blocks) {
    if (block.distinct || block.distinctOn.length > 0 || block.qualify !== undefined) continue;
    for (const join of equiJoins(block, sql)) {
      if (!join.isExact) continue;
      const [one, other] = [versionsOf(join.left, block, view), versionsOf(join.right, block, view)];
      const [side, versions] = other === undefined ? [join.left, one] : [join.right, other];
      // Two histories that meet by their entity may be matched further on.
      if (versions !== undefined && (one === undefined || other === undefined)) yield finding(model, { side, versions }, view);
    }
  }
}

/** The versions behind one side of a join, where nothing in the SELECT chooses among them. */
function versionsOf({ source, columns }: JoinSide, block: SelectShape, { project }: SideView): RowVersions | undefined {
  const versions = rowVersions(source.node, project);
  if (versions === undefined || source.isFiltered || block.where !== undefined) return undefined;
  const isWhole = columns.length === versions.entity.length && versions.entity.every((name) => columns.includes(name));
  return isWhole && !readsPeriod(block, versions) ? versions : undefined;
}

/** Who takes the period along may choose by it later. */
function readsPeriod(block: SelectShape, { from, to }: RowVersions): boolean {
  const isPeriod = (name: string): boolean =>
    [from, to].includes(name.toLowerCase()) || /(?:^|_)(?:is_)?(?:current|latest|active)/i.test(name);
  return contentOf(block).all.some((part) => part.kind === 'star' || (part.kind === 'column' && isPeriod(part.name)));
}

interface Whole {
  readonly side: JoinSide;
  readonly versions: RowVersions;
}

function finding(model: DbtNode, { side: { source }, versions: { entity, from, to } }: Whole, view: SideView): Draft {
  const name = code(source.node.name);
  return {
    subject: model.uniqueId,
    key: source.node.uniqueId,
    message: `${code(model.name)} joins ${name} by ${series(entity.map(code))} alone, and ${name} has a row for each version: every row is there once for each of them, and sums grow with each change.`,
    remedy: `Join the version that was valid, by ${code(from)} and ${code(to)}, or only the current one (${code(`${to} is null`)}).`,
    location: locationOf(model, source.node, view),
  };
}

/** The line of the `ref`. */
function locationOf(model: DbtNode, { name }: DbtNode, view: SideView): Location {
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\bref\s*\([^)]*['"]${name.replaceAll(/\W/g, '.')}['"]`));
  return { ...modelLocation(model, view.side, view.projectDir), ...(line === undefined ? {} : { line }) };
}

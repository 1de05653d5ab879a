import type { DbtNode } from '../../../../dbt/project.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { expressionsOf } from '../../../../sql/walk-expression.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { equiJoins, type JoinSide } from '../../equi-joins.ts';
import { expressionParts } from '../../expression-parts.ts';
import { type RowVersions, rowVersions } from '../../row-versions.ts';

/** K8: a table with versions is joined by its entity alone, so that each row meets all versions. */
export const historyJoinedWhole = defineRule({
  id: 'history-joined-whole',
  code: 'K8',
  title: 'A join takes every version of a row',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName === view.project.name) yield* wholeJoins(model, view);
    }
  },
});

function* wholeJoins(model: DbtNode, view: SideView): Iterable<Draft> {
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
  return expressionsOf(block)
    .flatMap(expressionParts)
    .some((part) => part.kind === 'star' || (part.kind === 'column' && isPeriod(part.name)));
}

interface Whole {
  readonly side: JoinSide;
  readonly versions: RowVersions;
}

function finding(model: DbtNode, { side: { source }, versions: { entity, from, to } }: Whole, view: SideView): Draft {
  const name = code(source.node.name);
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\bref\s*\([^)]*['"]${source.node.name.replaceAll(/\W/g, '.')}['"]`));
  const location = modelLocation(model, view.side, view.projectDir);
  return {
    subject: model.uniqueId,
    key: source.node.uniqueId,
    message: `${code(model.name)} joins ${name} by ${series(entity.map(code))} alone, and ${name} has a row for each version: every row is there once for each of them, and sums grow with each change.`,
    remedy: `Join the version that was valid, by ${code(from)} and ${code(to)}, or only the current one (${code(`${to} is null`)}).`,
    location: line === undefined ? location : { ...location, line },
  };
}

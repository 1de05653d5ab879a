import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { type EquiJoin, equiJoins, type JoinSide } from '../../../equi-joins.ts';
import { mainBlock } from '../../../main-block.ts';
import { roleOf } from '../../../model-layer.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code } from '../../../words.ts';
import { withoutCasts } from '../../without-casts.ts';

/** K2: a fact with one row for each line takes an amount of the whole order, so that its sum counts it once for each line. */
export const headerMeasureRepeated = defineRule({
  id: 'header-measure-repeated',
  code: 'K2',
  title: 'A measure of the whole stands on each of its lines',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (roleOf(model) === 'fact' && model.packageName === view.project.name) yield* repeated(model, view);
    }
  },
});

function* repeated(model: DbtNode, view: SideView): Iterable<Draft> {
  const shape = view.shape(model);
  const block = shape && mainBlock(shape);
  if (shape === undefined || block === undefined || shape.unread.length > 0) return;
  if (block.distinct || block.groupsByAll || block.groupBy.length > 0 || block.distinctOn.length > 0 || block.qualify !== undefined) return;
  for (const join of equiJoins(block, { node: model, shape, project: view.project })) {
    const sides = headerAndLines(join, view);
    if (sides === undefined) continue;
    for (const { name, expression } of block.items) {
      const column = withoutCasts(expression);
      if (column.kind !== 'column' || column.table !== sides.header.input.alias) continue;
      const source = sides.header.source.column(column.name);
      if (source !== undefined && isMeasure(source)) yield finding(model, { ...sides, source, output: name ?? source }, view);
    }
  }
}

interface Sides {
  readonly header: JoinSide;
  readonly lines: JoinSide;
}

/** A header has one row for what is compared, and its lines, which are called after it (`orders`, `order_items`), have several. */
function headerAndLines({ left, right }: EquiJoin, { project }: SideView): Sides | undefined {
  const names = ({ source, columns }: JoinSide) => {
    const keys = testedKeys(source.node, project);
    return { any: keys.length > 0, one: keys.some((key) => [...key].every((name) => columns.includes(name))) };
  };
  const found = [
    { header: left, lines: right },
    { header: right, lines: left },
  ].find(({ header, lines }) => names(header).one && names(lines).any && !names(lines).one);
  if (found === undefined || roleOf(found.header.source.node) === 'dimension') return undefined;
  return isCalledAfter(found.lines.source.node, found.header.source.node) ? found : undefined;
}

function isCalledAfter(lines: DbtNode, header: DbtNode): boolean {
  const [line, whole] = [stem(lines.name), stem(header.name).replace(/ies$/, 'y').replace(/s$/, '')];
  return whole.length > 2 && line.startsWith(`${whole}_`);
}

/** `stg_shop__orders` is about orders. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:stg|base|int|fct|fact)_/, '')
    .replace(/^.*__/, '');
}

const MEASURE = /(?:^|_)(?:total|amount|revenue|freight|shipping|discount|tax|tip|fee|toll|surcharge)(?:_|$)/;
const NO_MEASURE = /_(?:id|key|code|type|name|class|rate|pct|percent|at|on|date|status|flag|method|currency|number)$/;

function isMeasure(column: string): boolean {
  return MEASURE.test(column) && !NO_MEASURE.test(column) && !/^(?:is|has)_/.test(column);
}

interface Repeated extends Sides {
  readonly source: string;
  readonly output: string;
}

function finding(model: DbtNode, { header, lines, source, output }: Repeated, view: SideView): Draft {
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\b${source.replaceAll(/\W/g, '.')}\b`, 'i'));
  const location = modelLocation(model, view.side, view.projectDir);
  const [whole, part] = [code(header.source.node.name), code(lines.source.node.name)];
  return {
    subject: model.uniqueId,
    key: output.toLowerCase(),
    message: `${code(model.name)} has one row for each row of ${part} and takes ${code(source)} from ${whole}: it stands on every line of the same ${header.columns.map(code).join(', ')}, so a sum counts it once for each line.`,
    remedy: `Leave ${code(output)} to a fact with one row for each row of ${whole}, or divide it among the lines.`,
    location: line === undefined ? location : { ...location, line },
  };
}

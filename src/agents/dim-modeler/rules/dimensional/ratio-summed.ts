import type { DbtNode } from '../../../../dbt/project.ts';
import { aggregateCalls, aggregatesOf } from '../../../../sql/aggregates.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { inputSource, type ModelSql } from '../../../input-source.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { columnDefinition } from '../../column-definition.ts';
import { countsAgain } from '../../recurring-count.ts';
import { withoutCasts } from '../../without-casts.ts';

/** K11: a ratio is summed, or averaged without its weights; or what isn't additive is summed, by its YAML or because it counts the same people again. */
export const ratioSummed = defineRule({
  id: 'ratio-summed',
  code: 'K11',
  title: 'A ratio is summed or averaged',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      const shape = view.shape(model);
      if (shape === undefined || model.packageName !== view.project.name) continue;
      const sql = { node: model, shape, project: view.project };
      for (const block of shape.blocks) yield* summed(block, sql, view);
    }
  },
});

function* summed(block: SelectShape, sql: ModelSql, view: SideView): Iterable<Draft> {
  for (const { name, arguments: given, distinct } of aggregatesOf(block)) {
    const column = given[0] === undefined ? undefined : withoutCasts(given[0]);
    if ((name !== 'sum' && name !== 'avg') || distinct || column?.kind !== 'column') continue;
    const origin = originOf(column, block, sql);
    const why = name === 'sum' ? (whyNotSum(column.name, origin) ?? whyMade(origin, block, view)) : whyQuotient(origin, view);
    if (why !== undefined) yield finding(sql.node, { column: column.name.toLowerCase(), how: name, why }, view);
  }
}

interface Origin {
  readonly node: DbtNode;
  readonly column: string;
}

function originOf({ table, name }: Named, { inputs }: SelectShape, sql: ModelSql): Origin | undefined {
  const [only, another] = inputs;
  const input = table === undefined ? (another === undefined ? only : undefined) : inputs.find(({ alias }) => alias === table);
  const source = input && inputSource(input, sql);
  const column = source?.column(name);
  return source === undefined || column === undefined ? undefined : { node: source.node, column };
}

interface Named {
  readonly table: string | undefined;
  readonly name: string;
}

/** `meta: {additivity: non}` (or `none`, `non-additive`) at the column that is summed, or a name that says it. */
function whyNotSum(name: string, origin: Origin | undefined): string | undefined {
  const declared = [...(origin?.node.columns.values() ?? [])].find((one) => one.name.toLowerCase() === origin?.column);
  const additivity = declared?.meta['additivity'];
  if (typeof additivity === 'string' && /^non/i.test(additivity)) return 'its YAML says that it isn’t additive';
  return isRatio(name.toLowerCase()) ? 'a ratio or an average' : undefined;
}

function whyMade(origin: Origin | undefined, block: SelectShape, view: SideView): string | undefined {
  const shape = origin && view.shape(origin.node);
  const isAgain = shape !== undefined && countsAgain(origin?.column ?? '', shape, block);
  return isAgain ? `of which ${code(origin?.node.name ?? '')} counts the different ones in each period` : whyQuotient(origin, view);
}

/** Each row of the model behind it divides sums of its own. */
function whyQuotient(origin: Origin | undefined, view: SideView): string | undefined {
  const shape = origin && view.shape(origin.node);
  const made = shape && columnDefinition(origin.column, shape);
  if (made === undefined || PART.test(origin?.column ?? '') || !expressionParts(made).some(isQuotient)) return undefined;
  return `which ${code(origin?.node.name ?? '')} divides anew for each of its rows`;
}

function isQuotient(part: Expression): boolean {
  return part.kind === 'operator' && part.operator === '/' && part.arguments.every((side) => aggregateCalls(side).length > 0);
}

const RATIO =
  /(?:_pct|_percent|_percentage|_ratio|_avg|_average)$|^(?:pct|percent|avg|average)_|(?:conversion|exchange|growth|utili[sz]ation|interest|tax|churn|click)_rate$/;
/** Parts of a whole do add up. */
const PART = /share|weight|alloc|split|contribution|of_total/;

function isRatio(column: string): boolean {
  return RATIO.test(column) && !PART.test(column);
}

interface Summed {
  readonly column: string;
  readonly how: 'sum' | 'avg';
  readonly why: string;
}

function finding(model: DbtNode, { column, how, why }: Summed, view: SideView): Draft {
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\b${how}\s*\([^)]*\b${column.replaceAll(/\W/g, '.')}\b`, 'i'));
  const location = modelLocation(model, view.side, view.projectDir);
  return {
    subject: model.uniqueId,
    key: column,
    message:
      how === 'sum'
        ? `${code(model.name)} sums ${code(column)} (${why}): the result grows with the number of rows and says nothing about the whole.`
        : `${code(model.name)} takes the mean of ${code(column)} (${why}): a row of ten counts as much as a row of ten thousand, so it isn’t the ratio of the whole.`,
    remedy: 'Sum what it was divided from and what it was divided by, and divide the two sums; count different ones anew.',
    location: line === undefined ? location : { ...location, line },
  };
}

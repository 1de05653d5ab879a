import type { DbtNode } from '../../../../dbt/project.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { aggregateCalls } from '../../aggregate-calls.ts';
import { inputSource, type ModelSql } from '../../input-source.ts';
import { withoutCasts } from '../../without-casts.ts';

/** K11: a ratio, a percentage or an average is summed, or what the project calls non-additive. */
export const ratioSummed = defineRule({
  id: 'ratio-summed',
  code: 'K11',
  title: 'A measure is summed that can’t be added up',
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
  for (const { expression } of block.items) {
    for (const { name, arguments: given, distinct } of aggregateCalls(expression)) {
      const column = given[0] === undefined ? undefined : withoutCasts(given[0]);
      if (name !== 'sum' || distinct || column?.kind !== 'column') continue;
      const why = isDeclared(column, block, sql)
        ? 'its YAML says that it isn’t additive'
        : isRatio(column.name)
          ? 'a ratio or an average'
          : undefined;
      if (why !== undefined) yield finding(sql.node, { column: column.name.toLowerCase(), why }, view);
    }
  }
}

const RATIO =
  /(?:_pct|_percent|_percentage|_ratio|_avg|_average)$|^(?:pct|percent|avg|average)_|(?:conversion|exchange|growth|utili[sz]ation|interest|tax|churn|click)_rate$/;
/** Parts of a whole do add up. */
const PART = /share|weight|alloc|split|contribution|of_total/;

function isRatio(name: string): boolean {
  const column = name.toLowerCase();
  return RATIO.test(column) && !PART.test(column);
}

/** `meta: {additivity: non}` (or `none`, `non-additive`) at the column that is summed. */
function isDeclared(
  { table, name }: { readonly table: string | undefined; readonly name: string },
  { inputs }: SelectShape,
  sql: ModelSql,
): boolean {
  const [only, another] = inputs;
  const input = table === undefined ? (another === undefined ? only : undefined) : inputs.find(({ alias }) => alias === table);
  const source = input && inputSource(input, sql);
  const column = source?.column(name);
  const declared = [...(source?.node.columns.values() ?? [])].find((one) => one.name.toLowerCase() === column);
  const additivity = declared?.meta['additivity'];
  return typeof additivity === 'string' && /^non/i.test(additivity);
}

interface Summed {
  readonly column: string;
  readonly why: string;
}

function finding(model: DbtNode, { column, why }: Summed, view: SideView): Draft {
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\bsum\s*\([^)]*\b${column.replaceAll(/\W/g, '.')}\b`, 'i'));
  const location = modelLocation(model, view.side, view.projectDir);
  return {
    subject: model.uniqueId,
    key: column,
    message: `${code(model.name)} sums ${code(column)} (${why}): the result grows with the number of rows and says nothing about the whole.`,
    remedy: 'Sum what it was divided from and what it was divided by, and divide the two sums.',
    location: line === undefined ? location : { ...location, line },
  };
}

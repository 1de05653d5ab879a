import type { DbtNode } from '../../dbt/project.ts';
import type { Expression, InputShape, SelectShape } from '../../sql/query-shape.ts';
import { expressionParts } from '../expression-parts.ts';
import { type InputSource, inputSource } from '../input-source.ts';
import type { SideView } from '../side-view.ts';
import { periodColumns } from './row-versions.ts';

/** How a join chooses among the versions of a table. */
interface VersionChoice {
  readonly node: DbtNode;
  readonly choice: 'period' | 'current' | 'unclear';
}

/** The tables with versions that a model joins, and which of them it takes; by unique id, without those that it joins in several ways. */
export function versionChoices(model: DbtNode, view: SideView): ReadonlyMap<string, VersionChoice> {
  const shape = view.shape(model);
  if (shape === undefined || shape.unread.length > 0) return new Map();
  const sql = { node: model, shape, project: view.project };
  const choices = shape.blocks.flatMap((block) =>
    block.inputs.flatMap((input): readonly VersionChoice[] => {
      const source = input.join === undefined ? undefined : inputSource(input, sql);
      const period = source && periodColumns(source.node);
      if (source === undefined || period === undefined) return [];
      return [{ node: source.node, choice: choiceOf({ input, source, period }, block) }];
    }),
  );
  const groups = [...Map.groupBy(choices, ({ node }) => node.uniqueId)];
  return new Map(groups.flatMap(([id, [only, ...others]]) => (only !== undefined && others.length === 0 ? [[id, only] as const] : [])));
}

interface Joined {
  readonly input: InputShape;
  readonly source: InputSource;
  readonly period: readonly [from: string, to: string];
}

function choiceOf({ input, source, period: [from, to] }: Joined, { where, inputs }: SelectShape): VersionChoice['choice'] {
  const conditions = [where, ...inputs.map(({ join }) => join?.on)].filter((condition) => condition !== undefined);
  const parts = conditions.flatMap(expressionParts);
  const reads = (part: Expression, fits: (column: string) => boolean): boolean =>
    part.kind === 'column' && (part.table ?? input.alias) === input.alias && fits(source.column(part.name) ?? '');
  if (parts.some((part) => reads(part, (column) => column === from))) return 'period';
  const isOpen = (part: Expression): boolean =>
    part.kind === 'operator' && part.operator === 'is null' && part.arguments.some((column) => reads(column, (name) => name === to));
  return parts.some((part) => reads(part, isCurrent) || isOpen(part)) ? 'current' : 'unclear';
}

function isCurrent(column: string): boolean {
  return /(?:^|_)(?:current|latest)(?:_|$)/.test(column);
}

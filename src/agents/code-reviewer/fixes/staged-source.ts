import type { LineFix } from '../../../core/finding.ts';
import type { DbtNode, DbtSource } from '../../../dbt/project.ts';
import { columnsIn, inputOf } from '../../../sql/column-input.ts';
import { plainRelation } from '../../../sql/plain-relation.ts';
import type { Expression, InputShape, QueryShape, SelectShape } from '../../../sql/query-shape.ts';
import { expressionsOf, partsOf } from '../../../sql/walk-expression.ts';
import { fixLine } from '../../line-fix.ts';
import { layerOf } from '../../model-layer.ts';
import { textOf } from '../../places.ts';
import { producedColumns } from '../../produced-columns.ts';
import { modelsReading } from '../../readers-of.ts';
import type { SideView } from '../../side-view.ts';
import { type Token, templateTokens } from '../../template-tokens.ts';

/** A model, and the line where it reads a source. */
interface Reading {
  readonly model: DbtNode;
  readonly view: SideView;
  readonly line: number | undefined;
}

/**
 * A `source` as the `ref` of the one staging model that stages exactly this table, where that model has every column that is read here
 * under the same name.
 */
export function stagedSource(source: DbtSource, { model, view, line }: Reading): LineFix | undefined {
  const staged = stagingOf(source, view);
  const read = staged === undefined ? undefined : columnsOf(source, view.shape(model));
  const there = staged === undefined ? undefined : producedColumns(staged, view);
  if (staged === undefined || read === undefined || there === undefined || ![...read].every((name) => there.has(name))) return undefined;
  const text = textOf(model, view);
  const calls = templateTokens(text).filter((piece) => reads(piece, source));
  if (line === undefined || calls.length !== 1 || isNamedByTable(text, source)) return undefined;
  return fixLine(text, line, (pieces, at) => {
    const piece = pieces[at];
    return piece !== undefined && reads(piece, source) ? { from: at, to: at + 1, text: `{{ ref('${staged.name}') }}` } : undefined;
  });
}

function stagingOf({ uniqueId }: DbtSource, { project }: SideView): DbtNode | undefined {
  const [only, another] = modelsReading(uniqueId, project).filter((one) => layerOf(one) === 'staging');
  if (only === undefined || another !== undefined || only.version !== undefined) return undefined;
  return only.dependsOn.nodes.every((id) => id === uniqueId) && /^[\w.-]+$/.test(only.name) ? only : undefined;
}

function reads({ kind, text }: Token, { sourceName, name }: DbtSource): boolean {
  const [, called, table] = /^\{\{-?\s*source\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]\s*\)\s*-?\}\}$/.exec(text) ?? [];
  return kind === 'jinja' && called === sourceName && table === name;
}

/** `orders.id` would look for a table that isn't read any more. */
function isNamedByTable(text: string, { identifier }: DbtSource): boolean {
  const pieces = templateTokens(text);
  return pieces.some((piece, at) => plainRelation(piece.text) === identifier.toLowerCase() && pieces[at + 1]?.text === '.');
}

/** The columns that a query names of a relation, in lower case; undefined where a star takes all of them, or a name may be another's. */
function columnsOf({ relationName = '' }: DbtSource, shape: QueryShape | undefined): ReadonlySet<string> | undefined {
  if (shape === undefined || shape.unread.length > 0) return undefined;
  const path = `.${plainRelation(relationName)}`;
  const isIts = ({ from }: InputShape) => from.kind === 'relation' && path.endsWith(`.${from.path.join('.').toLowerCase()}`);
  const blocks = shape.blocks.filter(({ inputs }) => inputs.some(isIts));
  const read = blocks.map((block) => columnsOfInput(block, isIts));
  return blocks.length === 0 || read.includes(undefined) ? undefined : new Set(read.flatMap((names) => names ?? []));
}

function columnsOfInput(block: SelectShape, isIts: (input: InputShape) => boolean): readonly string[] | undefined {
  const expressions = expressionsOf(block);
  if (expressions.some(hasStar)) return undefined;
  const columns = expressions.flatMap((expression) => columnsIn(expression));
  const owners = columns.map((column) => ({ name: column.name.toLowerCase(), input: inputOf(column, block) }));
  const using = block.inputs.flatMap(({ join }) => join?.using ?? []);
  if (owners.some(({ input }) => input === undefined) || block.inputs.some(({ join }) => join?.natural === true)) return undefined;
  return [...owners.flatMap(({ name, input }) => (input !== undefined && isIts(input) ? [name] : [])), ...using];
}

/** `count(*)` counts rows, whatever their columns are. */
function hasStar(expression: Expression): boolean {
  if (expression.kind === 'call' && expression.name === 'count') return false;
  return expression.kind === 'star' || partsOf(expression).some(hasStar);
}

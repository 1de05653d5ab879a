import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { conjunctsOf } from '../sql/conditions.ts';
import type { Expression, InputShape, SelectShape } from '../sql/query-shape.ts';
import { type InputSource, inputSource, type ModelSql } from './input-source.ts';

/** One side of a join. */
export interface JoinSide {
  readonly input: InputShape;
  readonly source: InputSource;
  /** Columns of the node (in lower case) that are compared. */
  readonly columns: readonly string[];
}

/** Two nodes that one SELECT joins on equal columns. */
export interface EquiJoin {
  /** The one that the FROM clause names first. */
  readonly left: JoinSide;
  readonly right: JoinSide;
  /** The condition says nothing but that these columns are equal. */
  readonly isExact: boolean;
  readonly line: number;
}

interface Compared {
  readonly mine: string;
  readonly theirs: string;
  readonly other: InputShape;
}

const KINDS: ReadonlySet<string> = new Set(['inner', 'left', 'right', 'full']);

/** The joins of a SELECT of which both sides are the rows of some node. */
export function equiJoins(block: SelectShape, sql: ModelSql): readonly EquiJoin[] {
  if (block.inputs.length < 2) return [];
  const known = lastRead(sql.project)(block);
  if (known.node !== sql.node) {
    known.node = sql.node;
    known.joins = readJoins(block, sql);
  }
  return known.joins;
}

interface Known {
  node: DbtNode | undefined;
  joins: readonly EquiJoin[];
}

/** Half a dozen rules ask for the joins of each model. Models of one text may share its shape, and mean different nodes by it. */
const lastRead = oncePer<DbtProject, (block: SelectShape) => Known>(() => oncePer(() => ({ node: undefined, joins: [] })));

function readJoins(block: SelectShape, sql: ModelSql): readonly EquiJoin[] {
  const source = sourceOf(sql);
  return block.inputs.flatMap((input, index) => {
    if (input.join === undefined || input.join.natural || !KINDS.has(input.join.kind)) return [];
    const terms = termsOf(input, block.inputs.slice(0, index));
    const compared = terms.filter((term) => term !== undefined);
    const others = [...new Set(compared.map(({ other }) => other))];
    const pairs = others.map((other) => compared.filter((term) => term.other === other));
    return pairs.flatMap((pair) => joinOf(input, pair, { source, isExact: others.length === 1 && terms.length === pair.length }) ?? []);
  });
}

/** The first table of a star is an input of each of its joins. */
function sourceOf(sql: ModelSql): (input: InputShape) => InputSource | undefined {
  const known = new Map<InputShape, InputSource | undefined>();
  return (input) => {
    if (!known.has(input)) known.set(input, inputSource(input, sql));
    return known.get(input);
  };
}

/** Each part of the condition as a comparison with an earlier input; undefined for what is none. */
function termsOf(input: InputShape, before: readonly InputShape[]): readonly (Compared | undefined)[] {
  const { on, using = [] } = input.join ?? {};
  const [only, another] = before;
  const other = another === undefined ? only : undefined;
  const byName = using.map((name) => (other === undefined ? undefined : { mine: name, theirs: name, other }));
  return [...byName, ...conjunctsOf(on).map((term) => comparison(term, input, before))];
}

function comparison(term: Expression, input: InputShape, before: readonly InputShape[]): Compared | undefined {
  if (term.kind !== 'operator' || term.operator !== '=') return undefined;
  const [one, two] = term.arguments;
  if (one?.kind !== 'column' || two?.kind !== 'column') return undefined;
  const [mine, theirs] = one.table === input.alias ? [one, two] : [two, one];
  const other = before.find(({ alias }) => alias !== '' && alias === theirs.table);
  return mine.table !== input.alias || other === undefined ? undefined : { mine: mine.name, theirs: theirs.name, other };
}

function joinOf(
  input: InputShape,
  compared: readonly Compared[],
  { source, isExact }: { readonly source: (input: InputShape) => InputSource | undefined; readonly isExact: boolean },
): EquiJoin | undefined {
  const other = compared[0]?.other;
  const right = source(input);
  const left = other === undefined ? undefined : source(other);
  if (other === undefined || left === undefined || right === undefined) return undefined;
  const columns = compared.map(({ mine, theirs }) => ({ mine: right.column(mine), theirs: left.column(theirs) }));
  const known = columns.filter(({ mine, theirs }) => mine !== undefined && theirs !== undefined);
  return {
    left: { input: other, source: left, columns: known.flatMap(({ theirs }) => theirs ?? []) },
    right: { input, source: right, columns: known.flatMap(({ mine }) => mine ?? []) },
    isExact: isExact && known.length === columns.length,
    line: input.line,
  };
}

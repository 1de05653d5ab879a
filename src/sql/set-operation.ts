import { isSet, lineOf, nodeOf, type SqlNode } from './ast.ts';
import { withCtes } from './environment.ts';
import { trait } from './function-traits.ts';
import { limited, narrowed } from './limit.ts';
import type { Analysis, Environment, OutputColumn, Part, Place, Relation, Scope, Term } from './model.ts';
import { combined, has } from './terms.ts';
import { Undecided } from './undecided.ts';

const read: ReadonlySet<string> = new Set(['left', 'right', 'all', 'distinct', 'with', 'order_by', 'limit', 'offset']);

/** Reads UNION, INTERSECT and EXCEPT: branches side by side, columns by position, names from the first. */
export function readSetOperation(
  { kind, data }: SqlNode,
  analysis: Analysis,
  around: { environment: Environment; outer: Scope | undefined },
): Relation {
  const unread = Object.keys(data).find((field) => !read.has(field) && !field.endsWith('comments') && isSet(data[field]));
  if (unread !== undefined) throw new Undecided(`${unread.replaceAll('_', ' ')} of ${kind.toUpperCase()} is not analysed`);
  const environment = withCtes(data['with'], around.environment, analysis.dialect);
  const isBag = kind === 'union' && data['all'] === true;
  const branches = branchesOf({ [kind]: data }, isBag, true).map((query) => ({
    relation: analysis.readQuery(query, environment, around.outer),
    query,
  }));
  const columns = aligned(branches.map(({ relation }) => relation.columns));
  const combinedRows = isBag ? unionAll(branches, columns, analysis) : asSets({ kind, data }, { branches, columns }, analysis);
  const scope: Scope = { sources: [], merged: new Map(), outer: around.outer, level: 0 };
  const place: Place = { analysis, environment, scope, aliases: new Map(), windows: [], bound: new Set() };
  return limited(data, combinedRows, place);
}

interface SideBySide {
  readonly branches: readonly Branch[];
  readonly columns: readonly (readonly OutputColumn[])[];
}

interface Branch {
  readonly relation: Relation;
  readonly query: unknown;
}

/** UNION ALL inside UNION ALL is one list of branches. */
function branchesOf(query: unknown, isBag: boolean, isRoot: boolean): readonly unknown[] {
  const node = nodeOf(query);
  if (node?.kind === 'subquery' && Object.keys(node.data).every((field) => field === 'this' || !isSet(node.data[field]))) {
    return branchesOf(node.data['this'], isBag, false);
  }
  const splits =
    isRoot ||
    (isBag &&
      node?.kind === 'union' &&
      node.data['all'] === true &&
      !['with', 'order_by', 'limit', 'offset'].some((field) => isSet(node.data[field])));
  if (node === undefined || !splits || !('left' in node.data)) return [query];
  return [...branchesOf(node.data['left'], isBag, false), ...(isBag ? branchesOf(node.data['right'], isBag, false) : [node.data['right']])];
}

/** The n-th columns of all branches together. */
function aligned(branches: readonly (readonly OutputColumn[])[]): readonly (readonly OutputColumn[])[] {
  const [first = [], ...others] = branches;
  const hasStar = branches.some((columns) => columns.some(({ star }) => star !== undefined));
  const sameShape = others.every(
    (columns) =>
      columns.length === first.length && columns.every(({ star }, index) => (star === undefined) === (first[index]?.star === undefined)),
  );
  // Behind one `*` per branch the columns line up only when nothing else stands beside it.
  if (hasStar && !(sameShape && first.length === 1)) throw new Undecided('a set operation over * with unknown columns');
  if (!sameShape) throw new Undecided('the branches of a set operation have different numbers of columns');
  return first.map((_, index) => branches.flatMap((columns) => columns[index] ?? []));
}

/** Rows of all branches, in any order of branches: no column decides whether a row is there. */
function unionAll(branches: readonly Branch[], columns: readonly (readonly OutputColumn[])[], analysis: Analysis): Relation {
  const order = branches
    .map((_, index) => index)
    .toSorted((a, b) => compare(branches[a]?.relation.key ?? '', branches[b]?.relation.key ?? ''));
  const key = analysis.intern(`union all ${order.map((index) => branches[index]?.relation.key).join(', ')}`);
  const outputs = columns.map((column) =>
    unionColumn(
      order.flatMap((index) => column[index] ?? []),
      column,
    ),
  );
  return { key, parts: branches.map(branchPart), columns: outputs, sealed: true };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function unionColumn(inOrder: readonly OutputColumn[], written: readonly OutputColumn[]): OutputColumn {
  const [first] = written;
  if (first === undefined) throw new Undecided('a set operation without columns');
  const terms = inOrder.map(({ term }) => term);
  const uncast = `union(${terms.map((term) => term.uncast).join(' , ')})`;
  const term: Term = { ...combined(`union(${terms.map(({ key }) => key).join(' , ')})`, terms), uncast, from: written };
  const traits = term.traits & trait.unsure;
  if (first.star === undefined)
    return { ...first, term: { ...term, traits }, written: { branches: written.map((column) => column.written) } };
  return {
    ...first,
    term: { ...term, traits },
    written: '*',
    star: (name) => combined(`${term.key}⟨${JSON.stringify(name)}⟩`, [], trait.unsure),
  };
}

function branchPart({ relation, query }: Branch): Part {
  return { clause: 'set', key: relation.key, line: lineOf(query) ?? 0, written: undefined, unsure: false, child: relation };
}

/** Set operations compare whole rows, so every column decides which rows there are; their order does not. */
function asSets({ kind, data }: SqlNode, { branches, columns }: SideBySide, analysis: Analysis): Relation {
  const outputs = columns.map((column) => unionColumn(column, column));
  const rows: Relation = { key: `${kind}${data['all'] === true ? ' all' : ''}`, parts: [], columns: outputs, sealed: true };
  const keys = branches.map(({ relation }) => relation.key).join(', ');
  const compared = outputs
    .map(({ term }) => term.key)
    .toSorted()
    .join(' ; ');
  const parts: readonly Part[] = [
    {
      clause: 'set',
      key: `${kind}${data['all'] === true ? ' all' : ''}`,
      line: lineOf(data['right']) ?? 0,
      written: undefined,
      unsure: false,
    },
    ...branches.map(branchPart),
    ...outputs.map(
      ({ term, line, written }): Part => ({
        clause: 'distinct',
        key: term.key,
        line,
        written,
        unsure: has(term, trait.unsure),
        from: term.from,
      }),
    ),
  ];
  return narrowed(rows, { key: `of ${keys} by ${compared}`, parts }, analysis);
}

import { isSet, nodeOf } from './ast.ts';
import type { Analysis, Environment, Relation, Scope } from './model.ts';
import { readSelect } from './select-block.ts';
import { readSetOperation } from './set-operation.ts';
import { Undecided } from './undecided.ts';

interface ReadOptions {
  readonly dialect: string;
  readonly schema: Analysis['schema'];
  readonly renamed?: Analysis['renamed'];
  readonly intern: (key: string) => string;
  readonly orderMatters: boolean;
  readonly print: (node: unknown) => string | undefined;
}

/** Reads a whole statement into its normal form. Throws Undecided, with the reason, for what isn't analysed. */
export function readStatement(statement: unknown, options: ReadOptions): Relation {
  const analysis: Analysis = {
    ...options,
    top: unwrapped(statement)?.data,
    relations: new Map(),
    drawn: new Map(),
    readQuery: (query, environment, outer) => readQuery(query, analysis, { environment, outer }),
  };
  return analysis.readQuery(statement, new Map(), undefined);
}

interface Around {
  readonly environment: Environment;
  readonly outer: Scope | undefined;
}

function readQuery(query: unknown, analysis: Analysis, around: Around): Relation {
  const node = unwrapped(query);
  if (node?.kind === 'select') return readSelect(node.data, analysis, around);
  if (node?.kind === 'union' || node?.kind === 'intersect' || node?.kind === 'except') {
    return readSetOperation(node, analysis, around);
  }
  throw new Undecided(`${(node?.kind ?? 'this').replaceAll('_', ' ')} is not analysed`);
}

/** A parenthesised query is that query, as long as nothing is attached to the parenthesis. */
function unwrapped(query: unknown): ReturnType<typeof nodeOf> {
  const node = nodeOf(query);
  if (node?.kind !== 'subquery' && node?.kind !== 'paren' && node?.kind !== 'annotated') return node;
  const attached = Object.keys(node.data).find(
    (field) => field !== 'this' && !ignored.has(field) && !field.endsWith('comments') && isSet(node.data[field]),
  );
  if (attached !== undefined) throw new Undecided(`${attached.replaceAll('_', ' ')} behind a parenthesis is not analysed`);
  return unwrapped(node.data['this']);
}

const ignored: ReadonlySet<string> = new Set([
  'alias',
  'alias_explicit_as',
  'alias_keyword',
  'modifiers_inside',
  'inferred_type',
  'lateral',
  'column_aliases',
]);

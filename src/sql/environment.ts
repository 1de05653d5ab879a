import { fieldsOf, isSet, listOf, nodeOf, queryKinds } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { CteDefinition, Environment } from './model.ts';
import { Undecided } from './undecided.ts';

/** Adds the CTEs of a WITH clause: each sees the ones before it, and itself when it is recursive. */
export function withCtes(clause: unknown, outer: Environment, dialect: string): Environment {
  if (!isSet(clause)) return outer;
  const { ctes, recursive, search } = fieldsOf(clause);
  if (isSet(search)) throw new Undecided('SEARCH and CYCLE are not analysed');
  return listOf(ctes).reduce<Environment>(
    (environment, cte) => addCte(fieldsOf(cte), environment, { dialect, recursive: recursive === true }),
    outer,
  );
}

function addCte(
  cte: Readonly<Record<string, unknown>>,
  environment: Environment,
  options: { dialect: string; recursive: boolean },
): Environment {
  const name = foldName(cte['alias'], options.dialect, 'relation');
  const kind = nodeOf(cte['this'])?.kind ?? '';
  if (!queryKinds.has(kind) && kind !== 'subquery' && kind !== 'values') throw new Undecided(`the CTE ${name} is not a SELECT`);
  if (isSet(cte['key_expressions'])) throw new Undecided('CTE with keys is not analysed');
  const definition: CteDefinition = {
    body: cte['this'],
    columnNames: listOf(cte['columns']),
    environment,
    ...(options.recursive ? { recursiveName: name } : {}),
  };
  return new Map([...environment, [name, definition]]);
}

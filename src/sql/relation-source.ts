import type { OutputColumn, Relation, Source } from './model.ts';
import { findOutput } from './select-list.ts';
import { inputColumn } from './terms.ts';

/** A CTE or subquery that stays an input of its own: its columns are columns of that input. */
export function relationSource(relation: Relation, { label, alias, dialect }: { label: string; alias: string; dialect: string }): Source {
  return {
    alias,
    path: [alias],
    label,
    find: (name) => {
      const found = findOutput(relation.columns, name, dialect);
      if (found === undefined) return undefined;
      const column = found.column ?? { name, shown: name, term: found.term, line: 0, written: name };
      return { term: inputColumn(label, { ...column, term: found.term }), certain: found.certain };
    },
    all: () => relation.columns.map((column) => throughInput(column, label)),
  };
}

function throughInput(column: OutputColumn, label: string): OutputColumn {
  const { star } = column;
  const outward = { ...column, term: inputColumn(label, column) };
  if (star === undefined) return outward;
  return {
    ...outward,
    star: (name) => {
      const term = star(name);
      return term === undefined ? undefined : inputColumn(label, { name, shown: name, term, line: column.line, written: name });
    },
  };
}

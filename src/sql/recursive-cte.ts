import { nodeOf, walk } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Analysis, CteDefinition, OutputColumn, Relation, Scope } from './model.ts';
import { combined, tableColumn } from './terms.ts';
import { Undecided } from './undecided.ts';

/**
 * Reads a CTE that reads itself, or answers undefined for any other. Every column may steer the recursion, so all
 * of them decide which rows there are.
 */
export function readRecursive(definition: CteDefinition, outer: Scope | undefined, analysis: Analysis): Relation | undefined {
  const { body, recursiveName: name, environment } = definition;
  if (name === undefined || !readsTable(body, name, analysis.dialect)) return undefined;
  const union = nodeOf(body);
  if (union?.kind !== 'union') throw new Undecided(`the recursive CTE ${name} is not a UNION`);
  const anchor = analysis.readQuery(union.data['left'], environment, outer);
  const self = selfReference(definition, anchor, analysis);
  const relation = analysis.readQuery(body, new Map([...environment, [name, { ...definition, recursion: self }]]), outer);
  const terms = relation.columns.map(({ term }) => term.key).join(' , ');
  const key = analysis.intern(`recursive ${self.key} ${relation.key} ${terms}`);
  const columns = self.columns.map((column, index): OutputColumn => {
    const written = relation.columns[index];
    if (written === undefined) throw new Undecided(`the recursive CTE ${name} names more columns than it has`);
    return { ...written, name: column.name, shown: column.shown, term: { ...combined(`recursive#${index}`, []), from: [written] } };
  });
  return { key, parts: relation.parts, columns, sealed: true };
}

function selfReference({ columnNames }: CteDefinition, anchor: Relation, analysis: Analysis): Relation {
  if (anchor.columns.some(({ star }) => star !== undefined)) throw new Undecided('a recursive CTE over * with unknown columns');
  const columns = anchor.columns.map((column, index) => {
    const name = columnNames[index] === undefined ? column.name : foldName(columnNames[index], analysis.dialect, 'column');
    return { ...column, name, shown: name, term: tableColumn('self', name) };
  });
  return { key: analysis.intern(`self ${anchor.key} ${columns.map(({ name }) => name).join(' ')}`), parts: [], columns, sealed: true };
}

function readsTable(query: unknown, name: string, dialect: string): boolean {
  let found = false;
  walk(query, ({ kind, data }) => {
    if (kind === 'table' && foldName(data['name'], dialect, 'relation') === name) found = true;
    return !found;
  });
  return found;
}

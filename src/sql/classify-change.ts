import { columnCauses, rowCauses, type Texts } from './causes.ts';
import type { Classification } from './classification.ts';
import { type ColumnPair, compareColumns, isUnsure, sameDefinition } from './compare-columns.ts';
import { compareRows, type RowChange } from './compare-rows.ts';
import type { Relation } from './model.ts';
import { dependsOnOrder } from './order-dependence.ts';
import { interner, parseSelect } from './parse-select.ts';
import { readStatement } from './read-query.ts';
import type { RenamedColumns, SqlSchema } from './schema.ts';
import { sourceText } from './source-text.ts';
import { loadSqlEngine, type SqlEngine } from './sql-engine.ts';
import { Undecided } from './undecided.ts';

/** The SQL of both sides, and what is known of the tables that they read. */
export interface ClassifyInput {
  readonly dialect: string;
  readonly base: string;
  readonly head: string;
  readonly schema?: SqlSchema;
  /** Columns of the tables that have another name on the head: whoever follows reads the same. */
  readonly renamed?: RenamedColumns;
}

/** Says how far a changed SELECT can matter, with the lines that make it so. Never throws for SQL that it can't read: that is `unknown`. */
export async function classifyChange(input: ClassifyInput): Promise<Classification> {
  const engine = await loadSqlEngine();
  if (input.base === input.head) return proveSame(input, engine);
  try {
    const [base, head] = readBoth(input, engine);
    return classify(base, head, { base: sourceText(input.base), head: sourceText(input.head) });
  } catch (error) {
    if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
    return sameTokens(input, engine)
      ? unchanged([])
      : unknown(error instanceof Undecided ? error.message : 'the statement nests too deeply');
  }
}

/** One text twice is the same whatever it says; the columns are listed where they are known. */
function proveSame(input: ClassifyInput, engine: SqlEngine): Classification {
  try {
    const [relation] = readBoth(input, engine);
    return unchanged(relation.columns.filter(({ star }) => star === undefined).map(({ shown }) => shown));
  } catch (error) {
    if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
    return unchanged([]);
  }
}

function unchanged(names: readonly string[]): Classification {
  return { class: 'none', columns: names.map((name) => ({ name, class: 'unchanged' })), causes: [] };
}

function unknown(reason: string): Classification {
  return { class: 'unknown', columns: [], causes: [], reason };
}

function readBoth({ dialect, base, head, schema, renamed }: ClassifyInput, engine: SqlEngine): readonly [Relation, Relation] {
  const statements = [parseSelect(base, dialect, engine), parseSelect(head, dialect, engine)] as const;
  const options = {
    dialect,
    schema,
    intern: interner(),
    orderMatters: dependsOnOrder(statements),
    print: (node: unknown) => engine.print(node, dialect),
  };
  return [readStatement(statements[0], options), readStatement(statements[1], { ...options, renamed })];
}

function classify(base: Relation, head: Relation, texts: Texts): Classification {
  if (base.key !== head.key) return classifyRows(base, head, texts);
  const pairs = compareColumns(base.columns, head.columns, (a, b) => a.term.key === b.term.key);
  const changed = pairs.filter(({ change }) => change.class !== 'unchanged');
  const open = changed.find(({ base: before, head: after }) => (before ?? after)?.star !== undefined);
  const causes = columnCauses(pairs, texts);
  const columns = listed(pairs);
  if (open !== undefined) return { class: 'unknown', columns, causes, reason: 'a * reads a table whose columns are not known' };
  const unsure = changed.find(isUnsure);
  if (unsure !== undefined) {
    return {
      class: 'unknown',
      columns,
      causes,
      reason: `which column ${unsure.change.name} reads can't be told without the columns of its tables`,
    };
  }
  if (changed.length === 0) return { class: 'none', columns, causes: [] };
  return { class: changed.every(({ change }) => change.class === 'added') ? 'additive' : 'column', columns, causes };
}

function classifyRows(base: Relation, head: Relation, texts: Texts): Classification {
  const changes = compareRows(base, head);
  const pairs = compareColumns(base.columns, head.columns, sameDefinition);
  const columns = listed(pairs);
  const causes = [...rowCauses(changes, texts), ...columnCauses(pairs, texts)];
  const reason = whyUnknown(changes);
  return reason === undefined ? { class: 'model-wide', columns, causes } : { class: 'unknown', columns, causes, reason };
}

/** Different normal forms are a change only when it can be shown where. */
function whyUnknown(changes: readonly RowChange[]): string | undefined {
  if (changes.length === 0) return 'the rows are built in a different way, and the difference could not be placed';
  if (changes.some(({ part }) => part.clause === 'unknown')) return 'a function that is not known may make or drop rows';
  if (changes.every(({ part }) => part.unsure)) return "which columns are meant can't be told without the columns of the tables";
  if (changes.every(({ part }) => part.clause === 'from') && changes.some(({ part }) => part.child !== undefined)) {
    return 'an input became a CTE or subquery, or the other way round, and the two could not be proved equal';
  }
  if (changes.every(({ part }) => part.clause === 'order')) return 'the order below the top changed, and something depends on it';
  return undefined;
}

function listed(pairs: readonly ColumnPair[]): Classification['columns'] {
  return pairs.filter(({ base, head }) => (head ?? base)?.star === undefined).map(({ change }) => change);
}

/** Comments and layout apart the same text: then nothing needs to be understood. */
function sameTokens({ dialect, base, head }: ClassifyInput, engine: SqlEngine): boolean {
  const [before, after] = [engine.tokens(base, dialect), engine.tokens(head, dialect)];
  if (before === undefined || after === undefined) return false;
  const keyOf = (tokens: NonNullable<typeof before>): string =>
    JSON.stringify(tokens.filter(({ type }) => type !== 'SEMICOLON').map(({ type, text }) => [type, text]));
  return keyOf(before) === keyOf(after);
}

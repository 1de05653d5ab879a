import { fieldsOf, isSet, listOf, nodeOf, queryKinds, type SqlNode, unwrap, walk } from './ast.ts';
import { isReachingFunction } from './reaching-functions.ts';
import type { SqlEngine } from './sql-engine.ts';

/**
 * Whether a text is one SELECT that only reads tables: no second statement, nothing that writes or locks (also inside a CTE), no
 * function that reads files or the network, and no file named where a table belongs. What can't be parsed is none.
 */
export function isSingleSelect(sql: string, dialect: string, engine: SqlEngine): boolean {
  const parsed = engine.parse(sql, dialect);
  const tokens = engine.tokens(sql, dialect);
  if ('error' in parsed || tokens === undefined || parsed.statements.length !== 1) return false;
  if (!isQuery(parsed.statements[0])) return false;
  return readsOnly(parsed.statements[0]) && !callsReaching(tokens) && !mayEndElsewhere(tokens, dialect);
}

function isQuery(statement: unknown): boolean {
  const node = nodeOf(unwrap(statement));
  if (node === undefined) return false;
  if (node.kind === 'subquery') return isQuery(node.data['this']);
  return queryKinds.has(node.kind) || node.kind === 'values';
}

const WRITING: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'merge', 'copy', 'command', 'pragma', 'attach', 'into']);

function readsOnly(statement: unknown): boolean {
  let only = true;
  walk(statement, (node) => {
    only &&= !isWriting(node) && !isFile(node);
    return only;
  });
  return only;
}

function isWriting({ kind, data }: SqlNode): boolean {
  if (isSet(data['into']) || isSet(data['locks'])) return true;
  const queries = listOf(fieldsOf(data['with'])['ctes']).map((cte) => fieldsOf(cte)['this']);
  if (!queries.every(isQuery)) return true;
  return WRITING.has(kind);
}

/** DuckDB reads a file whose path stands where a table belongs, also without quotes (`from data.csv`). */
const PATH = /[/\\:*?[\]{}~]/;
const FILE = /\.(?:csv|tsv|txt|psv|json|jsonl|ndjson|parquet|xlsx|avro|orc|arrow|ipc|db|duckdb|sqlite|gz|zst)$/i;

function isFile({ kind, data }: SqlNode): boolean {
  if (kind !== 'table') return false;
  const parts = ['catalog', 'schema', 'name'].map((part) => fieldsOf(data[part])['name']).filter((part) => typeof part === 'string');
  return parts.some((part) => PATH.test(part)) || (parts.length < 3 && FILE.test(parts.join('.')));
}

type Tokens = NonNullable<ReturnType<SqlEngine['tokens']>>;

/** Asked of the tokens, since a call has many forms in the tree: plain, quoted, after a schema, after a dot, as a table. */
function callsReaching(tokens: Tokens): boolean {
  return tokens.some(({ text, type }, index) => {
    if (tokens[index + 1]?.type !== 'L_PAREN' || type === 'STRING') return false;
    // `U&"\0070g_sleep"` spells a name in numbers.
    return isReachingFunction(text) || text.includes('\\');
  });
}

/** Where `r'\'` is a string without escapes, and three quotes begin one that ends with three. */
const HAS_LONG_STRINGS: ReadonlySet<string> = new Set(['bigquery', 'databricks', 'spark']);

/**
 * Parser and warehouse must agree about where a string and the statement end. The parser knows raw and triple-quoted strings
 * everywhere; PostgreSQL reads the same text as names, with calls between them. A semicolon before the end is never needed.
 */
function mayEndElsewhere(tokens: Tokens, dialect: string): boolean {
  const isForeign = !HAS_LONG_STRINGS.has(dialect) && tokens.some(({ type }) => /^(?:RAW|TRIPLE)_/.test(type));
  return isForeign || tokens.slice(0, -1).some(({ type }) => type === 'SEMICOLON');
}

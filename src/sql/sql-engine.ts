import type { analyzeQuery } from '@polyglot-sql/sdk';

/** The parser's own facts about one SELECT. */
type Analysis = NonNullable<ReturnType<typeof analyzeQuery>['analysis']>;

/** The parser as the rest of `src/sql` sees it: text in, a plain syntax tree or an error text out. */
export interface SqlEngine {
  readonly parse: (sql: string, dialect: string) => ParsedSql;
  readonly tokens: (sql: string, dialect: string) => readonly SqlToken[] | undefined;
  readonly print: (node: unknown, dialect: string) => string | undefined;
  readonly analyze: (sql: string, dialect: string) => Analysis | undefined;
}

type ParsedSql = { readonly statements: readonly unknown[] } | { readonly error: string };

interface SqlToken {
  readonly type: string;
  readonly text: string;
}

interface Sdk {
  parse(sql: string, dialect: string): { success: boolean; ast?: unknown; error?: string };
  tokenize(sql: string, dialect: string): { success: boolean; tokens?: readonly unknown[] };
  analyzeQuery: typeof analyzeQuery;
  generate(ast: unknown, dialect: string): { success: boolean; sql?: readonly string[] };
}

let loading: Promise<SqlEngine> | undefined;

/**
 * Loads the SQL parser once for the process. A bundle passes the bytes of the WASM file that lies beside it;
 * without them the package finds its own file.
 */
export function loadSqlEngine(wasm?: Uint8Array): Promise<SqlEngine> {
  loading ??= load(wasm).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(wasm: Uint8Array | undefined): Promise<SqlEngine> {
  // The package replaces the global fetch while it loads; nobody else should notice.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  try {
    return engineOf(await importSdk(wasm));
  } finally {
    if (before !== undefined) Object.defineProperty(globalThis, 'fetch', before);
  }
}

async function importSdk(wasm: Uint8Array | undefined): Promise<Sdk> {
  if (wasm === undefined) return (await import('@polyglot-sql/sdk')) as unknown as Sdk;
  const manual = await import('@polyglot-sql/sdk/manual');
  // Its type asks for an address, but the loader underneath takes the module's bytes as well.
  await manual.init({ wasmUrl: wasm as unknown as URL });
  return manual as unknown as Sdk;
}

function engineOf(sdk: Sdk): SqlEngine {
  return {
    parse: (sql, dialect) => {
      const { success, ast, error } = sdk.parse(sql, dialect);
      return success && Array.isArray(ast) ? { statements: ast } : { error: error ?? 'the parser gave no reason' };
    },
    tokens: (sql, dialect) => {
      const { success, tokens } = sdk.tokenize(sql, dialect);
      return success ? tokens?.map(tokenOf) : undefined;
    },
    analyze: (sql, dialect) => sdk.analyzeQuery(sql, { dialect }).analysis ?? undefined,
    print: (node, dialect) => sdk.generate([node], dialect).sql?.[0],
  };
}

function tokenOf(token: unknown): SqlToken {
  const { token_type: type, text } = token as { token_type: string; text: string };
  return { type, text };
}

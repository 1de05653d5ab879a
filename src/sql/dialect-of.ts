const DIALECTS: Readonly<Record<string, string>> = { postgres: 'postgresql', sqlserver: 'tsql' };

/** The parser's name for the SQL of a dbt adapter. */
export function dialectOf(adapter: string): string {
  return DIALECTS[adapter] ?? adapter;
}

const CALLED: Readonly<Record<string, string>> = { postgres: 'postgresql', sqlserver: 'tsql', synapse: 'tsql', vertica: 'postgresql' };

/** The parser's name for the SQL of a dbt adapter. */
export function sqlDialect(adapter: string): string {
  return CALLED[adapter] ?? adapter;
}

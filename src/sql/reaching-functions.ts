/** Functions that read files or the network, run SQL from a text, change settings, or hold or end sessions. */
const REACHING = [
  // DuckDB: files, other databases, SQL in a text.
  /^(?:read_|parquet_|sniff_|glob$|query$|query_table$|getenv$|arrow_scan|pandas_scan|st_read|st_drivers|http_|url_|load_aws)/,
  /^(?:iceberg_|delta_|ducklake_|sqlite_|postgres_|mysql_|bigquery_|odbc_|gsheets?_|excel_|which_secret|duckdb_secrets)/,
  /^(?:pragma_|checkpoint$|force_checkpoint$|json_execute_serialized_sql|from_substrait|read$|scan_)/,
  // PostgreSQL: of its own `pg_` functions only those that describe.
  /^pg_(?!(?:typeof|get_\w+|\w*_size|size_pretty|\w+_is_visible|column_size|collation_for|input_is_valid)$)/,
  /^(?:lo_|dblink|set_config$|nextval$|setval$|query_to_xml|table_to_xml|cursor_to_xml|schema_to_xml|database_to_xml|ts_stat$|ts_rewrite$)/,
  /^(?:crosstab|connectby|file_fdw|copy_|currtid|brin_|gin_clean|txid_current$|postgres_fdw|plpgsql_|xpath_table$|normal_rand$)/,
  // Other warehouses.
  /^(?:system\$|external_query$|openrowset$|opendatasource$|openquery$|load_file$|remote_query$|result_scan$|infer_schema$)/,
  /^(?:ml_|ai_|cortex|vector_search$|java_method$|reflect$|sleep$|xp_|sp_)/,
];

/** Whether a call of this function reaches beyond the tables that a query names. `name` has no schema. */
export function isReachingFunction(name: string): boolean {
  const lower = name.toLowerCase();
  return REACHING.some((pattern) => pattern.test(lower));
}

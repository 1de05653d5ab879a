// src/sql/cosmetic.ts
const cosmetic = new Set(`span inferred_type alias_explicit_as alias_keyword double_colon_syntax use_inner_keyword use_outer_keyword explicit_asc
  no_parens kind_text start_side_text end_side_text bracket_notation curly_brace_syntax alias_first modifiers_inside`.split(/\s+/));
function isCosmetic(field) {
	return cosmetic.has(field) || field.endsWith("comments");
}

// src/sql/function-traits.ts
const trait = {
	none: 0,
	unsure: 1,
	volatile: 2,
	aggregate: 4,
	window: 8,
	rows: 16,
	unknown: 32
};
const words = (text) => new Set(text.trim().split(/\s+/));
const volatile = words(`random rand now current_date current_time current_timestamp current_timestamp_l_t_z localtime localtimestamp
  session_user current_user uuid gen_random_uuid generate_uuid uuid_string newid uuidv4 uuidv7 gen_random_bytes nextval currval setseed
  getdate sysdate systimestamp transaction_timestamp statement_timestamp clock_timestamp timeofday today get_current_timestamp
  get_current_time current_datetime unix_timestamp randn uniform normal randstr seq1 seq2 seq4 seq8 txid_current pseudocolumn
  current_localtime current_localtimestamp monotonically_increasing_id zipf`);
const aggregates = words(`count sum avg min max group_concat string_agg list_agg array_agg count_if sum_if stddev stddev_pop stddev_samp
  variance var_pop var_samp median mode first last any_value approx_distinct approx_count_distinct approx_percentile percentile logical_and
  logical_or skewness array_concat_agg array_unique_agg bool_xor_agg percentile_cont percentile_disc json_array_agg json_object_agg
  bitwise_and_agg bitwise_or_agg bitwise_xor_agg aggregate_function list mean product arg_max arg_min max_by min_by argmax argmin
  bool_and bool_or every bit_and bit_or bit_xor listagg histogram quantile quantile_cont quantile_disc approx_quantile corr covar_pop
  covar_samp regr_slope regr_intercept regr_count regr_r2 kurtosis entropy mad fsum kahan_sum sumkahan favg countif count_star booland_agg
  boolor_agg object_agg hash_agg json_agg jsonb_agg json_object_agg jsonb_object_agg json_group_array collect_list collect_set grouping
  grouping_id array_agg_distinct hll bitstring_agg first_agg last_agg arbitrary sem variance_samp variance_pop approx_top_k
  array_union_agg xmlagg`);
const rowMakers = words(`unnest explode explode_outer posexplode posexplode_outer inline inline_outer stack generate_series
  generate_subscripts regexp_split_to_table regexp_matches string_to_table split_to_table json_array_elements json_array_elements_text
  jsonb_array_elements jsonb_array_elements_text json_each json_each_text jsonb_each jsonb_each_text json_object_keys jsonb_object_keys
  json_populate_recordset jsonb_populate_recordset json_to_recordset flatten exploding_generate_series jsonb_path_query`);
const scalarKinds = words(`literal boolean null identifier column star cast collation case and or add sub mul div mod eq neq lt lte gt gte
  like i_like bitwise_and bitwise_or bitwise_xor concat adjacent array_contains_all array_contained_by array_overlaps not neg bitwise_not in
  between is_null is_true is_false is_json is exists interval concat_ws substring upper lower length trim l_trim r_trim replace reverse left
  right repeat lpad rpad split regexp_like regexp_replace regexp_extract overlay abs round floor ceil power sqrt cbrt ln log exp sign
  greatest least at_time_zone date_add date_sub date_diff date_trunc extract to_date to_timestamp date time coalesce null_if if_func if_null
  nvl nvl2 try_cast safe_cast bitwise_count contains starts_with ends_with position initcap ascii chr char_func soundex levenshtein
  byte_length hex lower_hex unicode mod_func trunc_func pi radians degrees sin cos tan asin acos atan atan2 is_nan is_inf int_div decode
  date_format format_date year month day hour minute second day_of_week day_of_week_iso day_of_month day_of_year week_of_year quarter
  add_months months_between last_day next_day epoch epoch_ms from_unixtime make_date make_timestamp timestamp_trunc s_h_a s_h_a1_digest
  array_func array_length array_size cardinality array_contains array_position array_append array_prepend array_concat array_sort
  array_reverse array_distinct array_join array_to_string array_filter array_transform array_flatten array_compact array_intersect
  array_union array_except array_remove array_zip struct_func struct_extract named_struct map_func map_from_entries map_from_arrays map_keys
  map_values map_contains_key map_concat element_at json_extract json_extract_scalar json_extract_path json_array json_object json_query
  json_value json_array_length json_keys json_type parse_json to_json j_s_o_n_extract j_s_o_n_extract_scalar typeof lambda named_argument
  null_safe_eq null_safe_neq glob similar_to any all bitwise_left_shift bitwise_right_shift subscript dot array_slice array struct tuple
  paren annotated alias var data_type ordered window over within_group filter date_from_unix_date unix_date unix_seconds unix_millis
  unix_micros year_of_week year_of_week_iso convert comprehension hex_string_expr byte_string unicode_string time_to_unix subquery select
  union intersect except values window_function row_number rank dense_rank n_tile lead lag first_value last_value nth_value percent_rank
  cume_dist simple`);
const scalarFunctions = words(`md5 sha1 sha2 sha256 sha512 hash crc32 xxhash64 farm_fingerprint upper lower ucase lcase length len
  char_length character_length octet_length bit_length trim ltrim rtrim btrim substr substring left right lpad rpad replace translate reverse
  repeat split split_part string_split str_split string_to_array array_to_string concat concat_ws format printf initcap contains starts_with
  ends_with startswith endswith prefix suffix strpos instr position charindex locate ascii chr unicode ord regexp_replace regexp_extract
  regexp_extract_all regexp_matches_bool regexp_full_match regexp_like regexp_substr regexp_count regexp_instr regexp_contains rlike like
  levenshtein editdist3 jaccard damerau_levenshtein abs ceil ceiling floor round trunc truncate sign sqrt cbrt exp ln log log2 log10 power
  pow mod div greatest least sin cos tan asin acos atan atan2 cot pi radians degrees isnan isinf isfinite even factorial gcd lcm
  width_bucket coalesce nullif ifnull isnull nvl nvl2 iff if decode zeroifnull nullifzero equal_null date date_trunc datetrunc trunc_date
  date_part datepart date_diff datediff date_sub date_add dateadd timestampdiff timestampadd add_months months_between last_day next_day
  make_date make_time make_timestamp make_interval to_date to_timestamp to_timestamp_ntz to_timestamp_tz to_timestamp_ltz to_time to_char
  to_varchar to_number to_decimal to_numeric to_double to_boolean to_json to_jsonb to_variant to_array to_object try_to_date
  try_to_timestamp try_to_number try_to_decimal try_to_numeric try_to_double try_to_boolean try_parse_json parse_json parse_date
  parse_timestamp parse_datetime strftime strptime try_strptime format_date format_timestamp format_datetime timestamp datetime time year
  month day hour minute second quarter week weekofyear weekday dayofweek dayofyear dayofmonth isodow isoyear dayname monthname yearweek
  epoch epoch_ms epoch_us epoch_ns century decade era millennium date_bin time_bucket timestamp_trunc datetime_trunc timestamp_diff
  datetime_diff timestamp_add timestamp_sub datetime_add datetime_sub from_unixtime unix_seconds unix_millis to_days to_hours to_minutes
  to_seconds to_milliseconds to_months to_years convert_timezone timezone struct struct_pack struct_extract struct_insert row named_struct
  object_construct object_construct_keep_null get get_path json json_extract json_extract_string json_extract_path json_extract_path_text
  json_extract_scalar json_value json_query json_array_length json_type json_valid json_keys json_build_object jsonb_build_object json_object
  json_array to_json_string array_construct array_size array_length array_contains array_append array_cat array_concat array_distinct
  array_sort array_slice array_position array_intersect list_value list_contains list_has list_position list_append list_prepend list_concat
  list_transform list_filter list_reduce list_aggregate list_sort list_distinct list_unique list_extract list_element list_slice list_zip
  list_sum list_min list_max list_avg list_any_value flatten_list array_transform array_filter len_list map map_keys map_values
  map_extract element_at cardinality range_list typeof pg_typeof hex unhex to_hex from_hex base64 from_base64 to_base64 encode decode_bytes
  bit_count bitand bitor bitxor cast try_cast safe_cast safe_divide generate_surrogate_key st_point st_distance st_x st_y haversine
  try_to_time to_binary cube rollup`);
const duckdbScalars = words("regexp_matches flatten generate_series");
function traitsOf({ kind, data }, dialect) {
	const name = kind === "function" || kind === "aggregate_function" ? String(data["name"]).toLowerCase() : kind;
	if (dialect === "duckdb" && duckdbScalars.has(name)) return trait.none;
	if (kind === "window_function") return trait.window;
	if (rowMakers.has(name)) return trait.rows;
	if (volatile.has(name)) return trait.volatile;
	if (kind === "aggregate_function" || aggregates.has(name)) return trait.aggregate;
	if (kind === "function") return scalarFunctions.has(name) || scalarKinds.has(name) || name === "grouping sets" ? trait.none : trait.unknown;
	return scalarKinds.has(kind) ? trait.none : trait.unknown;
}

export { traitsOf as n, isCosmetic as r, trait as t };
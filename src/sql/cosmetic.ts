const cosmetic: ReadonlySet<string> = new Set(
  `span inferred_type alias_explicit_as alias_keyword double_colon_syntax use_inner_keyword use_outer_keyword explicit_asc
  no_parens kind_text start_side_text end_side_text bracket_notation curly_brace_syntax alias_first modifiers_inside`.split(/\s+/),
);

/** Fields that say only how the SQL was written. */
export function isCosmetic(field: string): boolean {
  return cosmetic.has(field) || field.endsWith('comments');
}

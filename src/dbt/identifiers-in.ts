const KEYWORDS: ReadonlySet<string> = new Set(
  `all and as asc between by case cast cross desc distinct else end exists false from full group having in inner is join left like
  limit not null on or order outer over partition qualify right select then true union using when where with ref source config
  set for endfor if endif macro endmacro`.split(/\s+/),
);

/** The names in a line of SQL or Jinja, in lower case; keywords and single letters say nothing about where it comes from. */
export function identifiersIn(line: string): Set<string> {
  const words = line.toLowerCase().match(/[a-z_]\w+/g) ?? [];
  return new Set(words.filter((word) => !KEYWORDS.has(word)));
}

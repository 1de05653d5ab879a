/** The parts of a relation's name as somebody wrote it; quotes of any kind keep a dot inside a part. */
export function relationParts(name: string): readonly string[] {
  return (name.match(/"(?:[^"]|"")*"|`[^`]*`|[^."`]+/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.replaceAll('`', '').trim(),
  );
}

/** A relation's name without its quotes and in lower case, to compare one of an artifact with one of SQL. */
export function plainRelation(name: string): string {
  return name.replaceAll(/["`[\]]/g, '').toLowerCase();
}

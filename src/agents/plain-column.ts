/** A column as tests name it, without its quotes and in lower case, to compare it with others. */
export function plainColumn(column: string): string {
  return column.replaceAll('"', '').toLowerCase();
}

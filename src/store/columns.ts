import type { SQLOutputValue } from 'node:sqlite';

/** A row as the database gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The text of a column; its absence is a defect of the query. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`);
  return value;
}

/** The text of a column, or undefined where it is null. */
export function maybeText(row: Row, column: string): string | undefined {
  return row[column] === null || row[column] === undefined ? undefined : text(row, column);
}

/** The whole number of a column. */
export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' && typeof value !== 'bigint') throw new Error(`column ${column} holds no number`);
  return Number(value);
}

/** The whole number of a column, or undefined where it is null. */
export function maybeWhole(row: Row, column: string): number | undefined {
  return row[column] === null || row[column] === undefined ? undefined : whole(row, column);
}

/** A time, stored as milliseconds since 1970. */
export function moment(row: Row, column: string): Date {
  return new Date(whole(row, column));
}

/** A time, or undefined where it is null. */
export function maybeMoment(row: Row, column: string): Date | undefined {
  const milliseconds = maybeWhole(row, column);
  return milliseconds === undefined ? undefined : new Date(milliseconds);
}

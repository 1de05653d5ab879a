import type { CteShape, Expression, InputShape, QueryBody, SelectShape } from './query-shape.ts';

/** What grows while one statement is read into its shape, and how a part of it has another part read. */
export interface ShapeReader {
  readonly dialect: string;
  readonly blocks: SelectShape[];
  readonly ctes: CteShape[];
  readonly unread: Set<string>;
  /** The line of the last name that was read: the parser keeps no other positions. */
  line: number;
  readonly body: (query: unknown, around: BodyPlace) => QueryBody;
  readonly expression: (value: unknown, place: ShapePlace) => Expression;
}

/** What names and windows mean where an expression stands. */
export interface ShapePlace {
  readonly environment: CteEnvironment;
  /** The inputs of this block, then those of the blocks around it. */
  readonly scopes: readonly (readonly InputShape[])[];
  readonly windows: readonly unknown[];
}

/** CTEs that can be read at a place, by folded names, as indexes in `ctes`. */
export type CteEnvironment = ReadonlyMap<string, number>;

/** Where a query stands, and whose body it is. */
export interface BodyPlace extends Pick<ShapePlace, 'environment' | 'scopes'> {
  readonly name: string | undefined;
  readonly role: SelectShape['role'];
}

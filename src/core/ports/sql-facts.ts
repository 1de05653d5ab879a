/** One statement and the dialect that it is written in. */
export interface SqlText {
  readonly sql: string;
  readonly dialect: string;
}

/** What can be read from a statement: all that it says, or only what it reads. */
export type SqlFactKind = 'shape' | 'outline';

/** What is wanted of one statement. */
export interface SqlQuestion extends SqlText {
  readonly kind: SqlFactKind;
}

/**
 * Reads many statements at once and remembers each by its text. Answers are JSON, in the order of the texts; a text that can't be read has
 * one that says why.
 */
export interface SqlFacts {
  read(kind: SqlFactKind, texts: readonly SqlText[]): Promise<readonly string[]>;
  /** Says that a whole project's statements will be asked for: what takes time to start may start while the caller gathers them. */
  prepare(): void;
  /** Stops what it started. */
  close(): Promise<void>;
}

/** Texts by key that outlive a run. It may forget anything at any time, and never fails: a cache that can't be read is empty. */
export interface TextCache {
  read(keys: readonly string[]): ReadonlyMap<string, string>;
  write(entries: ReadonlyMap<string, string>): void;
  /** Whether nothing at all is remembered. */
  isEmpty(): boolean;
  close(): void;
}

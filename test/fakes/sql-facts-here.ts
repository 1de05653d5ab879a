import type { SqlFacts } from '../../src/core/ports/sql-facts.ts';
import { readFacts } from '../../src/lineage/read-facts.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

/** Reads SQL where the test runs, without threads. */
export const sqlFactsHere: SqlFacts = {
  read: async (kind, texts) =>
    readFacts(
      texts.map((text) => ({ kind, ...text })),
      await loadSqlEngine(),
    ),
  prepare: () => undefined,
  close: async () => undefined,
};

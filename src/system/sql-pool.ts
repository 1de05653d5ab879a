import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { SqlFactKind, SqlFacts, SqlQuestion, SqlText } from '../core/ports/sql-facts.ts';
import type { TextCache } from '../core/ports/text-cache.ts';
import { createCrew, LOST } from './worker-crew.ts';

/** Answers questions in the thread that asks, as a worker does in its own. */
export type ReadHere = (questions: readonly SqlQuestion[]) => readonly string[];

interface PoolOptions {
  /** The module that a worker runs: it answers a list of questions with a list of texts. */
  readonly worker: string;
  /** Changes whenever an answer could: what other code remembered is of no use. */
  readonly version: string;
  readonly cache?: TextCache | undefined;
  /** Where the parser is loaded anyway: reads what isn't worth a worker. */
  readonly here?: ReadHere | undefined;
}

const MOST_WORKERS = 4;
/** A worker needs half a second to load the parser: fewer texts aren't worth another one. */
const WORTH_A_WORKER = 150;

/** Reads SQL in worker threads, each text once: what the cache knows isn't read again. */
export function createSqlPool({ worker, version, cache, here }: PoolOptions): SqlFacts {
  const crew = createCrew(worker);
  const ask = (questions: readonly SqlQuestion[]): Promise<readonly string[]> | readonly string[] => {
    if (questions.length === 0) return [];
    if (here !== undefined && questions.length < WORTH_A_WORKER) return here(questions);
    return crew.ask(questions, Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(questions.length / WORTH_A_WORKER)));
  };
  return {
    async read(kind, texts) {
      const keys = texts.map((text) => keyOf(kind, text, version));
      const known = new Map(cache?.read([...new Set(keys)]));
      const missing = new Map(texts.flatMap((text, at) => entryUnless(known, keys[at] ?? '', text)));
      const answers = await ask([...missing.values()].map((text) => ({ kind, ...text })));
      const read = new Map([...missing.keys()].map((key, at) => [key, answers[at] ?? '']));
      cache?.write(new Map([...read].filter(([, answer]) => answer !== LOST)));
      return keys.map((key) => known.get(key) ?? read.get(key) ?? '');
    },
    prepare() {
      if (cache?.isEmpty() !== false) crew.start(Math.min(MOST_WORKERS, availableParallelism()));
    },
    async close() {
      cache?.close();
      await crew.close();
    },
  };
}

function keyOf(kind: SqlFactKind, { sql, dialect }: SqlText, version: string): string {
  return hash('sha256', `${version}\0${kind}\0${dialect}\0${sql}`, 'base64');
}

function entryUnless(known: ReadonlyMap<string, string>, key: string, text: SqlText): readonly (readonly [string, SqlText])[] {
  return known.has(key) ? [] : [[key, text]];
}

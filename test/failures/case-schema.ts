import { z } from 'zod';

const words = z.string().min(1);

const commandSchema = z.strictObject({
  name: z.enum(['parse', 'compile', 'build', 'run', 'test', 'seed', 'snapshot', 'source freshness', 'deps', 'docs generate']),
  select: z.array(words).default([]),
  /** Further arguments, as dbt takes them. */
  args: z.array(words).default([]),
});

/** What surrounds a run besides the change. It holds for the run on the base too. */
const circumstancesSchema = z.strictObject({
  /** Statements that run in the case's own copy of the warehouse before dbt does. */
  sql: z.array(words).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  /** Laid over the profile's output: what a person would have configured wrongly, or tightly. */
  output: z.record(z.string(), z.union([z.string(), z.number(), z.record(z.string(), z.string())])).default({}),
  /** Name under which profiles.yml holds the profile. */
  profile: words.default('taxi'),
  /** Another process has the DuckDB file open for writing. */
  held: z.literal(true).optional(),
  /** No file may grow beyond so many bytes. */
  fileSizeLimit: z.int().positive().optional(),
  /** dbt is interrupted once its log says so. */
  cancelWhen: words.optional(),
});

/** Where a person edits: `file` from the repository's root, `line` from 1, in the pull request's head. */
const placeSchema = z.strictObject({ file: words, line: z.int().positive() });

const expectSchema = z.strictObject({
  /** Ids of the taxonomy, or `unknown`. More than one only where each is truly right. */
  cause: z.union([words, z.array(words).min(2)]).transform((cause) => [cause].flat()),
  node: words.nullable(),
  /** null where no line can be blamed. */
  file: words.nullable(),
  line: z.int().positive().nullable(),
  /** Other places that are just as right: a failing test is mended in the model or where the test says what it wants. */
  orPlaces: z.array(placeSchema).default([]),
  /** False: the base fails in the same way, so that blaming the pull request would be false. */
  byThisChange: z.boolean(),
  /** A fix exists that needs no judgement: a rename, a reference, YAML, types of a contract, quoting, a column restored. */
  mechanical: z.boolean(),
  why: words,
});

/** One case of the failure gallery, as its `case.yml` says it. */
export const caseSchema = z.strictObject({
  title: words,
  adapter: z.enum(['duckdb', 'postgres']),
  half: z.enum(['frozen', 'open']),
  /** The warehouse before the run: the base built in it, the loaded data alone, or nothing. */
  database: z.enum(['built', 'loaded', 'empty']).default('built'),
  /** All but the last must pass; the last one is judged. */
  commands: z.array(commandSchema).min(1),
  circumstances: circumstancesSchema.prefault({}),
  expect: expectSchema,
});

export type DbtCall = z.infer<typeof commandSchema>;
export type Circumstances = z.infer<typeof circumstancesSchema>;
export type Adapter = 'duckdb' | 'postgres';

/** A case and the change that it makes. */
export interface FailureCase extends z.infer<typeof caseSchema> {
  readonly name: string;
  /** Unified diff against `examples/taxi`; empty when the pull request changes nothing that matters. */
  readonly patch: string;
}

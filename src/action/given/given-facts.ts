import { z } from 'zod';
import { shaSchema } from '../../core/run-key.ts';

/** The file beside what was fetched that says where it is from. */
export const FACTS_FILE = 'given.json';

/** What the job `fetch` tells the job `run` about a failed run. */
export const givenFactsSchema = z.strictObject({
  name: z.string().max(1000),
  headSha: shaSchema,
  url: z.string().max(1000).optional(),
  problem: z.string().max(4000).optional(),
});
export type GivenFacts = z.infer<typeof givenFactsSchema>;

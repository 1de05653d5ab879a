import { join } from 'node:path';
import { Problem } from '../core/problem.ts';
import { systemFiles } from '../system/files.ts';
import type { GivenRun } from '../workflows/given-run.ts';
import { FACTS_FILE, type GivenFacts, givenFactsSchema } from './given/given-facts.ts';
import { LARGEST_LOG_BYTES, LARGEST_TARGET_BYTES, TARGET_FILES } from './given/given-files.ts';

const LARGEST_FACTS_BYTES = 64 * 1024;

/** The failed run that the job `fetch` left in the folder `given` for a project; undefined when there is none. */
export async function givenRun(folder: string, project: string): Promise<GivenRun | undefined> {
  const place = join(folder, project);
  const text = await systemFiles.readInside(place, FACTS_FILE, LARGEST_FACTS_BYTES);
  if (text === undefined) return undefined;
  const { name, headSha, problem } = parseFacts(text, place);
  const target = new Map<string, string>();
  for (const file of TARGET_FILES) {
    const content = await systemFiles.readInside(place, join('target', file), LARGEST_TARGET_BYTES);
    if (content !== undefined) target.set(file, content);
  }
  return { name, headSha, target, log: await systemFiles.readInside(place, 'log.txt', LARGEST_LOG_BYTES), problem };
}

function parseFacts(text: string, where: string): GivenFacts {
  try {
    return givenFactsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Problem('STW-2005', { artifact: FACTS_FILE, where, detail: 'it is not what the job fetch writes' }, error);
  }
}

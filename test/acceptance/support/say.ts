import type { Stage } from '../../../tools/stage/start-stage.ts';
import { untilQuiet } from '../../../tools/stage/until-reviewed.ts';
import { botComments } from './see.ts';

interface On {
  readonly stage: Stage;
  readonly number: number;
}

/** Comments on a pull request, waits until all is quiet, and returns what bots have written newly (a report that was there is none). */
export async function say({ stage, number }: On, text: string, author = 'ana'): Promise<readonly string[]> {
  const comments = () => botComments(stage.repository.pullRequest(number));
  const before = new Set(comments().map(({ id }) => id));
  stage.repository.comment(number, text, author);
  await untilQuiet(stage, 10);
  return comments().flatMap(({ id, body }) => (before.has(id) ? [] : [body]));
}

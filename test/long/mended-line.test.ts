import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { checkOf, theReview } from '../acceptance/support/see.ts';

const MODEL = 'transform/models/staging/stg_trips.sql';
/** The model with a comment more, which changes nothing. */
const MEANT = `-- Deliveries of the meters.\n${new TextDecoder().decode(exampleFiles('app')[MODEL])}`;
const HARD_CODED = MEANT.replace("{{ source('raw', 'trips') }}", 'raw.trips');
const commentsSchema = z.tuple([z.object({ line: z.number(), body: z.string() })]);

describe('a finding that one line mends', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('is suggested beside the code, and the suggestion, taken, mends it', async () => {
    const number = await openChange(stage, { branch: 'shortcut', files: { [MODEL]: HARD_CODED } });
    const view = await untilReviewed(stage, number);
    expect(checkOf(view, 'taxi')).toMatchObject({ conclusion: 'failure' });
    expect(theReview(view).body).toContain('git apply --unidiff-zero');
    expect(view.reviews).toMatchObject([{ state: 'COMMENTED', commitId: view.headSha, comments: [{ path: MODEL }] }]);

    const [suggestion] = commentsSchema.parse(view.reviews.flatMap(({ comments }) => comments));
    await stage.repository.commit({
      branch: 'shortcut',
      files: { [MODEL]: taken(HARD_CODED, suggestion.line, suggestion.body) },
      message: 'Take the suggestion',
      author: 'ana',
    });
    const mended = await untilReviewed(stage, number);
    expect(await stage.repository.file('shortcut', MODEL)).toBe(MEANT);
    expect(checkOf(mended, 'taxi')).toMatchObject({ conclusion: 'success' });
    expect(theReview(mended).body).not.toContain('C25');
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});

/** The file as GitHub writes it when somebody takes a suggestion of one line. */
function taken(text: string, line: number, body: string): string {
  const suggested = /```suggestion\n([\s\S]*?)\n```/.exec(body)?.[1] ?? '';
  return text
    .split('\n')
    .with(line - 1, suggested)
    .join('\n');
}

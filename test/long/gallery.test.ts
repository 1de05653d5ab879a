import { expect, test } from 'vitest';
import { judgeGallery } from '../failures/judge-gallery.ts';
import { readCases } from '../failures/read-cases.ts';
import { missedGoals, scoreTable } from '../failures/score-table.ts';

test('the doctor reaches its goals on the failures of the gallery, executed by real dbt', { timeout: 40 * 60_000 }, async () => {
  const judged = await judgeGallery(readCases(), () => undefined);
  expect(missedGoals(judged), scoreTable(judged)).toEqual([]);
});

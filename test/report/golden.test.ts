import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';
import { GOLDEN_REPORTS } from './fixtures/golden-reports.ts';

describe('comments look as their golden files', () => {
  test.each(Object.entries(GOLDEN_REPORTS))('%s', async (name, { report, context }) => {
    await expect(renderComment(report, { ...CONTEXT, ...context })).toMatchFileSnapshot(`../golden/${name}.md`);
  });

  test.each(Object.entries(GOLDEN_REPORTS))('%s is a valid report', (_, { report }) => {
    // JSON carries reports from run to publisher; a text of half a character doesn't survive that way.
    expect(() => reportSchema.parse(JSON.parse(JSON.stringify(report)))).not.toThrow();
  });
});

import { expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { markdownToHtml } from '../../src/report/markdown-to-html.ts';
import { renderProblem } from '../../src/report/render-problem.ts';

test('says what happened, what it means and what to do, in this order', () => {
  const { title, markdown } = renderProblem(new Problem('STW-3005', { conclusion: 'failure' }));

  expect(title).toBe('Could not check: The run ended (failure) without a report.');
  expect(markdown.trim().split('\n\n')).toEqual([
    'The run ended (failure) without a report.',
    'Nothing is known about this commit.',
    'Open the run’s log: the first failed step is the cause. If none failed, .github/workflows/steward.yml lacks the step “Review”, or the one that hands the report over; `steward init` shows the difference. Then use Re-run on the check.',
    'Code: `STW-3005`',
  ]);
});

test('keeps its command copyable', () => {
  expect(renderProblem(new Problem('STW-1006', { detail: 'locked' })).markdown).toContain('`/steward review`');
});

test.each([
  '@everyone',
  'fixes #1',
  '<img src=x>',
  '![x](https://evil.example/x)',
  '<!-- steward v1 a/b#1:c:d -->',
  '[x](https://evil.example)',
])('hostile text in its facts does nothing: %s', (hostile) => {
  const { title, markdown } = renderProblem(new Problem('STW-3006', { detail: `unrecognized key ${hostile}` }));
  const html = markdownToHtml(markdown);

  expect(html).not.toMatch(/<img|<a |<!--/);
  expect(markdown).not.toMatch(/@everyone|fixes #1/);
  expect(title).not.toContain('\n');
});

import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '../../src/report/markdown-to-html.ts';
import { renderConversationPage, renderMarkdownPage } from '../../src/report/render-html.ts';
import { REPORT_FORMATS, renderReport } from '../../src/report/render-report.ts';
import { aReport } from './fixtures/a-report.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';
import { HOSTILE_TEXTS } from './fixtures/hostile-texts.ts';

describe('markdownToHtml', () => {
  test.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['<details><summary>s</summary>\n\n`c`\n\n</details>', '<details><summary>s</summary>\n<p><code>c</code></p>\n</details>'],
    ['<!-- steward v1 x -->\n\nb', '<p>b</p>'],
  ])('shows %j as GitHub would', (markdown, html) => {
    expect(markdownToHtml(markdown).trim()).toBe(html);
  });

  test('colours a diff by line', () => {
    const html = markdownToHtml('```diff\n--- a\n+b\n-c\n d\n```');
    expect(html.match(/diff-\w+/g)).toEqual(['diff-meta', 'diff-added', 'diff-removed', 'diff-same']);
  });
});

describe('pages', () => {
  test('show comments and checks', () => {
    const page = renderConversationPage({
      title: 'T',
      comments: [{ author: 'octocat', isBot: false, markdown: 'review my changes' }],
      checks: [
        { name: 'A', title: 'one', conclusion: 'success' },
        { name: 'B', title: 'two' },
      ],
    });
    for (const words of ['review my changes', 'Some checks haven’t completed yet', '1 running check, 1 successful check', 'octocat'])
      expect(page).toContain(words);
  });

  test.each(HOSTILE_TEXTS)('no script, picture or address from %j', (hostile) => {
    const page = renderMarkdownPage('x', {
      title: hostile,
      author: hostile,
      checks: [{ name: hostile, title: hostile, conclusion: 'failure' }],
    });
    expect(page).not.toMatch(/<script|<img|href=/);
  });
});

test.each(REPORT_FORMATS)('a report can be written as %s', (format) => {
  expect(renderReport(aReport(), { format, context: CONTEXT })).toContain(format === 'sarif' ? 'Steward' : 'Architecture Review');
});

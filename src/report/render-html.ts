import { toHtml } from 'hast-util-to-html';
import { holdsMergeBack } from '../core/holds-merge-back.ts';
import type { CheckConclusion } from '../core/ports/code-host.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { count } from './words.ts';

/** A check run as the merge box shows it; without a conclusion it is still running. */
export interface PageCheck {
  readonly name: string;
  readonly title: string;
  readonly conclusion?: CheckConclusion | undefined;
}

/** A comment of the pull request that the page shows. */
export interface PageComment {
  readonly author: string;
  readonly isBot: boolean;
  readonly markdown: string;
}

/** One comment as GitHub would show it, on a page of its own that needs no network. */
export function renderMarkdownPage(
  markdown: string,
  about: { readonly title: string; readonly author: string; readonly checks?: readonly PageCheck[] },
): string {
  const { title, author, checks = [] } = about;
  return renderConversationPage({ title, comments: [{ author, isBot: true, markdown }], checks });
}

/** A pull request's comments and checks as GitHub would show them. */
export function renderConversationPage(page: {
  readonly title: string;
  readonly comments: readonly PageComment[];
  readonly checks: readonly PageCheck[];
}): string {
  const title = escapeText(page.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1 class="title">${title}</h1>
${page.comments.map(post).join('\n')}
${mergeBox(page.checks)}
</main>
</body>
</html>
`;
}

function post({ author, isBot, markdown }: PageComment): string {
  const initial = escapeText(author.charAt(0).toUpperCase());
  const label = isBot ? ' <span class="label">bot</span>' : '';
  return `<div class="post">
<div class="avatar${isBot ? ' bot' : ''}">${initial}</div>
<div class="box">
<div class="author"><strong>${escapeText(author)}</strong>${label} commented</div>
<div class="body">${markdownToHtml(markdown)}</div>
</div>
</div>`;
}

const MARKS: Readonly<Record<CheckConclusion, string>> = {
  success: '✓',
  failure: '✕',
  timed_out: '✕',
  action_required: '!',
  neutral: '■',
  cancelled: '–',
  skipped: '–',
};

function mergeBox(checks: readonly PageCheck[]): string {
  if (checks.length === 0) return '';
  return `<section class="checks">
<header>${headline(checks)}<small>${tally(checks)}</small></header>
${checks.map(checkLine).join('\n')}
</section>`;
}

function checkLine({ name, title, conclusion }: PageCheck): string {
  const mark = conclusion === undefined ? '•' : MARKS[conclusion];
  return `<div class="check"><span class="dot ${conclusion ?? 'running'}">${mark}</span><span class="name">${escapeText(name)}</span><span class="says">${escapeText(title)}</span></div>`;
}

function headline(checks: readonly PageCheck[]): string {
  if (checks.some(({ conclusion }) => holdsMergeBack(conclusion))) return 'Some checks were not successful';
  return checks.some(({ conclusion }) => conclusion === undefined) ? 'Some checks haven’t completed yet' : 'All checks have passed';
}

function tally(checks: readonly PageCheck[]): string {
  const bad = checks.filter(({ conclusion }) => holdsMergeBack(conclusion)).length;
  const running = checks.filter(({ conclusion }) => conclusion === undefined).length;
  const good = checks.length - bad - running;
  return [[bad, 'failing'] as const, [running, 'running'] as const, [good, 'successful'] as const]
    .filter(([number]) => number > 0)
    .map(([number, word]) => count(number, `${word} check`))
    .join(', ');
}

function escapeText(text: string): string {
  return toHtml({ type: 'text', value: text });
}

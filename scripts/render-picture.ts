// Writes docs/images/report.png: the golden comment of a blocking review, as GitHub shows it.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderMarkdownPage } from '../src/report/render-html.ts';

const GOLDEN = new URL('../test/golden/blocking-review.md', import.meta.url);
const PICTURE = new URL('../docs/images/report.png', import.meta.url);
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

const scratch = await mkdtemp(join(tmpdir(), 'steward-picture-'));
try {
  const page = join(scratch, 'report.html');
  const comment = await readFile(GOLDEN, 'utf8');
  const check = { name: 'Steward: Architecture Review', title: headlineOf(comment), conclusion: 'failure' } as const;
  const about = { title: 'Rename fare_amount, drop empty trips #42', author: 'steward', checks: [check] };
  await writeFile(page, renderMarkdownPage(comment, about));
  await mkdir(new URL('.', PICTURE), { recursive: true });
  await photograph(page);
  console.log(`wrote ${PICTURE.pathname}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** What the check says, as the comment's verdict line has it: "3 findings block · 2 warnings". */
function headlineOf(comment: string): string {
  const [headline = '', warnings = ''] = /^> \S+ (.*)$/m.exec(comment)?.[1]?.split(' · ') ?? [];
  return `${headline.replaceAll('*', '')} · ${warnings}`;
}

async function photograph(page: string): Promise<void> {
  const options = [
    ...QUIET,
    `--user-data-dir=${join(scratch, 'profile')}`,
    `--screenshot=${PICTURE.pathname}`,
    '--window-size=1010,1460',
    `file://${page}`,
  ];
  for (const browser of BROWSERS) {
    try {
      await promisify(execFile)(browser, options, { timeout: 60_000 });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(`No browser found. Put one of these on PATH and run this again: ${BROWSERS.join(', ')}.`);
}

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIo } from '../../src/action/create-io.ts';
import { knownSecrets } from '../../src/action/known-secrets.ts';
import { redactReport } from '../../src/action/redact-report.ts';
import { runAction } from '../../src/action/run-action.ts';
import { text as textBlock } from '../../src/core/block.ts';
import type { Report } from '../../src/core/report.ts';
import { inertLog } from '../../src/report/hygiene.ts';
import { renderCheck } from '../../src/report/render-check.ts';
import { renderComment, renderStepSummary } from '../../src/report/render-comment.ts';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { anIo } from '../action/action-world.ts';
import { aFinding, aReport, aStep } from '../report/fixtures/a-report.ts';
import { CONTEXT } from '../report/fixtures/findings-reports.ts';
import { aProposal } from '../report/fixtures/proposal-reports.ts';
import { hostileText } from '../report/hostile-arbitrary.ts';
import { whatActs } from '../report/inert.ts';
import { CANARIES, canariesIn } from './support/canaries.ts';
import { RUNNER_COMMANDS } from './support/hostile-project.ts';

const OWN = ['https://github.com/acme/taxi', 'https://github.com/acme/steward/blob/main/docs'];

/** A report in which everything that somebody wrote says the same. */
function saying(said: string): Report {
  return aReport({
    steps: [aStep({ description: said, reason: said, details: [textBlock(said), { type: 'code', text: said }] })],
    summary: [textBlock(said)],
    nextSteps: [said],
    findings: [aFinding({ message: said, remedy: said, subject: said, location: { path: said.slice(0, 200), line: 1, side: 'head' } })],
    proposals: [aProposal({ title: said.slice(0, 300), rationale: said })],
    evidence: { ran: [said], notAnalysed: [{ subject: said, reason: said }] },
  });
}

/** What would act of a text, wherever people read it. */
function actsOf(said: string): readonly string[] {
  const report = saying(said);
  const { summary, text = '' } = renderCheck(report, CONTEXT);
  return [renderComment(report, CONTEXT), renderStepSummary(report, CONTEXT), summary, text].flatMap((markdown) => whatActs(markdown, OWN));
}

test('mention-in-text: Reviewed text mentions people, closes issues or refers to them', () => {
  expect(actsOf('@octocat @acme/data-team &#64;octocat fixes #1, closes acme/taxi#2, GH-3')).toEqual([]);
});

test('image-or-link-in-text: Reviewed text holds images, links and addresses', () => {
  const texts = [
    '![pixel](https://evil.example/p.png?q=secret)',
    '[click](https://evil.example) <https://evil.example> www.evil.example me@evil.example mailto:me@evil.example',
    '[x][y]\n\n[y]: https://evil.example',
    '[click](//evil.example) [click](javascript:alert(1)) [click](../../../evil/taxi)',
  ];
  for (const said of texts) expect(actsOf(said)).toEqual([]);
});

test('html-in-text: Reviewed text holds HTML and HTML comments', () => {
  for (const said of [
    '<img src=x onerror=alert(1)>',
    '</details></sub></table><script>x</script>',
    '<!-- hidden -->',
    '<!-- steward v1 x -->',
    '-->',
  ])
    expect(actsOf(said)).toEqual([]);
});

test('invisible-text: Reviewed text holds bidirectional, invisible and control characters', () => {
  for (const said of [
    '\u202Egnirts\u202C',
    'a\u200Bb\u2060c\uFEFF',
    '\u{E0041}\u{E0042}',
    '\u0000\u0007\u001B[31m',
    '\uD800',
    '\u2028/merge',
  ])
    expect(actsOf(said)).toEqual([]);
});

test('slash-command-in-text: Reviewed text begins lines with other bots’ commands', () => {
  for (const said of ['/lgtm', '\n/merge\n', '  /approve', '\r/ok to test']) expect(actsOf(said)).toEqual([]);
});

test('link-in-code-scanning: Reviewed text holds Markdown’s links, which code scanning would make real', () => {
  const sarif = renderSarif(saying('[click](https://evil.example) ![x](https://evil.example/p.png) @octocat'), CONTEXT);
  expect(sarif).not.toMatch(/\]\(|:\/\/evil|@octocat/);
});

test('secret-in-other-spelling: A known secret is quoted in base64 or URL-encoded', () => {
  const variables = {
    DBT_ENV_SECRET_PASSWORD: CANARIES.warehouse,
    ACTIONS_RUNTIME_TOKEN: CANARIES.github,
    'INPUT_GITHUB-TOKEN': CANARIES.github,
    ANTHROPIC_API_KEY: CANARIES.model,
  };
  const values = [CANARIES.warehouse, CANARIES.github, CANARIES.model];
  const said = values.flatMap((value) => [value, Buffer.from(value).toString('base64'), encodeURIComponent(value)]).join(' ');
  expect(canariesIn(said)).toEqual(['warehouse', 'github', 'model']);
  expect(canariesIn(JSON.stringify(redactReport(saying(said), knownSecrets([], variables, ''))))).toEqual([]);
});

test('runner-command-in-log: dbt is made to print `::add-mask::` and `##[add-matcher]`', async () => {
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (chunk) => written.push(String(chunk)) > 0;
  try {
    const io = createIo();
    io.info(['x', ...RUNNER_COMMANDS, ...RUNNER_COMMANDS.map((line) => `  dbt says ${line}`)].join('\n'));
  } finally {
    process.stdout.write = write;
  }
  expect(written.join('').split('\n').filter(isObeyed)).toEqual([]);

  const { io, said } = anIo({ job: CANARIES.github });
  await runAction(io, { ACTIONS_RUNTIME_TOKEN: CANARIES.github });
  expect(said.failed).toHaveLength(1);
  expect(canariesIn(JSON.stringify(said))).toEqual([]);
});

/** As the runner reads its job's log. */
function isObeyed(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

test('whatever text a report holds, nothing of it acts in comment, check, summary, code scanning or log', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(hostileText, (said) => {
      expect(actsOf(said)).toEqual([]);
      expect(renderSarif(saying(said), CONTEXT).replaceAll(/"https:\/\/[^"]*"/g, '')).not.toMatch(/\]\(|:\/\/|\u202E|@\w/);
      expect(inertLog(said).split('\n').filter(isObeyed)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderConversationPage } from '../src/report/render-html.ts';
import { type ExamplePullRequest, examplePullRequests, ROOT } from '../tools/stage/example.ts';
import { meetsExpectation } from '../tools/stage/meets-expectation.ts';
import { type Stage, startStage } from '../tools/stage/start-stage.ts';
import { type DemoContext, reviewed } from './demo/demo-context.ts';
import { demoLog } from './demo/demo-log.ts';
import { type DemoDocument, documentOf } from './demo/document.ts';
import { playFix } from './demo/play-fix.ts';
import { playPipeline } from './demo/play-pipeline.ts';

const STORY = '04-filter-drops-rows';
const OUTPUT = join(ROOT, 'demo-output');

const { values: wanted } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    'pull-request': { type: 'string' },
  },
});

const log = demoLog({ quiet: wanted.json });
const stage = await startStage({ mode: 'app', onAppLog: log.app, onRunnerLine: log.runner, appPermissions: { contents: 'write' } });
const context: DemoContext = { stage, log, draws: !wanted.json && !wanted.all };
const stop = async (): Promise<void> => {
  await stage.close();
};
process.once('SIGINT', () => void stop().then(() => process.exit(130)));
try {
  process.exitCode = wanted.all ? await playAll() : await play(wanted['pull-request']);
  if (wanted.keep) await keepRunning();
} finally {
  await stop();
}

/** One pull request if it is named; else three scenes: a review, a failure that is mended, the full pipeline. */
async function play(name: string | undefined): Promise<number> {
  log.say(`A local GitHub is at ${stage.github.url}, with acme/taxi on it; the App listens at ${stage.app?.url}.`);
  const review = await playStory(chosen(name ?? STORY));
  const scenes = name === undefined ? { fix: await saved(playFix, 'fix'), pipeline: await saved(playPipeline, 'pipeline') } : {};
  if (wanted.json) process.stdout.write(`${JSON.stringify({ ...review, ...scenes }, undefined, 2)}\n`);
  return violationsOf(stage);
}

async function saved(scene: (context: DemoContext) => Promise<DemoDocument>, name: string): Promise<DemoDocument> {
  const document = await scene(context);
  const page = await save(document, { name, title: document.pullRequest.title });
  log.say(`The conversation as GitHub would show it: ${page}`);
  return document;
}

/** One pull request from its opening to green, as its people see it. */
async function playStory(example: ExamplePullRequest): Promise<DemoDocument> {
  const started = performance.now();
  log.say(`${example.author} opens a pull request: “${example.title}”.`);
  const number = await stage.open(example);
  const views = [await reviewed(context, number)];
  if (example.fix !== undefined) {
    log.say(`${example.author} comments: “Review my changes”.`);
    stage.repository.comment(number, 'Review my changes', example.author);
    views.push(await reviewed(context, number));
    log.say(`${example.author} pushes a fix: “${example.fix.message}”.`);
    await stage.repository.commit({
      branch: example.branch,
      patch: example.fix.patch,
      message: example.fix.message,
      author: example.author,
    });
    views.push(await reviewed(context, number));
  }
  const document = documentOf(stage, { views, timings: { total: (performance.now() - started) / 1000, ...log.timings() } });
  const page = await save(document, example);
  log.say(`The conversation as GitHub would show it: ${page}`);
  return document;
}

/** All example pull requests, each compared with what its notes expect. */
async function playAll(): Promise<number> {
  const results = [];
  for (const example of examplePullRequests()) {
    log.say(`${example.name}: “${example.title}”.`);
    const started = performance.now();
    const number = await stage.open(example);
    const view = await reviewed(context, number);
    const document = documentOf(stage, { views: [view], timings: { total: (performance.now() - started) / 1000 } });
    const missed = meetsExpectation(view, example.expect);
    log.say(missed.length === 0 ? `  as expected (${example.expect.conclusion})` : `  NOT as expected: ${missed.join('; ')}`);
    await save(document, example);
    results.push({ name: example.name, missed, ...document });
  }
  if (wanted.json) process.stdout.write(`${JSON.stringify({ pullRequests: results }, undefined, 2)}\n`);
  return results.some(({ missed }) => missed.length > 0) ? 1 : violationsOf(stage);
}

function chosen(name: string): ExamplePullRequest {
  const all = examplePullRequests();
  const found = all.find((example) => example.name === name || example.name.startsWith(name));
  if (found !== undefined) return found;
  process.stderr.write(`There is no example pull request ${name}; there are ${all.map((example) => example.name).join(', ')}.\n`);
  process.exit(2);
}

async function save(document: DemoDocument, { name, title }: Pick<ExamplePullRequest, 'name' | 'title'>): Promise<string> {
  await mkdir(OUTPUT, { recursive: true });
  const comments = document.comments.map(({ author, body }) => ({ author, isBot: author.endsWith('[bot]'), markdown: body }));
  const page = renderConversationPage({
    title,
    comments,
    checks: document.checks.map((check) => ({ ...check, title: check.title ?? '' })),
  });
  await writeFile(join(OUTPUT, `${name}.html`), page);
  await writeFile(join(OUTPUT, `${name}.json`), `${JSON.stringify(document, undefined, 2)}\n`);
  return join('demo-output', `${name}.html`);
}

/** What Steward sent that GitHub would not have liked fails the demo. */
function violationsOf({ github }: Stage): number {
  const violations = github.violations();
  for (const violation of violations) log.say(`GitHub would object: ${violation}`);
  return violations.length === 0 ? 0 : 1;
}

async function keepRunning(): Promise<void> {
  log.say(
    `The local GitHub stays at ${stage.github.url} (API: ${stage.github.apiUrl}); clone ${stage.repository.cloneUrl}. Ctrl-C ends it.`,
  );
  await new Promise(() => undefined);
}

import { type ExamplePullRequest, examplePullRequests } from '../../tools/stage/example.ts';
import { type DemoContext, reviewed } from './demo-context.ts';
import { type DemoDocument, documentOf } from './document.ts';

const BROKEN = '09-stale-column';
const CONFIRM = /`\/steward confirm ([0-9a-f]{12})`/;

/** A pull request that dbt can't build: "dbt build failed" brings a fix that was tried, and a yes commits it. */
export async function playFix(context: DemoContext): Promise<DemoDocument> {
  const { stage, log } = context;
  const started = performance.now();
  const example = brokenExample();
  log.say(`${example.author} opens a pull request: “${example.title}”. A mart still reads the old name.`);
  const number = await stage.open(example);
  const views = [await reviewed(context, number)];
  log.say(`${example.author} comments: “dbt build failed”.`);
  stage.repository.comment(number, 'dbt build failed', example.author);
  const proposed = await reviewed(context, number);
  views.push(proposed);
  const digest = proposed.comments.map(({ body }) => CONFIRM.exec(body)?.[1]).find((found) => found !== undefined);
  if (digest === undefined) throw new Error('no fix was offered');
  log.say(`${example.author} comments: “/steward confirm ${digest}”.`);
  stage.repository.comment(number, `/steward confirm ${digest}`, example.author);
  views.push(await reviewed(context, number));
  return documentOf(stage, { views, timings: { total: (performance.now() - started) / 1000 } });
}

function brokenExample(): ExamplePullRequest {
  const found = examplePullRequests().find(({ name }) => name === BROKEN);
  if (found === undefined) throw new Error(`there is no example pull request ${BROKEN}`);
  return found;
}

import { type ExamplePullRequest, examplePullRequests } from '../../tools/stage/example.ts';
import { type DemoContext, reviewed } from './demo-context.ts';
import { type DemoDocument, documentOf } from './document.ts';

const HARMLESS = '01-alias-refactor';

/** "Run the full pipeline": the scope first, then a yes, then dbt build and dbt test of the configured selection. */
export async function playPipeline(context: DemoContext): Promise<DemoDocument> {
  const { stage, log } = context;
  const started = performance.now();
  const example = harmlessExample();
  log.say(`${example.author} opens a pull request: “${example.title}”.`);
  const number = await stage.open(example);
  const views = [await reviewed(context, number)];
  for (const said of ['Run the full pipeline', '/steward confirm']) {
    log.say(`${example.author} comments: “${said}”.`);
    stage.repository.comment(number, said, example.author);
    views.push(await reviewed(context, number));
  }
  return documentOf(stage, { views, timings: { total: (performance.now() - started) / 1000 } });
}

function harmlessExample(): ExamplePullRequest {
  const found = examplePullRequests().find(({ name }) => name === HARMLESS);
  if (found === undefined) throw new Error(`there is no example pull request ${HARMLESS}`);
  return found;
}

// Reviews the pull requests of test/quality with every rule on and holds the findings against people's judgements: npm run quality
// [-- --only word] runs dbt; --score takes what the last run found; --update lists findings that nobody has judged yet.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../src/agents/rules.ts';
import { type FindingsFile, type ReviewedPullRequest, readFindings, writeFindings } from '../test/quality/findings-file.ts';
import { listUnjudged, readJudgement } from '../test/quality/judgements.ts';
import { qualityPullRequests } from '../test/quality/pull-requests.ts';
import { reviewPullRequests } from '../test/quality/review-pull-requests.ts';
import { scoreRules } from '../test/quality/score-rules.ts';
import { qualityPage } from './quality/quality-page.ts';
import { root } from './root.ts';

const { values: wanted } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
    score: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

const all = qualityPullRequests();
if (!wanted.score) await reviewAll();
const found = readFindings();
if (wanted.update) for (const reviewed of found.pullRequests) await listUnjudged(reviewed);
const reviews = all.flatMap(({ project, name, mistakes }) => {
  const reviewed = found.pullRequests.find((one) => one.project === project && one.name === name);
  return reviewed === undefined ? [] : [{ reviewed, judgement: readJudgement({ project, name }), mistakes }];
});
const { unjudged } = scoreRules(found.rules, reviews);
for (const one of unjudged) process.stderr.write(`unjudged: ${one}\n`);
if (unjudged.length === 0) await writeFile(join(root, 'docs/rule-quality.md'), qualityPage(found.rules, reviews));
process.exitCode = unjudged.length === 0 ? 0 : 1;

/** Keeps each review as soon as it ends, so that a run that was stopped isn't lost. */
async function reviewAll(): Promise<void> {
  const chosen = all.filter(({ project, name }) => new RegExp(wanted.only).test(`${project}/${name}`));
  const started = performance.now();
  await reviewPullRequests(chosen, Number(wanted.workers), async (reviewed, seconds) => {
    const { project, name, verdict, failures, findings } = reviewed;
    process.stderr.write(`${project}/${name}: ${verdict}, ${findings.length} findings, ${seconds.toFixed(0)} s ${failures}\n`);
    await writeFindings(withReview(readFindings(), reviewed));
  });
  process.stderr.write(`${chosen.length} reviews in ${((performance.now() - started) / 60_000).toFixed(1)} minutes.\n`);
}

function withReview({ pullRequests }: FindingsFile, reviewed: ReviewedPullRequest): FindingsFile {
  const byKey = new Map([...pullRequests, reviewed].map((one) => [keyOf(one), one]));
  const ordered = all.flatMap((one) => byKey.get(keyOf(one)) ?? []);
  return { rules: rules.map(({ id }) => id), pullRequests: ordered };
}

function keyOf({ project, name }: Pick<ReviewedPullRequest, 'project' | 'name'>): string {
  return `${project}/${name}`;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../src/agents/rules.ts';
import { runLocally } from '../../src/cli/run-locally.ts';
import { counts, type Finding } from '../../src/core/finding.ts';
import { asProblem } from '../../src/core/problem.ts';
import type { Report } from '../../src/core/report.ts';
import { EXAMPLE_PYTHON } from '../../tools/stage/example.ts';
import type { Found, ReviewedPullRequest } from './findings-file.ts';
import { type QualityProject, type QualityPullRequest, qualityProjects } from './pull-requests.ts';
import { type StagedProject, stageProject } from './stage-project.ts';
import { warmPython } from './support/warm-python.ts';

/**
 * Reviews pull requests as the command line does, with every rule on and dbt really running, some at a time; `tell` hears of each.
 * They come back in their order.
 */
export async function reviewPullRequests(
  pullRequests: readonly QualityPullRequest[],
  workers: number,
  tell: (reviewed: ReviewedPullRequest, seconds: number) => Promise<void>,
): Promise<readonly ReviewedPullRequest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-quality-'));
  const [first] = qualityProjects;
  if (first === undefined) return [];
  const python = await warmPython(EXAMPLE_PYTHON, { dir: join(first.folder, first.dir), profile: first.name }, folder);
  const results: ReviewedPullRequest[] = [];
  const left = [...pullRequests.entries()];
  const work = async (_: unknown, worker: number): Promise<void> => {
    const staged = stagedBy((project) => stageProject(project, join(folder, `${worker}-${project.name}`), EXAMPLE_PYTHON));
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [place, pullRequest] = next;
      const started = performance.now();
      const reviewed = await review(pullRequest, await staged(pullRequest.project), python.path);
      results[place] = reviewed;
      await tell(reviewed, (performance.now() - started) / 1000);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
    return results;
  } finally {
    await python.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Staged extends StagedProject {
  readonly project: QualityProject;
}

/** Each project's repository, made when it is first asked for. */
function stagedBy(make: (project: QualityProject) => Promise<StagedProject>): (name: string) => Promise<Staged> {
  const made = new Map<string, Promise<Staged>>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const project = qualityProjects.find((one) => one.name === name);
    if (project === undefined) throw new Error(`There is no project ${name}.`);
    const staged = make(project).then((one) => ({ ...one, project }));
    made.set(name, staged);
    return staged;
  };
}

async function review({ project, name, patch }: QualityPullRequest, staged: Staged, python: string): Promise<ReviewedPullRequest> {
  await staged.change(patch);
  const cli = {
    variables: { PATH: process.env['PATH'] },
    cwd: staged.folder,
    print: () => undefined,
    say: () => undefined,
    exit: () => undefined,
    isTerminal: false,
    columns: 120,
  };
  const options = { projectDir: join(staged.folder, staged.project.dir), python, base: 'main', json: true } as const;
  try {
    const report = await runLocally({ workflow: 'architecture-review', phase: 'apply' }, options, cli);
    return { project, name, verdict: report.verdict.outcome, failures: failuresOf(report), findings: foundIn(report) };
  } catch (error) {
    return { project, name, verdict: 'none', failures: asProblem(error).message, findings: [] };
  }
}

/** What dbt or Steward itself couldn't do; findings that block are no such failure. */
function failuresOf({ steps }: Report): string {
  return steps.flatMap((step) => (step.status === 'failed' && step.failure !== 'findings' ? [step.reason] : [])).join('; ');
}

function foundIn({ findings }: Report): readonly Found[] {
  const order = new Map(rules.map(({ id }, place) => [id, place]));
  const place = ({ ruleId, fingerprint }: Finding) => `${String(order.get(ruleId) ?? 999).padStart(3, '0')}${fingerprint}`;
  return findings
    .filter(counts)
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
    .map(({ ruleId, subject, severity, location, message, evidence, fingerprint }) => ({
      rule: ruleId,
      subject,
      severity,
      place: location === undefined ? '' : `${location.path}${location.line === undefined ? '' : `:${location.line}`}`,
      message,
      evidence: evidence.join('\n'),
      fingerprint,
    }));
}

import { resolve } from 'node:path';
import { rules } from '../agents/rules.ts';
import type { Config } from '../config/config-schema.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { asProblem, Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { LARGEST_REPORT_BYTES, parseReport } from '../orchestrator/intake-report.ts';
import { noReport } from '../orchestrator/no-report.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { problemPolicy } from '../orchestrator/problem-policy.ts';
import { productConfigSchema, ruleTitles } from '../orchestrator/product-config.ts';
import { projectsAt } from '../orchestrator/projects-at.ts';
import { type Destination, publishProblem, publishReport } from '../orchestrator/publish.ts';
import { suggestFixes, suggestible } from '../orchestrator/suggest-fixes.ts';
import { systemFiles } from '../system/files.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { createActionHost } from './create-action-host.ts';
import { endUnheard } from './end-unheard.ts';
import { readRequests } from './read-requests.ts';
import { reportPath } from './report-path.ts';
import { runLinks } from './run-links.ts';

/** Job `publish` of the Action-only mode: reads the reports as untrusted input, writes the comments, completes the checks. */
export async function publishJob(io: ActionIo, variables: Variables): Promise<void> {
  const requests = readRequests(io.input('request'));
  const folder = resolve(variables['GITHUB_WORKSPACE'] ?? process.cwd(), io.input('reports'));
  const token = io.input('github-token');
  const problems: Problem[] = [];
  for (const request of requests) {
    try {
      const host = await createActionHost({ repository: request.repository, token, apiUrl: variables['GITHUB_API_URL'] });
      const title = await publish(request, folder, { host, variables, io });
      io.info(`${request.project}: ${title}`);
    } catch (error) {
      // The other projects' checks must end all the same.
      problems.push(asProblem(error));
    }
  }
  const [first] = problems;
  if (first !== undefined) throw first;
}

interface Surroundings {
  readonly host: CodeHost;
  readonly variables: Variables;
  readonly io: ActionIo;
}

async function publish(request: RunRequest, folder: string, { host, variables, io }: Surroundings): Promise<string> {
  const { repositoryUrl, runUrl } = runLinks(request.repository, variables);
  const check = (await host.checks.list(request.headSha)).find(({ externalId }) => externalId === request.runKey);
  // How many projects the repository holds, the plan job knew: it put the project into the check's name.
  const severalProjects = check?.name === checkName(request.workflow, request.project);
  // The plan job could not even open the check.
  const isUnheard = check === undefined && request.lane?.by === 'fork';
  const destination: Destination = { host, request, checkRunId: check?.id, runUrl, buttons: false };
  try {
    const report = parseReport(await readReport(folder, request, { host, variables }), request);
    const config = parseConfig(request.config, productConfigSchema);
    const context = { repositoryUrl, runUrl, severalProjects, ruleTitles, fixes: config.fixes };
    const policy = policyOf(config, rules, request.lane);
    if (isUnheard) return await endUnheard(report, { policy, context }, io);
    const { title, judged } = await publishReport(report, destination, { policy, roles: config.roles, context });
    const offered = suggestible(judged, config.fixes);
    if (offered !== undefined) await suggest(offered, config, { host, variables, io });
    return title;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004' || isUnheard) throw problem;
    return publishProblem(problem, destination, problemPolicy(request, productConfigSchema));
  }
}

async function suggest(report: Report, config: Config, { host, variables, io }: Surroundings): Promise<void> {
  const project = (await projectsAt(report.baseSha, config, host)).find(({ name }) => name === report.project);
  if (project === undefined) return;
  const about = { report, repositoryId: Number(variables['GITHUB_REPOSITORY_ID']), projectDir: project.dir };
  await suggestFixes(about, host, (untold) => io.info(`No suggestion could be made: ${untold.code} ${untold.message}`));
}

/** Code of the pull request could leave a link in the artifact: what it points to is nobody's report. */
async function readReport(
  folder: string,
  request: RunRequest,
  { host, variables }: Pick<Surroundings, 'host' | 'variables'>,
): Promise<string> {
  if (!(await systemFiles.exists(reportPath(folder, request, true))))
    throw await noReport({ id: Number(variables['GITHUB_RUN_ID']), conclusion: 'see its log' }, host);
  const text = await systemFiles.readInside(folder, reportPath('.', request, true), LARGEST_REPORT_BYTES);
  if (text === undefined) throw new Problem('STW-3006', { detail: 'it is too large, or no file of the artifact' });
  return text;
}

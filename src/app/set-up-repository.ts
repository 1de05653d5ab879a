import { z } from 'zod';
import { asProblem } from '../core/problem.ts';
import { repositorySchema } from '../core/run-key.ts';
import { openSetUpPullRequest } from '../orchestrator/set-up/open-set-up-pull-request.ts';
import { readTemplate } from '../system/workflow-templates.ts';
import type { AppPorts } from './app-ports.ts';
import { workflowPath } from './workflow-path.ts';

/** The App's own event in its inbox; GitHub's names have no dot. */
export const SET_UP_EVENT = 'steward.set-up';

const givenSchema = z.object({ repository: repositorySchema, repositoryId: z.number(), installationId: z.number() });

/** Proposes the set-up of one repository. Throws only what another attempt may mend: everything else is in the log, and nobody was promised a pull request. */
export async function setUpRepository(payload: string, ports: AppPorts): Promise<void> {
  const given = givenSchema.parse(JSON.parse(payload));
  const { owner, name } = given.repository;
  const about = { repository: `${owner}/${name}` };
  try {
    const outcome = await propose(given, ports);
    if ('opened' in outcome) ports.log.info({ ...about, pullRequest: outcome.opened }, 'set-up proposed');
    else ports.log.info({ ...about, why: outcome.left }, 'no set-up proposed');
  } catch (error) {
    const { code } = asProblem(error);
    if (code === 'STW-3004' || code === 'STW-9000') throw error;
    ports.log.warn({ ...about, code }, 'the set-up could not be proposed');
  }
}

async function propose(given: z.infer<typeof givenSchema>, ports: AppPorts) {
  const { stewardAction, webUrl } = ports.settings;
  if (stewardAction === undefined) return { left: 'STEWARD_ACTION is not set' };
  const { commits, pullRequests } = await ports.hostFor(given);
  const wanted = {
    steward: stewardAction,
    workflowPath: workflowPath(ports.settings),
    template: await readTemplate('app'),
    owner: `${new URL(webUrl).hostname}/${given.repository.owner}`,
  };
  return openSetUpPullRequest(wanted, { place: await ports.setUpPlaceFor(given), commits, pullRequests });
}

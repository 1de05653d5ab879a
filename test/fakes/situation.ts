import type { ProjectConfig } from '../../src/config/config-schema.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import type { EarlierRun, Situation } from '../../src/orchestrator/situation.ts';
import { aPullRequest, BASE_SHA, HEAD_SHA, REPOSITORY, REPOSITORY_ID } from './code-host.ts';

/** A dbt project in a folder of its own. */
export function aProject(name: string, dir = name): ProjectConfig {
  return { name, dir, env: [], paths: [], ci: {} };
}

/** A writer's open pull request that touches the one project; tests say what differs. */
export function aSituation(changes: Partial<Situation> & { readonly configText?: string } = {}): Situation {
  const configText = changes.configText ?? '';
  return {
    repository: REPOSITORY,
    repositoryId: REPOSITORY_ID,
    pullRequest: aPullRequest(),
    mergeBase: BASE_SHA,
    changedPaths: ['taxi/models/a.sql'],
    changesComplete: true,
    setUpChange: [],
    bringsWorkflow: false,
    hasStaticJob: true,
    approvals: true,
    spent: undefined,
    config: parseConfig(configText, productConfigSchema),
    projects: [aProject('taxi')],
    permission: { level: 'write', userId: 1 },
    earlierRuns: [],
    ...changes,
    configText,
  };
}

/** A review of the head that is known already. */
export function anEarlierRun(changes: Partial<EarlierRun['request']> & Partial<Omit<EarlierRun, 'request'>> = {}): EarlierRun {
  const { finished = true, stopped = false, awaitsConfirmation = false, ...request } = changes;
  const review = { workflow: 'architecture-review', phase: 'apply', attempt: 1, parameters: {} } as const;
  return {
    request: { project: 'taxi', headSha: HEAD_SHA, ...review, baseSha: BASE_SHA, config: undefined, ...request },
    finished,
    stopped,
    awaitsConfirmation,
  };
}

import type { ProjectConfig } from '../../src/config/config-schema.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import type { EarlierRun, Situation } from '../../src/orchestrator/decide.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
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
    config: parseConfig(configText, productConfigSchema),
    projects: [aProject('taxi')],
    permission: { level: 'write', userId: 1 },
    earlierRuns: [],
    ...changes,
    configText,
  };
}

/** A review of the head that is known already. */
export function anEarlierRun(changes: Partial<EarlierRun['request']> & { finished?: boolean; stopped?: boolean } = {}): EarlierRun {
  const { finished = true, stopped = false, ...request } = changes;
  return {
    request: { project: 'taxi', headSha: HEAD_SHA, workflow: 'architecture-review', attempt: 1, baseSha: BASE_SHA, ...request },
    finished,
    stopped,
  };
}

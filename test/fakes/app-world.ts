import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { rules } from '../../src/agents/rules.ts';
import type { AppPorts } from '../../src/app/app-ports.ts';
import type { AskedLane } from '../../src/core/lane.ts';
import { createRunRequest, type RunRequest } from '../../src/core/run-request.ts';
import type { Origin } from '../../src/core/trigger.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';
import { BASE_SHA, fakeCodeHost, HEAD_SHA, REPOSITORY, REPOSITORY_ID } from './code-host.ts';

export const ORIGIN: Origin = { repository: REPOSITORY, repositoryId: REPOSITORY_ID, installationId: 3, defaultBranch: 'main' };

/** The App's ports over GitHub in memory and a real store in a temporary folder. */
export function anAppWorld() {
  const { host, world } = fakeCodeHost();
  const folder = mkdtempSync(join(tmpdir(), 'steward-app-'));
  const store = openSqliteStore(folder);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const time = { now: new Date('2026-11-24T12:00:00Z') };
  const logged: string[] = [];
  const log = (_: unknown, message: string) => void logged.push(message);
  const ports: AppPorts = {
    hostFor: async () => host,
    setUpPlaceFor: async () => Promise.reject(new Error('no test of this world sets up')),
    renewToken: async () => undefined,
    repositoriesOf: async () => [],
    store,
    clock: { now: () => time.now, sleep: async () => undefined },
    log: { info: log, warn: log, error: log },
    configSchema: productConfigSchema,
    rules,
    settings: { appId: 4711, workflowFile: 'steward.yml', runDeadlineMinutes: 90, webUrl: 'https://github.com', stewardAction: undefined },
  };
  const later = (minutes: number) => {
    time.now = new Date(time.now.getTime() + minutes * 60_000);
  };
  return { host, world, ports, logged, later };
}

/** The request for a review of the fake's pull request; tests say what differs. */
export function aRequest(
  changes: { headSha?: string; project?: string; attempt?: number; config?: string; lane?: AskedLane } = {},
): RunRequest {
  const { headSha = HEAD_SHA, project = 'transform', attempt = 1, config = '', lane } = changes;
  return createRunRequest(
    { repository: REPOSITORY, pullRequest: 42, headSha, project, workflow: 'architecture-review', phase: 'apply', attempt },
    { baseSha: BASE_SHA, parameters: {}, requestedBy: 'octocat', config, lane },
  );
}

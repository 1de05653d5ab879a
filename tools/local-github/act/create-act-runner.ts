import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { Permissions, RunAssignment, Runner, RunnerHost } from '../contract.ts';
import type { RunnerOptions } from '../runner/job-run.ts';
import { killOrphans } from '../runner/kill-orphans.ts';
import { createMasker } from '../runner/masker.ts';
import type { WorkflowSpec } from '../runner/parse-workflow.ts';
import { makeRunFolder, prepareRun } from '../runner/prepare-run.ts';
import { inheritedEnvironment } from '../runner/process-environment.ts';
import { repositoryOf } from '../runner/run-action.ts';
import { runProcess } from '../runner/run-process.ts';
import { StepError } from '../runner/step-error.ts';
import { tokenPermissions } from '../runner/token-permissions.ts';
import { writeActFiles } from './act-files.ts';
import { createJobLedger } from './job-ledger.ts';
import { readActLine } from './read-act-line.ts';
import { type StandInRequest, startStandInService } from './stand-in-service.ts';
import { copyActions, writeStandInActions } from './write-actions.ts';

interface ActRunnerOptions extends RunnerOptions {
  /** The program `act`, as `findAct` finds it. */
  readonly act: string;
}

/** act itself gives the steps of a cancelled run their time, so it is asked long before it is killed. */
const patience = { interruptMs: 60_000, terminateMs: 5000, cleanupMs: 0 };

/**
 * A runner that lets `nektos/act` execute the workflow in host mode: another reading of the same file by somebody else's code.
 * One token serves all jobs of a run (act knows only one), with every permission that any of them declares; checkouts use their job's own.
 */
export function createActRunner(options: ActRunnerOptions): Runner {
  return async (assignment, host, cancel) => {
    const prepared = prepareRun(assignment, host);
    if (prepared === undefined) return 'failure';
    const root = await makeRunFolder(options.workDir);
    try {
      return await runInFolder({ root, assignment, host, cancel, options, workflow: prepared.workflow });
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      host.log(`##[error]${error.message}`);
      return 'failure';
    } finally {
      if (options.keepWorkDir !== true) await rm(root, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

interface ActRun {
  readonly root: string;
  readonly assignment: RunAssignment;
  readonly host: RunnerHost;
  readonly cancel: AbortSignal;
  readonly options: ActRunnerOptions;
  readonly workflow: WorkflowSpec;
}

async function runInFolder(run: ActRun) {
  const { assignment, host, cancel, workflow, options } = run;
  const ids = workflow.jobs.map(([id]) => id);
  const token = host.mintJobToken(unionOf(workflow.jobs.map(([, { permissions }]) => tokenPermissions(workflow.permissions, permissions))));
  const masker = createMasker([token, ...Object.values(assignment.secrets)]);
  const ledger = createJobLedger(host, masker, cancel);
  if (cancel.aborted) return ledger.close(ids, 0);
  const mark = { STEWARD_ACT_RUN: randomUUID() };
  const settingOf = ({ job, workspace }: StandInRequest) => {
    const own = host.mintJobToken(tokenPermissions(workflow.permissions, workflow.jobs.find(([id]) => id === job)?.[1].permissions));
    return { assignment, host, workspace, token: own, python: options.python, mark, signal: cancel, grace: patience, mask: masker.add };
  };
  const service = await startStandInService(settingOf);
  try {
    const exitCode = await runAct(run, { token, url: service.url, mark, onLine: (line) => ledger.record(readActLine(line)) });
    return ledger.close(ids, exitCode);
  } finally {
    await service.close();
  }
}

interface ActCall {
  readonly token: string;
  /** Where the stand-ins are served. */
  readonly url: string;
  readonly mark: { readonly STEWARD_ACT_RUN: string };
  readonly onLine: (line: string) => void;
}

/** Returns act's exit code; whatever it leaves running is killed. */
async function runAct(run: ActRun, { token, url, mark, onLine }: ActCall): Promise<number> {
  const { root, assignment, workflow, options, cancel } = run;
  const stands = await writeStandInActions(join(root, 'stand-ins'), url);
  const actions = { ...(await copyActions(join(root, 'actions'), options.actions)), ...stands };
  const args = [...(await writeActFiles(root, assignment, token)), ...localRepositories(workflow, actions)];
  const call = { command: options.act, args, cwd: join(root, 'workspace'), env: { ...environmentOf(run), ...mark } };
  try {
    return await runProcess(call, { signal: cancel, grace: patience, onLine });
  } finally {
    await killOrphans(`STEWARD_ACT_RUN=${mark.STEWARD_ACT_RUN}`);
  }
}

/** Every action must have a local folder, since act would fetch it from the network otherwise. Throws StepError when one has none. */
function localRepositories(workflow: WorkflowSpec, actions: Readonly<Record<string, string>>): readonly string[] {
  const uses = workflow.jobs.flatMap(([, { steps }]) => steps.flatMap((step) => step.uses ?? []));
  const remote = [...new Set(uses)].filter((use) => !use.startsWith('./'));
  return remote.flatMap((use) => {
    const repository = repositoryOf(use);
    const folder = actions[repository];
    if (folder === undefined)
      throw new StepError(`This runner can't run the action "${use}". It supports ${Object.keys(actions).join(', ')}.`);
    return ['--local-repository', `${repository}@${use.slice(use.indexOf('@') + 1)}=${folder}`];
  });
}

/** act finds the Node.js of its actions on PATH. */
function environmentOf({ root, options }: ActRun): Readonly<Record<string, string>> {
  const inherited = inheritedEnvironment();
  const path = [dirname(options.node ?? process.execPath), inherited['PATH'] ?? ''].join(delimiter);
  return { ...inherited, PATH: path, XDG_CONFIG_HOME: join(root, 'home', '.config'), XDG_CACHE_HOME: join(root, 'cache') };
}

/** The strongest of what is granted, by scope. */
function unionOf(all: readonly Permissions[]): Permissions {
  const rank = { none: 0, read: 1, write: 2 };
  return all.reduce<Permissions>((union, permissions) => {
    const stronger = Object.entries(permissions).filter(([scope, access]) => rank[access] > rank[union[scope] ?? 'none']);
    return { ...union, ...Object.fromEntries(stronger) };
  }, {});
}

import { join, resolve } from 'node:path';
import { readActionManifest } from './action-manifest.ts';
import { interpolateAll } from './expressions.ts';
import { isInside } from './is-inside.ts';
import { createJavaScriptAction, type JavaScriptAction } from './javascript-action.ts';
import type { JobRun, StepEffects, StepRun } from './job-run.ts';
import { jobContexts } from './run-contexts.ts';
import { standIns } from './stand-ins/index.ts';
import { runStandIn, type StandInSetting } from './stand-ins/stand-in.ts';
import { StepError } from './step-error.ts';

/**
 * Runs a `uses:` step: a stand-in, one of the given actions, or an action in the workspace (`./path`).
 * Throws StepError, with what is supported, on anything else.
 */
export async function runAction(step: StepRun, uses: string, prepared: JavaScriptAction | undefined): Promise<StepEffects> {
  const given = interpolateAll(step.spec.with, 'step', { contexts: jobContexts(step.job, step.env) });
  const standIn = standIns[repositoryOf(uses)];
  if (standIn !== undefined) return runStandIn(standIn, { uses, given }, settingOf(step));
  const action = prepared ?? createJavaScriptAction(await readActionManifest(localFolder(step.job, uses)));
  return action.runMain(step, given);
}

/** Loads an action that has to run something before the first step. A `./path` isn't checked out by then, so GitHub doesn't offer it that. */
export async function prepareAction(job: JobRun, uses: string | undefined): Promise<JavaScriptAction | undefined> {
  if (uses === undefined || uses.startsWith('./') || standIns[repositoryOf(uses)] !== undefined) return undefined;
  return createJavaScriptAction(await readActionManifest(givenFolder(job, uses)));
}

function settingOf({ job, signal }: StepRun): StandInSetting {
  const { run, folders, token, log, trackingId } = job;
  return {
    assignment: run.assignment,
    host: run.host,
    workspace: folders.workspace,
    token,
    python: run.options.python,
    mark: { RUNNER_TRACKING_ID: trackingId },
    signal,
    grace: run.grace,
    log: log.write,
    mask: log.masker.add,
  };
}

function localFolder(job: JobRun, uses: string): string {
  if (!uses.startsWith('./')) return givenFolder(job, uses);
  const folder = resolve(job.folders.workspace, uses);
  if (!isInside(job.folders.workspace, folder)) throw new StepError(`The action "${uses}" is outside of the workspace.`);
  return folder;
}

function givenFolder({ run }: JobRun, uses: string): string {
  const { actions } = run.options;
  const folder = actions[repositoryOf(uses)];
  const supported = [...Object.keys(standIns), ...Object.keys(actions), './path'];
  if (folder === undefined) throw new StepError(`This runner can't run the action "${uses}". It supports ${supported.join(', ')}.`);
  return join(folder, /^[^/]+\/[^/@]+\/([^@]+)@/.exec(uses)?.[1] ?? '.');
}

/** `owner/name` of `owner/name/path@ref`. Throws StepError when the ref is missing, which is an error on GitHub too. */
export function repositoryOf(uses: string): string {
  if (uses.startsWith('./')) return uses;
  const [, repository] = /^([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@[^@\s]+$/.exec(uses) ?? [];
  if (repository === undefined) throw new StepError(`Expected format {owner}/{repository}[/path]@ref. Actual '${uses}'.`);
  return repository;
}

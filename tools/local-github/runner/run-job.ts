import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { interpolate, interpolateAll } from './expressions.ts';
import type { JavaScriptAction } from './javascript-action.ts';
import type { JobResult, JobRun, Phase } from './job-run.ts';
import { killOrphans } from './kill-orphans.ts';
import type { StepSpec } from './parse-workflow.ts';
import { eventPath } from './process-environment.ts';
import { prepareAction, runAction } from './run-action.ts';
import { jobContexts } from './run-contexts.ts';
import { runPhase } from './run-phase.ts';
import { runScript } from './run-script.ts';
import { messageOf } from './step-error.ts';

/** Runs the steps of a job, then what their actions want to run at the end, and leaves no process behind. */
export async function runJob(job: JobRun): Promise<JobResult> {
  try {
    await prepareFolders(job);
    job.env = environmentOf(job);
    for (const phase of await planPhases(job)) await runPhase(job, phase);
    for (const post of job.posts.toReversed()) await runPhase(job, post);
    return { result: job.status, outputs: outputsOf(job) };
  } catch (error) {
    job.log.write(`##[error]${messageOf(error)}`);
    return { result: 'failure', outputs: {} };
  } finally {
    const orphans = await killOrphans(`RUNNER_TRACKING_ID=${job.trackingId}`);
    if (orphans > 0) job.log.write(`Cleaning up orphan processes: ${orphans} terminated.`);
  }
}

async function prepareFolders({ folders, run }: JobRun): Promise<void> {
  const event = eventPath(folders.temp);
  const all = [folders.workspace, folders.temp, folders.toolCache, dirname(event)];
  await Promise.all(all.map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(event, JSON.stringify(run.assignment.event, undefined, 2));
}

function environmentOf(job: JobRun): Readonly<Record<string, string>> {
  const workflow = interpolateAll(job.run.workflow.env, 'workflowEnv', { contexts: jobContexts(job) });
  return { ...workflow, ...interpolateAll(job.spec.env, 'jobEnv', { contexts: jobContexts(job) }) };
}

/** Everything that actions do before comes before the first step. */
async function planPhases(job: JobRun): Promise<readonly Phase[]> {
  const planned = await Promise.all(job.spec.steps.map((spec) => planStep(job, spec)));
  return [...planned.flatMap(({ pre }) => pre), ...planned.map(({ main }) => main)];
}

async function planStep(job: JobRun, spec: StepSpec): Promise<{ readonly pre: readonly Phase[]; readonly main: Phase }> {
  // An action that can't be loaded fails in its own step, where its condition and `continue-on-error` count.
  const action = await prepareAction(job, spec.uses).catch(() => undefined);
  const pre: Phase[] = action?.pre === undefined ? [] : [{ kind: 'pre', spec, ...action.pre }];
  return { pre, main: { kind: 'main', spec, condition: spec.if ?? 'success()', execute: (step) => runMain(step, action) } };
}

function runMain(step: Parameters<Phase['execute']>[0], action: JavaScriptAction | undefined) {
  const { uses, run = '' } = step.spec;
  return uses === undefined ? runScript(step, run) : runAction(step, uses, action);
}

/** An output that holds a secret doesn't leave the job, as on GitHub. */
function outputsOf(job: JobRun): Readonly<Record<string, string>> {
  const outputs = Object.entries(job.spec.outputs).map(([name, value]) => {
    return [name, interpolate(value, 'jobOutputs', { contexts: jobContexts(job) })] as const;
  });
  return Object.fromEntries(
    outputs.filter(([name, value]) => {
      const secret = job.log.masker.reveals(value);
      if (secret) job.log.write(`##[warning]Skip output '${name}' since it may contain secret.`);
      return !secret;
    }),
  );
}

import { join } from 'node:path';
import type { ActionManifest } from './action-manifest.ts';
import { createCommandFiles } from './command-files.ts';
import { interpolate } from './expressions.ts';
import type { Phase, StepEffects, StepRun } from './job-run.ts';
import { processEnvironment } from './process-environment.ts';
import { jobContexts } from './run-contexts.ts';
import { runProcess } from './run-process.ts';

type Texts = Readonly<Record<string, string>>;

/** One use of a JavaScript action: its entries share the state that they save. */
export interface JavaScriptAction {
  readonly pre: Pick<Phase, 'condition' | 'execute'> | undefined;
  /** Runs the main entry and, if the action has one, registers its post entry for the end of the job. */
  runMain(step: StepRun, given: Texts): Promise<StepEffects>;
}

/** Prepares an action for one step. `given` of `runMain` is the step's `with`, already evaluated. */
export function createJavaScriptAction(manifest: ActionManifest): JavaScriptAction {
  let state: Texts = {};
  const runEntry = async (step: StepRun, file: string, inputs: Texts) => {
    const { state: saved, ...effects } = await runNode(step, join(manifest.folder, file), { ...inputs, ...stateVariables(state) });
    state = { ...state, ...saved };
    return effects;
  };
  const { pre, post } = manifest;
  return {
    pre: pre && { condition: pre.condition, execute: (step) => runEntry(step, pre.file, inputVariables(step, manifest, {})) },
    runMain: (step, given) => {
      warnAboutUnexpected(step, manifest, given);
      const inputs = inputVariables(step, manifest, given);
      if (post !== undefined) {
        const execute = (later: StepRun) => runEntry(later, post.file, inputs);
        step.job.posts = [...step.job.posts, { kind: 'post', spec: step.spec, condition: post.condition, execute }];
      }
      return runEntry(step, manifest.main, inputs);
    },
  };
}

async function runNode(step: StepRun, file: string, extra: Texts): Promise<StepEffects & { readonly state: Texts }> {
  const { job } = step;
  const files = await createCommandFiles(job);
  const own = { GITHUB_ACTION: step.spec.id ?? '__action', ...files.variables, ...extra };
  const call = {
    command: job.run.options.node ?? process.execPath,
    args: [file],
    cwd: job.folders.workspace,
    env: { ...processEnvironment(job, step.env), ...own },
  };
  const code = await runProcess(call, { signal: step.signal, grace: job.run.grace, onLine: job.log.printed });
  const effects = await files.read();
  return { ...effects, ...(code === 0 ? {} : { failure: `The action failed with exit code ${code}.` }) };
}

function inputVariables(step: StepRun, { inputs }: ActionManifest, given: Texts): Texts {
  const scope = { contexts: jobContexts(step.job, step.env) };
  const defaults = Object.entries(inputs).map(([name, value]) => [name, interpolate(value ?? '', 'actionInput', scope)] as const);
  return Object.fromEntries([...defaults, ...Object.entries(given)].map(([name, value]) => [inputVariable(name), value]));
}

/** The name under which `@actions/core` looks for an input. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function stateVariables(state: Texts): Texts {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function warnAboutUnexpected(step: StepRun, { inputs }: ActionManifest, given: Texts): void {
  const known = new Set(Object.keys(inputs).map(inputVariable));
  const unexpected = Object.keys(given).filter((name) => !known.has(inputVariable(name)));
  if (unexpected.length === 0) return;
  step.job.log.write(`##[warning]Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(Object.keys(inputs))}]`);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

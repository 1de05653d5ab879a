import { join, resolve } from 'node:path';
import type { Config } from '../../config/config-schema.ts';
import { assertOneConfig } from '../../config/other-config-paths.ts';
import { CONFIG_PATH, parseConfig } from '../../config/parse-config.ts';
import { Problem } from '../../core/problem.ts';
import { detectRepository } from '../../dbt/detect/detect-repository.ts';
import type { DetectedRepository, RepositoryFiles } from '../../dbt/detect/detected-repository.ts';
import { productConfigSchema } from '../../orchestrator/product-config.ts';
import { findWorkflow } from '../../orchestrator/set-up/find-workflow.ts';
import { nextSteps } from '../../orchestrator/set-up/next-steps.ts';
import { type PlannedFile, planSetUp, readWorkflow } from '../../orchestrator/set-up/plan-set-up.ts';
import { type Answers, type Question, questionsAbout, questionsAboutData } from '../../orchestrator/set-up/questions.ts';
import type { Mode, SetUp } from '../../orchestrator/set-up/set-up.ts';
import { configuredDirs, settle } from '../../orchestrator/set-up/settle.ts';
import { readTemplate } from '../../system/workflow-templates.ts';
import type { Cli } from '../cli.ts';
import type { Asker } from './ask.ts';
import { ownCall, type RepositoryOnDisk, readRepository } from './read-repository.ts';

/** The options of `steward init`. */
export interface InitOptions {
  readonly repository?: string;
  readonly app?: true;
  readonly actionOnly?: true;
  readonly steward?: string;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly overwrite?: true;
}

/** What set-up would write, and what is left to do. */
export interface InitPlan {
  readonly root: string;
  readonly detected: DetectedRepository;
  readonly setUp: SetUp;
  readonly files: readonly PlannedFile[];
  readonly nextSteps: readonly string[];
}

const CALL = /^[\w.-]+\/[\w./-]+@[\w./-]+$/;

/** Detects, asks what no file says, and plans the files. Without an asker every question gets its default. Writes nothing. */
export async function planInit(options: InitOptions, cli: Cli, asker: Asker | undefined): Promise<InitPlan> {
  return planInitOf(await readRepository(resolve(cli.cwd, options.repository ?? '.'), cli), { options, cli, asker });
}

interface Wish {
  readonly options: InitOptions;
  readonly cli: Cli;
  readonly asker: Asker | undefined;
}

/** The same for a repository that was read already. */
export async function planInitOf(files: RepositoryOnDisk, { options, cli, asker }: Wish): Promise<InitPlan> {
  const config = presentConfig(files);
  const workflowPath = findWorkflow(files.texts);
  const workflow = files.texts[workflowPath];
  const present = workflow === undefined ? {} : readWorkflow(workflow);
  const detected = detectRepository(files);
  const answers = await answersTo(detected, configuredDirs(config), asker);
  const mode = modeOf(options, present.mode);
  const steward = checkedCall(options.steward ?? present.steward ?? (await ownCall(cli)));
  const setUp = settle({ detected, config, answers, pythonVersion: present.pythonVersion }, { mode, steward, workflowPath });
  const planned = planSetUp(setUp, {
    template: await readTemplate(mode),
    config: files.texts[CONFIG_PATH],
    workflow,
    overwrite: options.overwrite === true,
  });
  for (const { path, after } of planned) if (path === CONFIG_PATH) parseConfig(after, productConfigSchema);
  return { root: files.root, detected, setUp, files: planned, nextSteps: nextSteps(setUp, detected, planned) };
}

/** Where a planned file lies on disk. */
export function placeOf({ root }: Pick<InitPlan, 'root'>, { path }: Pick<PlannedFile, 'path'>): string {
  return join(root, path);
}

/** The configuration that is there. Throws STW-1015 for one under another name, and STW-1002 for one that can't be read. */
function presentConfig({ paths, texts }: RepositoryFiles): Config | undefined {
  assertOneConfig(paths);
  const text = texts[CONFIG_PATH];
  return text === undefined || text.trim() === '' ? undefined : parseConfig(text, productConfigSchema);
}

async function answersTo(detected: DetectedRepository, configured: readonly string[], asker: Asker | undefined): Promise<Answers> {
  const first = await ask(questionsAbout(detected, configured), asker);
  return { ...first, ...(await ask(questionsAboutData(detected, configured, first), asker)) };
}

async function ask(questions: readonly Question[], asker: Asker | undefined): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const question of questions) if (asker !== undefined) answers[question.id] = await asker.ask(question);
  return answers;
}

function modeOf({ app, actionOnly }: InitOptions, present: Mode | undefined): Mode {
  if (app === true && actionOnly === true) throw new Problem('STW-4007', { detail: '--app and --action-only exclude each other.' });
  return actionOnly === true ? 'action-only' : app === true ? 'app' : (present ?? 'app');
}

function checkedCall(call: string): string {
  if (CALL.test(call)) return call;
  throw new Problem('STW-4007', { detail: `--steward ${call} is no action: write owner/name@commit.` });
}

import { readFileSync } from 'node:fs';
import { root } from '../../../scripts/root.ts';
import { CONFIG_PATH, parseConfig } from '../../../src/config/parse-config.ts';
import { detectRepository } from '../../../src/dbt/detect/detect-repository.ts';
import { productConfigSchema } from '../../../src/orchestrator/product-config.ts';
import { findWorkflow } from '../../../src/orchestrator/set-up/find-workflow.ts';
import { nextSteps } from '../../../src/orchestrator/set-up/next-steps.ts';
import { type PlannedFile, planSetUp, readWorkflow } from '../../../src/orchestrator/set-up/plan-set-up.ts';
import type { Answers } from '../../../src/orchestrator/set-up/questions.ts';
import type { Mode } from '../../../src/orchestrator/set-up/set-up.ts';
import { settle } from '../../../src/orchestrator/set-up/settle.ts';
import { BARE, filesOf, MONOREPO_UV, PRIVATE_POETRY, SINGLE_PIP, type Tree } from '../../dbt/detect/trees.ts';

/** A copy of Steward at a commit. */
export const STEWARD = `acme/steward@${'c'.repeat(40)}`;

interface Wish {
  readonly answers?: Answers;
  readonly mode?: Mode;
  readonly overwrite?: boolean;
  readonly steward?: string;
  readonly template?: string;
}

/** Set-up over a tree that may hold what an earlier one wrote. */
export function setUp(
  tree: Tree,
  { answers = {}, mode = 'app', overwrite = false, steward = STEWARD, template = templateOf(mode) }: Wish = {},
) {
  const text = tree[CONFIG_PATH];
  const config = text === undefined ? undefined : parseConfig(text, productConfigSchema);
  const workflowPath = findWorkflow(tree);
  const workflow = tree[workflowPath];
  const detected = detectRepository(filesOf(tree));
  const { pythonVersion } = workflow === undefined ? {} : readWorkflow(workflow);
  const settled = settle({ detected, config, answers, pythonVersion }, { mode, steward, workflowPath });
  const files = planSetUp(settled, { template, config: text, workflow, overwrite });
  return {
    files,
    steps: nextSteps(settled, detected, files),
    tree: { ...tree, ...Object.fromEntries(files.map(({ path, after }) => [path, after])) },
  };
}

/** A template of examples/workflows. */
export const templateOf = (mode: Mode): string => readFileSync(`${root}/examples/workflows/${mode}.yml`, 'utf8');

/** The planned file at a path; fails when there is none. */
export const fileAt = (files: readonly PlannedFile[], path: string): PlannedFile => {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`${path} is not planned`);
  return found;
};

const TREES = { 'single-pip': SINGLE_PIP, 'monorepo-uv': MONOREPO_UV, 'private-poetry': PRIVATE_POETRY, bare: BARE } as const;
/** Every shape of repository in both modes. */
export const SHAPES = Object.entries(TREES).flatMap(([name, tree]) =>
  (['app', 'action-only'] as const).map((mode) => ({ name, tree, mode })),
);

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { weakenings } from '../../src/agents/code-reviewer/weakenings.ts';
import { blame } from '../../src/agents/dbt-doctor/blame.ts';
import { inRepository } from '../../src/agents/places.ts';
import { changedTests } from '../../src/dbt/changed-tests.ts';
import { diagnose } from '../../src/dbt/diagnose.ts';
import type { Diagnosis } from '../../src/dbt/diagnosis.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { extendPatch, fixKey, withoutEffect } from '../../src/workflows/debug/extend-patch.ts';
import type { FailureScene } from '../../src/workflows/debug/failure-case.ts';
import { fixContext } from '../../src/workflows/debug/fix-context.ts';
import { EMPTY_PATCH, type Patch, patchedTexts } from '../../src/workflows/debug/patch.ts';
import { sameOnBase } from '../../src/workflows/debug/same-on-base.ts';
import type { ExecutedCase } from './execute-cases.ts';
import type { Answer } from './judge-answer.ts';
import { type ReadSide, readSide, sceneOf } from './read-side.ts';

const MOST_ROUNDS = 5;
const PROJECT = 'transform';

/** What Steward says about an executed case, and whether its fix passes when it is run. */
export async function answerCase(executed: ExecutedCase): Promise<Answer> {
  const [base, head] = [await readSide(executed.base), await readSide(executed.head)];
  const scene = await sceneOf(executed, { base, head });
  const diagnoses = diagnosesOf(head, scene, scene.texts.head);
  const [first] = diagnoses;
  const fix = await tryFixes(executed, scene, { diagnoses, reference: head.project ?? base.project });
  return {
    cause: first?.cause ?? 'nothing',
    node: first?.node,
    file: first?.file === undefined ? undefined : inRepository(PROJECT, first.file),
    line: first?.line,
    blamesChange: diagnoses.some((diagnosis) => isBlamed(diagnosis, scene)),
    ...fix,
  };
}

function diagnosesOf({ evidence, project, targetText }: ReadSide, { compared }: FailureScene, texts: ReadonlyMap<string, string>) {
  const known = project ?? compared.base;
  const surroundings = { paths: [...texts.keys()], fileText: (path: string) => texts.get(path), targetText };
  return diagnose(evidence, { project: known, adapter: compared.engine.adapter, ...surroundings });
}

function isBlamed(diagnosis: Diagnosis, scene: FailureScene): boolean {
  return sameOnBase(diagnosis, scene.compared) !== 'fails' && blame(fixContext(diagnosis, scene)) !== undefined;
}

interface Found {
  readonly diagnoses: readonly Diagnosis[];
  /** The tests that a fix must leave as they are. */
  readonly reference: DbtProject | undefined;
}

/** The same rounds as the workflow's: try, look at what is left, take out what did not help, go on. */
async function tryFixes(
  executed: ExecutedCase,
  scene: FailureScene,
  { diagnoses, reference }: Found,
): Promise<Pick<Answer, 'fixed' | 'weakened'>> {
  const rejected = new Set<string>();
  let { patch } = extendPatch(diagnoses, scene, { patch: EMPTY_PATCH, project: scene.compared.head, rejected });
  for (let round = 1; round <= MOST_ROUNDS && patch.fixes.length > 0; round += 1) {
    const after = await runPatched(executed, patch, round);
    if (after.exitCode === 0) return { fixed: true, weakened: isWeaker(reference, after.project) };
    const left = diagnosesOf(after, scene, patchedTexts(patch, scene.texts.head));
    const useless = withoutEffect(patch, left);
    for (const applied of useless) rejected.add(fixKey(applied));
    const next =
      useless.length > 0
        ? extendPatch(diagnoses, scene, { patch: EMPTY_PATCH, project: scene.compared.head, rejected })
        : extendPatch(left, scene, { patch, project: after.project, rejected });
    if (useless.length === 0 && next.patch.fixes.length === patch.fixes.length) break;
    patch = next.patch;
  }
  return { fixed: false, weakened: false };
}

async function runPatched(executed: ExecutedCase, { texts }: Patch, round: number): Promise<ReadSide> {
  const repository = join(dirname(executed.head.repository), `patched-${round}`);
  await cp(executed.head.repository, repository, { recursive: true, filter: (path) => !/\/(?:target|logs)$/.test(path) });
  for (const [path, text] of texts) {
    const file = join(repository, PROJECT, path);
    await mkdir(dirname(file), { recursive: true });
    await (text === undefined ? rm(file, { force: true }) : writeFile(file, text));
  }
  return readSide(await executed.again(repository));
}

/** By the manifests, not by the guard that the fixes went through: a test that is gone, or lets more through. */
function isWeaker(before: DbtProject | undefined, after: DbtProject | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const { added, removed, changed } = changedTests(before, after);
  return removed.length > added.length || changed.some(({ base, head }) => weakenings(base, head).length > 0);
}

import { fixBlocks } from '../../agents/dbt-doctor/fix-blocks.ts';
import { outcomeBlocks } from '../../agents/dbt-runner/summarise-build.ts';
import { type Block, text } from '../../core/block.ts';
import type { StepOutcome } from '../../core/step.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { TriedChange } from '../../dbt/tried-change.ts';
import { diagnoseInvocation } from './diagnose-invocation.ts';
import { extendPatch, fixKey, withoutEffect } from './extend-patch.ts';
import type { MendedCase } from './mend-failure.ts';
import { EMPTY_PATCH, type Patch, patchedFiles, patchedTexts } from './patch.ts';

/** A patch with which everything that failed passes. */
export interface ProvedCase extends MendedCase {
  readonly tried: TriedChange;
}

/** One error may hide the next one, and a fix may not hold: as many rounds as there can be. */
const MOST_ROUNDS = 5;

/** Runs what failed, and all that hangs on it, with the patch in a copy. What fails then is mended in turn, while a fix for it is known. */
export async function rerunFailed(mended: MendedCase): Promise<StepOutcome<ProvedCase>> {
  const rejected = new Set<string>();
  const details: Block[] = [];
  let patch = mended.patch;
  let dbtSeconds = 0;
  for (let round = 1; ; round += 1) {
    const tried = await mended.comparison.tryChange(patchedFiles(patch, mended.projectDir));
    dbtSeconds += tried.seconds;
    if (tried.failed === undefined)
      return { status: 'success', facts: { ...mended, patch, tried }, details: [...details, ...passed(tried)], dbtSeconds };
    const left = diagnosesOf({ ...mended, patch }, tried);
    const next = nextPatch({ ...mended, patch }, { tried, left, rejected });
    if (next === undefined || round === MOST_ROUNDS) return { ...notMended(left), dbtSeconds };
    details.push(...nextBlocks(patch, next, mended));
    patch = next;
  }
}

interface Round {
  readonly tried: TriedChange;
  readonly left: readonly Diagnosis[];
  readonly rejected: Set<string>;
}

/** A fix that left its cause as it was is taken out, and the next one for that cause comes in; else the next error gets its fix. */
function nextPatch(mended: MendedCase, { tried, left, rejected }: Round): Patch | undefined {
  const useless = withoutEffect(mended.patch, left);
  for (const applied of useless) rejected.add(fixKey(applied));
  const again = useless.length > 0;
  const from = again
    ? { patch: EMPTY_PATCH, project: mended.compared.head, rejected }
    : { patch: mended.patch, project: tried.project, rejected };
  const { patch, unmended } = extendPatch(again ? mended.diagnoses : left, mended, from);
  return unmended.length === 0 || (!again && patch.fixes.length > mended.patch.fixes.length) ? patch : undefined;
}

function diagnosesOf({ compared, texts, patch }: MendedCase, { failed, project }: TriedChange): readonly Diagnosis[] {
  if (failed === undefined) return [];
  const { base, head, engine } = compared;
  return diagnoseInvocation(failed, {
    project: project ?? head ?? base,
    adapter: engine.adapter,
    texts: patchedTexts(patch, texts.head),
  });
}

function nextBlocks(before: Patch, after: Patch, mended: MendedCase): readonly Block[] {
  const known = new Set(before.fixes.map(({ fix }) => fix));
  const added = after.fixes.filter(({ fix }) => !known.has(fix));
  return [
    text('That was not all; the next try also has this:'),
    ...added.flatMap(({ fix }) => fixBlocks(fix, { texts: mended.texts.head, projectDir: mended.projectDir })),
  ];
}

function passed({ outcome, seconds }: TriedChange): readonly Block[] {
  const where = `in a scratch copy (${seconds.toFixed(0)} s with dbt’s start)`;
  if (outcome === undefined) return [text(`dbt parses the commit with this patch ${where}; nothing had to be built.`)];
  return [...outcomeBlocks(outcome, 'build'), text(`What had failed, and all that hangs on it, ran ${where}.`)];
}

function notMended([first]: readonly Diagnosis[]) {
  const said = first?.message ?? 'dbt failed and did not say why';
  const details = [text(`Tried in a scratch copy, and dbt still fails: ${said}`), text('So no patch is offered.')];
  return { status: 'failed', failure: 'broken', reason: `The fix does not hold: ${said}`, details } as const;
}

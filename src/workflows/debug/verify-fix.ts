import { guardCommit, guardPatch } from '../../agents/dbt-doctor/guard-patch.ts';
import { toProposal } from '../../agents/dbt-doctor/to-proposal.ts';
import { type Block, bullets, text } from '../../core/block.ts';
import type { Verification } from '../../core/proposal.ts';
import type { StepOutcome } from '../../core/step.ts';
import type { RunPorts } from '../run-input.ts';
import { type ComparedModel, compareValues } from './compare-values.ts';
import { fixContext } from './fix-context.ts';
import type { ProvedCase } from './rerun-failed.ts';

/** Makes sure that no test got weaker, compares the values with the base's, and only then offers the patch, in words that are true. */
export async function verifyFix(proved: ProvedCase, ports: RunPorts): Promise<StepOutcome<undefined>> {
  const { patch, texts, tried, projectDir } = proved;
  const contexts = patch.fixes.map(({ diagnosis }) => fixContext(diagnosis, proved));
  const weakened = guardPatch(patch.texts, contexts);
  if (weakened.length > 0) return refused(weakened);
  const models = await compareValues(proved, ports);
  const verification = verificationOf(models, tried.ran.length);
  const fixes = patch.fixes.map(({ fix }) => fix);
  return {
    status: 'success',
    facts: undefined,
    details: [...valueBlocks(models, changedHere(proved)), ...testBlocks(guardCommit(patch.texts, contexts))],
    proposals: [toProposal(fixes, { projectDir, before: texts.head, after: patch.texts, verification })],
    evidence: { ran: verification.ran, notAnalysed: models.flatMap((model) => ('reason' in model ? [notCompared(model)] : [])) },
  };
}

function refused(weakened: readonly string[]): StepOutcome<undefined> {
  return {
    status: 'failed',
    failure: 'broken',
    reason: 'The fix would have weakened a test, so it is not offered',
    details: [text('Steward never gets green by asking less:'), bullets(weakened)],
  };
}

/** What only dbt's words allow is for a person to apply: Steward commits nothing on the word of a machine that ran the change. */
function testBlocks(byHand: readonly string[]): readonly Block[] {
  if (byHand.length === 0) return [text('No test was weakened.')];
  return [
    text('No test was weakened, by what dbt said. Steward does not commit this kind of change itself; take it as a patch:'),
    bullets(byHand),
  ];
}

function verificationOf(models: readonly ComparedModel[], ran: number): Verification {
  const passes = `${ran} failed nodes, children and tests pass, tests unchanged`;
  const compared = models.filter((model) => !('reason' in model)).length;
  if (compared === 0) return { level: 'builds', ran: [passes, 'values not compared'] };
  return { level: 'verified', ran: [passes, `values of ${compared} ${compared === 1 ? 'model' : 'models'} compared with the base’s`] };
}

function valueBlocks(models: readonly ComparedModel[], changed: ReadonlySet<string>): readonly Block[] {
  if (models.length === 0) return [text('What was re-run has no values to compare.')];
  return [
    bullets(
      models.map((model) => ('reason' in model ? `\`${model.name}\` was not compared: ${model.reason}.` : valueWords(model, changed))),
    ),
  ];
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function valueWords({ name, rows, gone, added }: Exclude<ComparedModel, { reason: string }>, changed: ReadonlySet<string>): string {
  const differ = Math.max(gone, added);
  if (differ === 0 && rows.base === rows.head) return `\`${name}\` equals the base’s: ${number(rows.head)} rows, 0 differ.`;
  const why = changed.has(name) ? ' This pull request changes it beside the fix.' : '';
  return `\`${name}\`: ${number(differ)} rows differ from the base’s (${number(rows.base)} → ${number(rows.head)} rows).${why}`;
}

/** Models that the pull request itself changes: their values may differ whatever the fix does. */
function changedHere({ comparison }: ProvedCase): ReadonlySet<string> {
  return new Set(comparison.compared.changes.map(({ name }) => name));
}

function notCompared({ name, reason }: { readonly name: string; readonly reason: string }) {
  return { subject: `values of ${name}`, reason };
}

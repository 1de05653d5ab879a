import { type Block, text } from '../../core/block.ts';
import { Problem } from '../../core/problem.ts';
import type { StepOutcome } from '../../core/step.ts';
import type { ComparedSides } from '../../dbt/compared-sides.ts';
import type { Comparison } from '../../dbt/comparison.ts';
import type { FailedInvocation } from '../../dbt/failed-invocation.ts';
import { isFailure } from '../../dbt/node-status.ts';
import { openComparison } from '../../dbt/open-comparison.ts';
import { readRunResults } from '../../dbt/read-run-results.ts';
import { compareInput } from '../compare-input.ts';
import type { GivenRun } from '../given-run.ts';
import type { RunInput, RunPorts } from '../run-input.ts';
import { diagnosesOf } from './explain-diagnoses.ts';
import { type FailureCase, failureScene } from './failure-case.ts';
import { layerOf } from './layer-of.ts';

/**
 * Runs base and head, and with them what failed in the run that was pointed to: only what fails here can be mended and proved here.
 * Throws STW-2015 when that run was about another commit.
 */
export async function locateFailure(ports: RunPorts): Promise<StepOutcome<FailureCase>> {
  const { input } = ports;
  const { given } = input;
  if (given !== undefined && given.headSha !== input.frame.headSha)
    throw new Problem('STW-2015', { name: given.name, found: given.headSha.slice(0, 7), expected: input.frame.headSha.slice(0, 7) });
  const comparison = await openComparison({ ...compareInput(input), also: failedBefore(given) }, ports);
  ports.closeLater(() => tidied(comparison, ports));
  const { compared } = comparison;
  const scene = await failureScene(input, compared, ports.files);
  const failed = compared.failed.head;
  const diagnoses = failed === undefined ? [] : diagnosesOf(failed, scene);
  const found = { ...scene, comparison, failed, given, diagnoses };
  const facts: FailureCase = { ...found, ...layerOf(found) };
  return {
    status: 'success',
    facts,
    details: whereBlocks(compared, facts),
    lane: compared.lane,
    evidence: {
      engine: compared.engine,
      ran: [sourceOf(input, given), ...(compared.evidence ?? [])],
      notAnalysed: [...compared.notAnalysed, ...(given?.problem === undefined ? [] : [{ subject: given.name, reason: given.problem }])],
    },
    dbtSeconds: compared.dbtSeconds,
  };
}

/** What could not be taken out of the warehouse again has to be said: somebody else must do it. */
async function tidied(comparison: Comparison, { progress }: RunPorts): Promise<void> {
  for (const left of await comparison.close()) progress({ kind: 'note', text: left });
}

/** Somebody else's file: what can't be read in it only means that nothing more is run. */
function failedBefore(given: GivenRun | undefined): readonly string[] {
  const results = given?.target.get('run_results.json');
  if (results === undefined) return [];
  try {
    return [...readRunResults(results, { where: given?.name ?? '' }).results.values()].filter(isFailure).map(({ uniqueId }) => uniqueId);
  } catch {
    return [];
  }
}

/** Whether the run that was pointed to left anything to look at. */
function isTelling({ target, log }: GivenRun): boolean {
  return target.size > 0 || log !== undefined;
}

function sourceOf({ frame }: RunInput, given: GivenRun | undefined): string {
  const own = `Steward’s own run of ${frame.headSha.slice(0, 7)}`;
  return given !== undefined && isTelling(given) ? `${given.name}, and ${own}` : own;
}

function whereBlocks(compared: ComparedSides, { failed, given, layer, because }: FailureCase): readonly Block[] {
  if (failed === undefined && layer === 'dbt') return [text(nothingFails(compared, given))];
  return [text(`**${NAMES[layer]}:** ${because}. ${failed === undefined ? '' : countWords(failed)}`)];
}

const NAMES = { dlt: 'dlt', dbt: 'dbt', powerbi: 'Power BI' } as const;

function nothingFails({ build, lane }: ComparedSides, given: GivenRun | undefined): string {
  const { head } = build;
  const ran =
    head === undefined ? 'dbt parses it, and nothing had to be built' : `${head.results.size} nodes and tests ${PASSED[lane.name]}`;
  if (given === undefined || !isTelling(given)) return `Nothing fails on this commit: ${ran}.`;
  return `${given.name} failed, but here nothing does: ${ran}.`;
}

/** What compiles may fail all the same when it is built. */
const PASSED = { build: 'pass', compile: 'compile, and none was built', static: 'pass' } as const;

function countWords({ command, results }: FailedInvocation): string {
  if (results.size === 0) return `dbt ${command} stopped before it ran a node.`;
  const all = [...results.values()];
  const skipped = all.filter(({ status }) => status === 'skipped').length;
  const behind = skipped === 0 ? '' : `, ${skipped} were skipped behind them`;
  return `${all.filter(isFailure).length} of ${all.length} nodes and tests failed${behind}.`;
}

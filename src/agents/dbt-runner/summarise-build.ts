import { type Block, bullets, fold, text } from '../../core/block.ts';
import type { BuildOutcome, NodeResult } from '../../dbt/build-outcome.ts';
import type { ComparedSides } from '../../dbt/compared-sides.ts';
import { type RootCause, rootCause } from '../../dbt/root-cause.ts';
import { tellAttempts } from '../../dbt/tell-attempts.ts';

/** What building the head came to. */
export interface BuildSummary {
  readonly details: readonly Block[];
  /** Why the pull request's own code doesn't build or fails its tests, and the root of it. */
  readonly failure?: { readonly reason: string; readonly cause: RootCause };
}

/** Says in a sentence or two what dbt did with the head, and what failed first where something did. */
export function summariseBuild({ lane, head, build }: Pick<ComparedSides, 'lane' | 'head' | 'build'>): BuildSummary {
  const outcome = build.head;
  if (outcome === undefined) return { details: [text(`${capitalised(lane.reason)}.`)] };
  const details = outcomeBlocks(outcome, lane.name);
  if (outcome.succeeded) return { details };
  const cause = rootCause(outcome, head);
  return { details, failure: { reason: reasonOf(outcome, cause), cause } };
}

/** How many nodes and tests of one command went well, which needed several attempts, and which tests warned. */
export function outcomeBlocks(outcome: BuildOutcome, lane: 'static' | 'compile' | 'build'): readonly Block[] {
  return [text(`${describe(outcome, lane)}.`), ...repeated(outcome), ...warnings(outcome)];
}

/** A node that only a further attempt got through: something around it is unsteady, and whoever owns that should know. */
function repeated({ results }: BuildOutcome): readonly Block[] {
  const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
  return told.length === 0 ? [] : [bullets(told)];
}

function describe({ results, seconds }: BuildOutcome, lane: 'static' | 'compile' | 'build'): string {
  const all = [...results.values()];
  const tests = all.filter(({ uniqueId }) => isTest(uniqueId));
  const nodes = all.filter(({ uniqueId }) => !isTest(uniqueId));
  const done = lane === 'build' ? 'built' : 'compiled';
  const built = `${ofTotal(nodes.filter(({ status }) => status === 'success' || status === 'no-op').length, nodes.length, 'node')} ${done}`;
  const passed = `${ofTotal(tests.filter(({ status }) => status === 'pass' || status === 'success' || status === 'warn').length, tests.length, 'test')} passed`;
  return `${tests.length === 0 ? built : `${built}, ${passed}`} in ${seconds.toFixed(0)} s`;
}

function ofTotal(good: number, total: number, thing: string): string {
  const things = total === 1 ? thing : `${thing}s`;
  return good === total ? `${total} ${things}` : `${good} of ${total} ${things}`;
}

function reasonOf(outcome: BuildOutcome, cause: RootCause): string {
  const failed = [...outcome.results.values()].filter(({ status }) => status === 'error' || status === 'fail');
  const skipped = [...outcome.results.values()].filter(({ status }) => status === 'skipped').length;
  const behind = skipped === 0 ? '' : ` (${skipped} skipped behind it)`;
  const first = oneLine(cause.message);
  if (failed.length === 0) return `dbt ${outcome.command} failed: ${first}`;
  const onlyTests = failed.every(({ uniqueId }) => isTest(uniqueId));
  const what =
    failed.length === 1 ? `1 ${onlyTests ? 'test fails' : 'node fails'}` : `${failed.length} ${onlyTests ? 'tests fail' : 'nodes fail'}`;
  return `${what}: ${first}${behind}`;
}

function warnings({ results }: BuildOutcome): readonly Block[] {
  const warned = [...results.values()].filter(({ status }) => status === 'warn');
  if (warned.length === 0) return [];
  return [fold(warned.length === 1 ? '1 test warns' : `${warned.length} tests warn`, [bullets(warned.map(describeWarning))])];
}

function describeWarning({ uniqueId, failures }: NodeResult): string {
  const rows = failures === undefined ? '' : `: ${failures} ${failures === 1 ? 'row' : 'rows'}`;
  return `\`${uniqueId.split('.')[2] ?? uniqueId}\`${rows}`;
}

function isTest(uniqueId: string): boolean {
  return uniqueId.startsWith('test.') || uniqueId.startsWith('unit_test.');
}

function oneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ').slice(0, 300);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

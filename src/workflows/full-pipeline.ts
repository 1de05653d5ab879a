import { describeScope } from '../agents/dbt-runner/describe-scope.ts';
import { outcomeBlocks } from '../agents/dbt-runner/summarise-build.ts';
import { type StepOutcome, UNCONFIRMED_REASON } from '../core/step.ts';
import type { FailedInvocation } from '../dbt/failed-invocation.ts';
import { openPipeline, type Pipeline, type PipelineInput, type PipelineRun } from '../dbt/open-pipeline.ts';
import { compareInput } from './compare-input.ts';
import { workflow } from './define-workflow.ts';
import { diagnosePipeline } from './diagnose-pipeline.ts';
import type { RunInput, RunPorts } from './run-input.ts';

/** Loads, builds, tests and updates: what a team runs every night, for one commit and only after somebody confirmed the scope. */
export const fullPipeline = workflow<RunPorts>({
  id: 'full-pipeline',
  name: 'Full Data Pipeline',
  purpose: 'Loads, builds, tests, and updates the Power BI model.',
})
  .step('ingest', { description: 'Run dlt ingestion (if needed)' }, async () =>
    skipped('dlt ingestion is not built yet: the data stay as they were loaded.'),
  )
  .step(
    'build',
    { description: ({ input }) => `Execute dbt build${selectWords(input)}`, agent: 'dbt-runner', critical: true },
    (_, ports) => build(ports),
  )
  .step(
    'test',
    { description: 'Validate with dbt test', agent: 'dbt-runner', needs: ['build'], critical: true },
    ({ build: pipeline }, ports) => run('test', pipeline, ports),
  )
  .step('powerbi', { description: 'Update Power BI model (if connected)', agent: 'powerbi-modeler' }, async () =>
    skipped('Power BI updates are not built yet: no model was touched.'),
  ).done;

function skipped(reason: string): StepOutcome<undefined> {
  return { status: 'skipped', reason, details: [] };
}

function selectWords({ project }: RunInput): string {
  const select = project.pipeline?.select ?? [];
  return select.length === 0 ? '' : ` --select ${select.join(' ')}`;
}

async function build(ports: RunPorts): Promise<StepOutcome<Pipeline>> {
  const input = pipelineInput(ports.input);
  const pipeline = await openPipeline(input, ports);
  ports.closeLater(() => pipeline.close());
  if (pipeline.unparsed !== undefined) return unparsed(pipeline.unparsed, pipeline, ports);
  if (ports.input.phase === 'plan') return scope(pipeline, input);
  return run('build', pipeline, ports);
}

function pipelineInput(input: RunInput): PipelineInput {
  const { select = [], target } = input.project.pipeline ?? {};
  const writes = target === undefined ? 'copy' : 'target';
  const compared = compareInput(input);
  return { ...compared, profileTarget: target ?? compared.profileTarget, select, writes };
}

async function unparsed(failed: FailedInvocation, pipeline: Pipeline, ports: RunPorts): Promise<StepOutcome<Pipeline>> {
  const { reason, details } = await diagnosePipeline(failed, pipeline, ports);
  return { status: 'failed', failure: 'broken', reason: `dbt cannot parse this commit: ${reason}`, details };
}

/** Reads only: what would be run, where it would write, and what can't be taken back. */
function scope(pipeline: Pipeline, input: PipelineInput): StepOutcome<Pipeline> {
  return {
    status: 'skipped',
    failure: 'unconfirmed',
    reason: UNCONFIRMED_REASON,
    details: describeScope(pipeline, input),
    lane: { name: 'static', reason: 'parsed and listed; nothing was run yet' },
    nextSteps: ['`/steward confirm` runs exactly this on exactly this commit'],
    evidence: { engine: pipeline.engine, ran: ['parsed, and the selection listed'], notAnalysed: [] },
  };
}

async function run(name: 'build' | 'test', pipeline: Pipeline, ports: RunPorts): Promise<StepOutcome<Pipeline>> {
  const ran = await pipeline.run(name);
  const result = {
    details: outcomeBlocks(ran.outcome, 'build'),
    evidence: { engine: pipeline.engine, ran: [evidenceOf(name, ran)], notAnalysed: [] },
    dbtSeconds: ran.outcome.seconds,
    lane: laneOf(ports.input),
  };
  if (ran.failed === undefined) return { status: 'success', facts: pipeline, ...result };
  const { reason, details } = await diagnosePipeline(ran.failed, pipeline, ports);
  return { status: 'failed', failure: 'broken', reason, ...result, details: [...result.details, ...details] };
}

function evidenceOf(name: string, { outcome }: PipelineRun): string {
  return `dbt ${name} ran ${outcome.results.size} nodes`;
}

function laneOf({ project }: RunInput) {
  const target = project.pipeline?.target;
  const reason = target === undefined ? 'built in a copy of the CI database that is thrown away' : `built in the target ${target}`;
  return { name: 'build', reason } as const;
}

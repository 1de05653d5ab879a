import type { DltFailure } from './dlt-failure.ts';
import type { PipelineState } from './pipeline-state.ts';

/** The parts of the stack that can fail on their own. */
export type Layer = 'dlt' | 'dbt' | 'powerbi';

/** What is known about each of them. */
export interface LayerEvidence {
  readonly dltFailure?: DltFailure | undefined;
  readonly pipeline?: PipelineState | undefined;
  /** `source.table` whose newest rows are older than the project allows. */
  readonly staleSources?: readonly string[] | undefined;
  readonly dbtFailed: boolean;
  /** A declared column of a source that the loaded table lacks: the ingestion changed, not the model that reads it. */
  readonly missingFromSource?: { readonly source: string; readonly column: string } | undefined;
  /** Lines of a log that may speak of a refresh. */
  readonly lines?: readonly string[] | undefined;
}

/** The layer that failed, and the evidence that decided it. */
export interface FailedLayer {
  readonly layer: Layer;
  readonly because: string;
}

const REFRESH =
  /\b(?:ModelRefresh|DatasetRefresh|refreshType|DM_GWPipeline\w*|serviceExceptionJson|PowerBIModelNotFoundException|Refresh failed)\b/i;

/**
 * Decides which layer failed, by the first that speaks: a failed pipeline or job of dlt, sources that were not loaded, a source's
 * column that went missing, dbt itself, then a refresh of Power BI.
 */
export function failedLayer(evidence: LayerEvidence): FailedLayer {
  return (
    fromDlt(evidence) ??
    fromSources(evidence) ??
    fromDbt(evidence) ??
    fromPowerBi(evidence) ?? { layer: 'dbt', because: 'no other layer left evidence of a failure' }
  );
}

function fromDlt({ dltFailure, pipeline, dbtFailed }: LayerEvidence): FailedLayer | undefined {
  if (dltFailure !== undefined) {
    const step = dltFailure.step === undefined ? '' : ` in its step ${dltFailure.step}`;
    return { layer: 'dlt', because: `the pipeline failed${step}: ${dltFailure.exception}` };
  }
  const [job] = pipeline?.failedJobs ?? [];
  if (job !== undefined) return { layer: 'dlt', because: `a load job for ${job.table} failed in package ${job.loadId}` };
  const [pending] = pipeline?.pending ?? [];
  if (pending === undefined || dbtFailed) return undefined;
  return { layer: 'dlt', because: `package ${pending} was extracted and never loaded` };
}

function fromSources({ staleSources = [], missingFromSource }: LayerEvidence): FailedLayer | undefined {
  const [stale] = staleSources;
  if (stale !== undefined) return { layer: 'dlt', because: `the data of ${stale} is older than the project allows` };
  if (missingFromSource === undefined) return undefined;
  const { source, column } = missingFromSource;
  return { layer: 'dlt', because: `${source} is described with the column ${column}, and the loaded table lacks it` };
}

function fromDbt({ dbtFailed }: LayerEvidence): FailedLayer | undefined {
  return dbtFailed ? { layer: 'dbt', because: 'dbt reports the failure, and nothing before it failed' } : undefined;
}

function fromPowerBi({ lines = [] }: LayerEvidence): FailedLayer | undefined {
  return lines.some((line) => REFRESH.test(line) && /fail|error|exception/i.test(line))
    ? { layer: 'powerbi', because: 'the log speaks of a refresh that failed' }
    : undefined;
}

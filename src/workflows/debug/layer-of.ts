import { missingFromSource } from '../../dbt/missing-from-source.ts';
import { findDltFailure } from '../../dlt/dlt-failure.ts';
import { failedLayer } from '../../dlt/failed-layer.ts';
import type { FailureCase } from './failure-case.ts';

/** Which layer failed and what says so: the log of the run that was pointed to speaks first, then what dbt met here. */
export function layerOf({
  given,
  failed,
  diagnoses,
  compared,
  texts,
}: Omit<FailureCase, 'layer' | 'because' | 'dltFailure'>): Pick<FailureCase, 'layer' | 'because' | 'dltFailure'> {
  const lines = given?.log?.split('\n') ?? [];
  const dltFailure = findDltFailure(lines);
  const fileText = (path: string) => texts.head.get(path);
  const missing = diagnoses.map((diagnosis) => missingFromSource(diagnosis, compared.head ?? compared.base, fileText));
  const dbtFailed = failed !== undefined;
  return { ...failedLayer({ dltFailure, dbtFailed, missingFromSource: missing.find((one) => one !== undefined), lines }), dltFailure };
}

import { Problem } from '../../core/problem.ts';
import { redact } from '../../core/redact.ts';
import { diagnose } from '../../dbt/diagnose.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import { missingFromSource } from '../../dbt/missing-from-source.ts';
import type { DltFailure } from '../../dlt/dlt-failure.ts';
import { type FailedLayer, failedLayer } from '../../dlt/failed-layer.ts';
import type { DoctorCase } from './read-case.ts';

/** What the doctor found; no diagnosis means that nothing failed. */
export interface Judgement extends FailedLayer {
  readonly diagnoses: readonly Diagnosis[];
}

/** Names the root causes and the layer that failed. Throws STW-2005 where the evidence doesn't tell whether anything failed. */
export function judgeCase(read: DoctorCase): Judgement {
  const { evidence, surroundings, dltFailure, pipeline, lines } = read;
  const ofDbt = diagnose(evidence, surroundings).filter(({ text }) => dltFailure === undefined || !text.includes('dlt.'));
  const { project, fileText = () => undefined } = surroundings;
  const layer = failedLayer({
    dltFailure,
    pipeline,
    staleSources: ofDbt.flatMap(({ cause, node }) =>
      cause === 'freshness.stale' && node !== undefined ? [node.split('.').slice(2).join('.')] : [],
    ),
    dbtFailed: ofDbt.length > 0,
    missingFromSource: ofDbt.map((diagnosis) => missingFromSource(diagnosis, project, fileText)).find((missing) => missing !== undefined),
    lines,
  });
  const ofOthers = dltFailure === undefined ? unspoken(layer) : [ofDlt(dltFailure)];
  const diagnoses = [...ofOthers, ...ofDbt];
  if (diagnoses.length === 0) assertTold(read);
  return { ...layer, diagnoses };
}

function ofDlt({ cause, script, message, transient, owner, advice, step, exception }: DltFailure): Diagnosis {
  return {
    ...nowhere,
    cause,
    file: script?.path.split(/[\\/]/).at(-1),
    line: script?.line,
    confidence: script === undefined ? 'file' : 'nearest',
    message: redact(message),
    text: redact(message),
    facts: { exception, ...(step === undefined ? {} : { step }) },
    transient,
    owner,
    advice,
  };
}

const nowhere = {
  node: undefined,
  file: undefined,
  line: undefined,
  confidence: 'file',
  missing: undefined,
  offered: [],
  skipped: [],
  facts: {},
} as const;

/** A layer that failed without a stack: a job that dlt gave up, a package that was never loaded, a refresh. */
function unspoken({ layer, because }: FailedLayer): readonly Diagnosis[] {
  if (layer === 'dbt' || because.startsWith('the data of') || because.includes('is described with')) return [];
  const advice = layer === 'dlt' ? 'run the pipeline again: it resumes what is pending' : 'open the refresh history of the semantic model';
  return [
    {
      ...nowhere,
      cause: layer === 'dlt' ? 'dlt.load' : 'powerbi.refresh',
      message: because,
      text: because,
      transient: false,
      owner: 'data',
      advice,
    },
  ];
}

/** No failure turns green: evidence that ends too early, or holds nothing of dbt, is no proof that all went well. */
function assertTold({ evidence: { events = [], results, freshness }, pipeline }: DoctorCase): void {
  if ((results !== undefined && results.size > 0) || freshness !== undefined || pipeline !== undefined) return;
  const [isStarted, isEnded] = [events.some(({ kind }) => kind === 'node-start'), events.some(({ kind }) => kind === 'end')];
  if (events.length > 0 && (isEnded || !isStarted)) return;
  const detail =
    results !== undefined
      ? 'dbt ran no node, so only its log can tell what happened: name it with --log'
      : events.length > 0
        ? 'the log ends before dbt did'
        : 'nothing in the evidence was written by a dbt that ran nodes; name its log with --log';
  throw new Problem('STW-2005', {
    artifact: results === undefined && events.length > 0 ? 'The log' : 'run_results.json',
    where: 'the evidence',
    detail,
  });
}

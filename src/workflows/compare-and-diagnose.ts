import type { Block } from '../core/block.ts';
import type { ComparedSides } from '../dbt/compared-sides.ts';
import type { Comparison } from '../dbt/comparison.ts';
import { openComparison } from '../dbt/open-comparison.ts';
import { compareInput } from './compare-input.ts';
import { dataEvidence, expectDataEvidence } from './debug/data-evidence.ts';
import { diagnosesOf, explainDiagnoses } from './debug/explain-diagnoses.ts';
import { failureScene } from './debug/failure-case.ts';
import { withBaseResults } from './debug/with-base-results.ts';
import type { RunPorts } from './run-input.ts';
import { shareQueries } from './share-queries.ts';

/** Why the head fails, in a line and in full; empty where it doesn't. */
export interface HeadDiagnosis {
  readonly reason: string;
  readonly details: readonly Block[];
}

interface Looked<Seen> {
  readonly compared: ComparedSides;
  readonly diagnosed: HeadDiagnosis;
  readonly seen: Seen;
}

/** What somebody sees of a comparison. A head that fails is `diagnosing` meanwhile: until that has ended, dbt may write the base's data. */
type Look<Seen> = (comparison: Comparison, shared: RunPorts, diagnosing: Promise<HeadDiagnosis>) => Promise<Seen>;

/**
 * Runs base and head for a review; `look` sees the data while they are still there, and a head that fails is diagnosed. Both ask the
 * data through one connection.
 */
export async function compareAndDiagnose<Seen>(ports: RunPorts, look: Look<Seen>): Promise<Looked<Seen>> {
  const comparison = await openComparison(compareInput(ports.input), ports);
  try {
    return await shareQueries(ports, async (shared) => {
      const diagnosing = diagnoseHead(comparison, shared);
      const looking = look(comparison, shared, diagnosing);
      // Nothing may be closed while one of them is at work.
      await Promise.allSettled([diagnosing, looking]);
      return { compared: comparison.compared, diagnosed: await diagnosing, seen: await looking };
    });
  } finally {
    for (const left of await comparison.close()) ports.progress({ kind: 'note', text: left });
  }
}

async function diagnoseHead(comparison: Comparison, ports: RunPorts): Promise<HeadDiagnosis> {
  const { compared } = comparison;
  const { input, files } = ports;
  const failed = compared.failed.head;
  if (failed === undefined) return { reason: '', details: [] };
  const scene = await failureScene(input, compared, files);
  const diagnoses = diagnosesOf(failed, scene);
  expectDataEvidence(diagnoses, comparison, ports);
  const explained = explainDiagnoses(diagnoses, await withBaseResults(scene, { comparison, diagnoses }));
  const details = [...explained, ...(await dataEvidence(diagnoses, comparison, ports))];
  return { reason: diagnoses[0]?.message ?? 'it did not say why', details };
}

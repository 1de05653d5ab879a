import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { FailureScene } from './failure-case.ts';

/** How the same thing goes on the base: what fails there, too, is nobody's fault in this pull request. */
export function sameOnBase(
  { node }: Pick<Diagnosis, 'node'>,
  { base, head, build }: FailureScene['compared'],
): 'passes' | 'fails' | 'new' | 'unknown' {
  // A base that could not be parsed would have ended the comparison; the build of one whose head can't be parsed comes later.
  if (head === undefined) return build.base?.succeeded === false ? 'fails' : 'passes';
  if (node === undefined) return build.base === undefined ? 'unknown' : build.base.succeeded ? 'passes' : 'fails';
  if (base?.nodes.has(node) === false && !base.unitTests.has(node)) return 'new';
  const status = build.base?.results.get(node)?.status;
  if (status === undefined || status === 'skipped') return 'unknown';
  return status === 'error' || status === 'fail' ? 'fails' : 'passes';
}

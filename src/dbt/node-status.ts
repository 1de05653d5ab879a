import type { NodeResult } from './build-outcome.ts';

const STATUSES: Readonly<Record<string, NodeResult['status']>> = {
  success: 'success',
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  error: 'error',
  'runtime error': 'error',
  'partial success': 'error',
  skipped: 'skipped',
  cancelled: 'skipped',
  'no-op': 'no-op',
  reused: 'no-op',
};

/** A node's status in the words of one list; dbt's versions use more words. What is unknown counts as an error: it is not known to be good. */
export function nodeStatus(raw: string): NodeResult['status'] {
  return STATUSES[raw.toLowerCase()] ?? 'error';
}

/** True when the node itself went wrong; a skipped node is only a casualty. */
export function isFailure({ status }: Pick<NodeResult, 'status'>): boolean {
  return status === 'error' || status === 'fail';
}

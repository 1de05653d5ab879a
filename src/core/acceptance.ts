import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/** A finding that a person took out of the gate, and why. It holds for exactly what was found: another row count is another finding. */
export interface Acceptance {
  /** `acceptanceKey` of the finding. */
  readonly key: string;
  /** Login of the person. */
  readonly by: string;
  readonly reason: string;
}

/** What an acceptance is bound to: the finding's fingerprint and all that it rests on. Void when either changes. */
export function acceptanceKey({ fingerprint, message, evidence }: Pick<Finding, 'fingerprint' | 'message' | 'evidence'>): string {
  return createHash('sha256')
    .update(JSON.stringify([fingerprint, message, evidence]))
    .digest('hex')
    .slice(0, 16);
}

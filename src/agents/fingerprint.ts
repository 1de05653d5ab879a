import { createHash } from 'node:crypto';

/** The identity of a finding across pushes: its rule, what it is about, and what tells it apart; never a line. */
export function fingerprintOf(
  ruleId: string,
  { subject, key = '' }: { readonly subject: string; readonly key?: string | undefined },
): string {
  return createHash('sha256').update([ruleId, subject, key].join('\0')).digest('hex').slice(0, 20);
}

import { type ErrorOrigin, matchError } from './taxonomy/match-error.ts';

/** SQLSTATE classes of a lost connection, a transaction that was rolled back, and a server that was just going down. */
const SQLSTATE = /(?:\(|SQLSTATE[\s:=[]{1,3})(?:08|40|57)[0-9A-Z]{3}\b/;
/** Timeouts stand in class 57, too: the same statement would only take as long again. */
const CANCELLED = /\b57014\b/;
/** dbt 2.x: network, warehouse unavailable, transaction conflict. */
const RUST_CODE = /\bdbt(?:1200|1201|1202|1300|1304|1305)\b/;

/** True when the same command may pass if it is only run again. What the taxonomy knows counts; its codes only where it knows nothing. */
export function isTransient(text: string, origin: ErrorOrigin = {}): boolean {
  const matched = matchError(text, origin);
  if (matched !== undefined) return matched.rule.retry === 'backoff';
  return (SQLSTATE.test(text) && !CANCELLED.test(text)) || RUST_CODE.test(text);
}

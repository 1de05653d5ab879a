import type { BuiltSide } from './built-side.ts';
import { changedMacros } from './changed-macros.ts';
import type { ChangeReason, NodeChange } from './model-change.ts';
import type { Pair } from './pair.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { relationNames } from './relation-names.ts';
import { hasHooks } from './safe-again.ts';

/** Changes that count, and a line for each that turned out to be none. */
interface Sifted {
  readonly changes: readonly NodeChange[];
  readonly evidence: readonly string[];
}

/** What these materialisations make is told by their SELECT. */
const TOLD_BY_SQL = new Set(['view', 'table', 'incremental']);
/** Settings that change nothing of what is built. */
const ONLY_WORDS = /^(?:docs|meta): /;
/** What may be another value in production than here. */
const ELSEWHERE = /\b(?:target\b|flags\b|env_var\s*\(|var\s*\()/;

/**
 * Leaves out models that only a macro or a descriptive setting marks as changed, while their compiled SQL is equal on both sides.
 * A moved relation, any other setting, a hook, or a macro that asks for the target is never noise.
 */
export function leaveOutNoise(changes: readonly NodeChange[], projects: Pair<DbtProject>, built: Pair<BuiltSide>): Sifted {
  const suspects = changes.filter((change) => isSuspect(change));
  if (suspects.length === 0) return { changes, evidence: [] };
  const asks = macrosAskElsewhere(projects);
  const names = { base: relationNames(projects.base), head: relationNames(projects.head) };
  const isEqual = (texts: Pair<ReadonlyMap<string, string>>, id: string): boolean => {
    const [base, head] = [texts.base.get(id), texts.head.get(id)];
    return base !== undefined && head !== undefined && names.base(base).trim() === names.head(head).trim();
  };
  const isNoise = (change: NodeChange): boolean => {
    const { uniqueId, head } = change;
    if (asks && change.reasons.some(({ kind }) => kind === 'macro')) return false;
    if (built.head.outcome?.results.get(uniqueId)?.status !== 'success') return false;
    if (!isEqual({ base: built.base.compiled, head: built.head.compiled }, uniqueId)) return false;
    const both = { base: built.base.incremental, head: built.head.incremental };
    return head?.materialized !== 'incremental' || isEqual(both, uniqueId);
  };
  const noise = new Set(suspects.filter(isNoise));
  return { changes: changes.filter((change) => !noise.has(change)), evidence: [...noise].map(inWords) };
}

function isSuspect({ base, head, reasons }: NodeChange): boolean {
  return base !== undefined && head !== undefined && reasons.every(isFaint) && [base, head].every(isToldBySql);
}

function isFaint({ kind, text }: ChangeReason): boolean {
  return kind === 'macro' || (kind === 'config' && ONLY_WORDS.test(text));
}

function isToldBySql(node: DbtNode): boolean {
  return node.language === 'sql' && TOLD_BY_SQL.has(node.materialized) && !hasHooks(node);
}

function macrosAskElsewhere({ base, head }: Pair<DbtProject>): boolean {
  const changed = [...changedMacros(base, head).keys()];
  return changed.some((id) => ELSEWHERE.test(`${base.macros.get(id)?.sql ?? ''}\n${head.macros.get(id)?.sql ?? ''}`));
}

function inWords({ name, reasons }: NodeChange): string {
  return `\`${name}\`: ${reasons.map(({ text }) => text).join(', ')}, compiled SQL equal: left out`;
}

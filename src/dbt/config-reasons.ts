import type { ChangeReason } from './model-change.ts';
import type { DbtNode } from './project.ts';
import { sameValue, shownValue } from './same-value.ts';

/** dbt leaves these out of the comparison of configs; name and place of the relation are compared by themselves. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['alias', 'schema', 'database', 'tags', 'group']);

/** One reason for each key of the config, as written in the project, that differs: "materialized: view → table". */
export function configReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  const keys = new Set([...Object.keys(base.unrenderedConfig), ...Object.keys(head.unrenderedConfig)]);
  const written = [...keys]
    .filter((key) => !NOT_COMPARED.has(key) && !isContractSwitch(key, base, head))
    .flatMap((key) => difference(key, base, head));
  return keys.has('access') || base.access === head.access ? written : [...written, reason('access', base.access, head.access)];
}

/** Switching a contract on or off is told as a change of the contract. */
function isContractSwitch(key: string, base: DbtNode, head: DbtNode): boolean {
  return key === 'contract' && base.contractEnforced !== head.contractEnforced;
}

function difference(key: string, base: DbtNode, head: DbtNode): ChangeReason[] {
  const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
  return sameValue(before, after) ? [] : [reason(key, before, after)];
}

function reason(key: string, before: unknown, after: unknown): ChangeReason {
  return { kind: 'config', text: `${key}: ${shownValue(before)} → ${shownValue(after)}` };
}

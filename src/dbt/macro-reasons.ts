import type { MacroChanges } from './changed-macros.ts';
import type { ChangeReason } from './model-change.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { resourceName } from './resource-name.ts';

interface Call {
  readonly id: string;
  /** The macro through which the node calls it. */
  readonly caller: string | undefined;
}

/** The changed macros that a node calls, itself or through other macros: "macro round_cents changed (through cents_to_dollars)". */
export function macroReasons(node: DbtNode, changes: MacroChanges, project: DbtProject): ChangeReason[] {
  if (changes.size === 0) return [];
  const seen = new Set<string>();
  const reasons: ChangeReason[] = [];
  const queue: Call[] = node.dependsOn.macros.map((id) => ({ id, caller: undefined }));
  for (const { id, caller } of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const change = changes.get(id);
    if (change !== undefined)
      reasons.push({ kind: 'macro', text: `macro ${resourceName(id)} ${change}${caller === undefined ? '' : ` (through ${caller})`}` });
    for (const next of project.macros.get(id)?.macros ?? []) queue.push({ id: next, caller: caller ?? resourceName(id) });
  }
  return reasons;
}

import type { DbtProject } from './project.ts';

/** Nodes whose references lead back to themselves, or that lie between two such circles. dbt refuses them, but a manifest can say anything. */
export function circularNodes({ nodes }: Pick<DbtProject, 'nodes'>): ReadonlySet<string> {
  // What nobody reads, as most tests are, leads nowhere.
  const read = new Set<string>();
  for (const { dependsOn } of nodes.values()) for (const id of dependsOn.nodes) read.add(id);
  const parents = new Map<string, readonly string[]>();
  for (const { uniqueId, dependsOn } of nodes.values()) if (read.has(uniqueId)) parents.set(uniqueId, dependsOn.nodes);
  const left = without(new Set(parents.keys()), parents);
  return left.size === 0 ? left : without(left, reversed(parents));
}

/** Takes away, again and again, what nothing that is left stands before. */
function without(ids: ReadonlySet<string>, before: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const after = reversed(before);
  const waiting = new Map<string, number>();
  const ready: string[] = [];
  for (const id of ids) {
    // What is listed twice counts twice, here and where it is taken off again.
    const count = before.get(id)?.reduce((sum, one) => (ids.has(one) ? sum + 1 : sum), 0) ?? 0;
    if (count === 0) ready.push(id);
    else waiting.set(id, count);
  }
  for (const id of ready) {
    for (const next of after.get(id) ?? []) {
      const count = (waiting.get(next) ?? 0) - 1;
      if (count > 0) waiting.set(next, count);
      else if (waiting.delete(next)) ready.push(next);
    }
  }
  return new Set(waiting.keys());
}

function reversed(edges: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const back = new Map<string, string[]>();
  for (const [from, targets] of edges) {
    for (const to of targets) {
      const list = back.get(to);
      if (list === undefined) back.set(to, [from]);
      else list.push(from);
    }
  }
  return back;
}

import type { DbtProject } from './project.ts';

/** Nodes whose references lead back to themselves, or that lie between two such circles. dbt refuses them, but a manifest can say anything. */
export function circularNodes({ nodes }: Pick<DbtProject, 'nodes'>): ReadonlySet<string> {
  const parents = new Map([...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, dependsOn.nodes.filter((id) => nodes.has(id))]));
  const left = without(new Set(nodes.keys()), parents);
  return left.size === 0 ? left : without(left, reversed(parents));
}

/** Takes away, again and again, what nothing that is left stands before. */
function without(ids: ReadonlySet<string>, before: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const waiting = new Map([...ids].map((id) => [id, new Set(before.get(id)?.filter((one) => ids.has(one))).size]));
  const after = reversed(before);
  const ready = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (const id of ready) {
    for (const next of new Set(after.get(id))) {
      const count = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, count);
      if (count === 0) ready.push(next);
    }
  }
  const gone = new Set(ready);
  return new Set([...ids].filter((id) => !gone.has(id)));
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

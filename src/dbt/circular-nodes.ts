import type { DbtProject } from './project.ts';

/** Nodes whose references lead back to themselves, or that lie between two such circles. dbt refuses them, but a manifest can say anything. */
export function circularNodes({ nodes }: Pick<DbtProject, 'nodes'>): ReadonlySet<string> {
  if (!hasCircle(nodes)) return new Set();
  const parents = new Map([...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, dependsOn.nodes]));
  return without(without(new Set(parents.keys()), parents), reversed(parents));
}

interface Step {
  readonly id: string;
  readonly parents: readonly string[];
  next: number;
}

/** Whether some node is met again on the way up from itself: far quicker than naming the circles, which next to no manifest has. */
function hasCircle(nodes: DbtProject['nodes']): boolean {
  const isThrough = new Map<string, boolean>();
  for (const { uniqueId, dependsOn, test } of nodes.values()) {
    // Nothing reads a test.
    if (test !== undefined || isThrough.has(uniqueId)) continue;
    isThrough.set(uniqueId, false);
    // A chain of models may be longer than calls can be nested.
    const way: Step[] = [{ id: uniqueId, parents: dependsOn.nodes, next: 0 }];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const id = step.parents[step.next++];
      if (id === undefined) isThrough.set(way.pop()?.id ?? '', true);
      else if (isThrough.get(id) === false) return true;
      else if (!isThrough.has(id)) {
        isThrough.set(id, false);
        way.push({ id, parents: nodes.get(id)?.dependsOn.nodes ?? [], next: 0 });
      }
    }
  }
  return false;
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

import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { isComputedAnew } from './is-computed-anew.ts';

/** The chains of more than so many models that nothing stores: the longest to each view that no other view reads, its end being the last. */
export function viewChains({ nodes, children }: DbtProject, longerThan: number): readonly (readonly DbtNode[])[] {
  const views = new Map([...nodes].filter(([, node]) => isComputedAnew(node)));
  const parentsOf = ({ dependsOn }: DbtNode) => [...new Set(dependsOn.nodes)].flatMap((id) => views.get(id) ?? []);
  const waiting = new Map([...views].map(([id, view]) => [id, parentsOf(view).length]));
  const before = new Map<string, DbtNode>();
  const lengths = new Map<string, number>();
  const ready = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (const id of ready) {
    const length = (lengths.get(id) ?? 0) + 1;
    lengths.set(id, length);
    for (const child of new Set(children.get(id))) {
      const left = waiting.get(child);
      const view = views.get(id);
      if (left === undefined || view === undefined) continue;
      if (length > (lengths.get(child) ?? 0)) {
        lengths.set(child, length);
        before.set(child, view);
      }
      waiting.set(child, left - 1);
      if (left === 1) ready.push(child);
    }
  }
  const isEnd = (id: string) => !(children.get(id) ?? []).some((child) => views.has(child));
  return ready.filter((id) => (lengths.get(id) ?? 0) > longerThan && isEnd(id)).map((id) => chainTo(id, { views, before }));
}

function chainTo(
  id: string,
  { views, before }: { readonly views: ReadonlyMap<string, DbtNode>; readonly before: ReadonlyMap<string, DbtNode> },
): readonly DbtNode[] {
  const chain: DbtNode[] = [];
  for (let view = views.get(id); view !== undefined && chain.length <= views.size; view = before.get(view.uniqueId)) chain.push(view);
  return chain.toReversed();
}

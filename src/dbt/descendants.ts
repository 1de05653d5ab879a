import type { DbtProject } from './project.ts';

/** Everything that reads the given resources, directly or not: models, tests, exposures, consumers. The given ones are not in it. */
export function descendants({ children }: DbtProject, ids: Iterable<string>): Set<string> {
  return reach(ids, (id) => children.get(id) ?? []);
}

/** Everything that the given nodes read, directly or not, sources included. The given ones are not in it. */
export function ancestors(project: DbtProject, ids: Iterable<string>): Set<string> {
  return reach(ids, (id) => parentsOf(project, id));
}

function parentsOf({ nodes, exposures, consumers }: DbtProject, id: string): readonly string[] {
  return nodes.get(id)?.dependsOn.nodes ?? exposures.get(id)?.dependsOn ?? consumers.get(id)?.dependsOn ?? [];
}

function reach(starts: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const start = new Set(starts);
  const seen = new Set<string>();
  const queue = [...start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const neighbour of next(id)) {
      if (seen.has(neighbour) || start.has(neighbour)) continue;
      seen.add(neighbour);
      queue.push(neighbour);
    }
  }
  return seen;
}

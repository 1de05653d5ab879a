import { distance } from 'fastest-levenshtein';
import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';
import type { Failed } from './place.ts';
import { namesOf } from './reference-place.ts';

const MOST = 5;

/** Names that may have been meant, nearest first: all that the database offered, then near ones that the project has. */
export function offeredNames({ error: { missing, offered = [] }, node }: Failed, around: Around): readonly string[] {
  if (missing === undefined) return [];
  const known =
    missing.kind === 'column'
      ? columnsNear(node, around)
      : missing.kind === 'relation'
        ? relations(around)
        : namesOf(missing.kind, around.project);
  const wanted = missing.name;
  const isNear = (name: string) => distanceTo(wanted, name) <= Math.max(1, Math.floor(wanted.length / 3));
  const near = nearestFirst(wanted, known).filter(isNear);
  // A database offers the least far of all its tables, system tables included.
  const own = nearestFirst(wanted, offered).filter((name) => missing.kind === 'column' || isNear(name));
  return [...new Set([...own, ...near])].filter((name) => name !== wanted).slice(0, MOST);
}

function nearestFirst(wanted: string, names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => distanceTo(wanted, one) - distanceTo(wanted, other));
}

function distanceTo(wanted: string, name: string): number {
  return distance(wanted.toLowerCase(), name.toLowerCase());
}

/** Columns of what the node reads: as the warehouse has them, and as they are described. */
function columnsNear(node: DbtNode | undefined, { project, catalog }: Around): readonly string[] {
  return (node?.dependsOn.nodes ?? []).flatMap((id) => [
    ...(catalog.get(id)?.keys() ?? []),
    ...(project?.nodes.get(id)?.columns.keys() ?? []),
  ]);
}

function relations({ project }: Around): readonly string[] {
  return [...namesOf('node', project), ...[...(project?.sources.values() ?? [])].map(({ identifier }) => identifier)];
}

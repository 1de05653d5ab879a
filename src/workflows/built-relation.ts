import type { ComparedSides } from '../dbt/compared-sides.ts';
import type { ComparedData } from '../dbt/comparison.ts';
import { relationIn } from '../dbt/relation-in.ts';

interface Built {
  readonly compared: Pick<ComparedSides, 'base' | 'head' | 'build'>;
  readonly place: Pick<ComparedData, 'databases'>;
}

/**
 * A node's relation as queries name it, where this comparison built it: other tables of the database may come from any commit. What the
 * base has but didn't build isn't looked at on the head either, since whatever is wrong with it may be old.
 */
export function builtRelation(side: 'base' | 'head', id: string, { compared, place }: Built): string | undefined {
  const isBuilt = (on: 'base' | 'head') => BUILT.has(compared.build[on]?.results.get(id)?.status ?? '');
  const node = compared[side]?.nodes.get(id);
  if (node === undefined || !isBuilt(side)) return undefined;
  return compared.base.nodes.has(id) && !isBuilt('base') ? undefined : relationIn(side, node, place);
}

const BUILT: ReadonlySet<string> = new Set(['success', 'warn']);

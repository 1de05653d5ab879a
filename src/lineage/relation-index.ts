import { oncePer } from '../core/once-per.ts';
import type { DbtProject } from '../dbt/project.ts';
import { plainRelation } from '../sql/plain-relation.ts';

/** dbt puts the SQL of an ephemeral model into a CTE of this name. */
export const EPHEMERAL = '__dbt__cte__';

/** Finds the model, seed, snapshot or source that compiled SQL names; of several that fit, the one that `among` knows. */
export type FindRelation = (path: readonly string[], among: ReadonlySet<string>) => string | undefined;

/** Knows the relations of a project by full names and by their last parts, in any case and without quotes. */
export const relationIndex = oncePer(({ nodes, sources }: Pick<DbtProject, 'nodes' | 'sources'>): FindRelation => {
  const known = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const parts = plainRelation(name).split('.');
    for (let from = 0; from < parts.length; from += 1) {
      const key = parts.slice(from).join('.');
      known.set(key, (known.get(key) ?? new Set()).add(id));
    }
  };
  for (const { uniqueId, name, config, relationName, otherRelation, resourceType } of nodes.values()) {
    if (!['model', 'seed', 'snapshot'].includes(resourceType)) continue;
    const alias = typeof config['alias'] === 'string' ? config['alias'] : name;
    if (relationName === undefined) for (const called of new Set([name, alias])) add(`${EPHEMERAL}${called}`, uniqueId);
    for (const relation of [relationName, otherRelation]) if (relation !== undefined) add(relation, uniqueId);
  }
  for (const { uniqueId, relationName } of sources.values()) if (relationName !== undefined) add(relationName, uniqueId);
  return (path, among) => pick(known.get(path.join('.').toLowerCase()), path.length, among);
});

/** A bare name may be anything, unless dbt knows that the node is read. */
function pick(found: ReadonlySet<string> | undefined, parts: number, among: ReadonlySet<string>): string | undefined {
  if (found === undefined) return undefined;
  const expected = [...found].filter((id) => among.has(id));
  if (expected.length > 0) return expected[0];
  return found.size === 1 && parts > 1 ? [...found][0] : undefined;
}

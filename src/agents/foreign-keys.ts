import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { plainColumn } from './plain-column.ts';

/** A column whose values a `relationships` test looks for in another node. Columns are in lower case. */
export interface ForeignKey {
  readonly from: DbtNode;
  readonly column: string;
  readonly to: DbtNode;
  readonly field: string;
}

/** Every reference between nodes that an enabled `relationships` test of the project states; looked for once in each project. */
export function foreignKeys({ nodes }: Pick<DbtProject, 'nodes'>): readonly ForeignKey[] {
  return keysOf(nodes);
}

const keysOf = oncePer((nodes: DbtProject['nodes']): readonly ForeignKey[] =>
  [...nodes.values()].flatMap(({ test, dependsOn }) => {
    if (test?.enabled !== true || test.column === undefined || test.kind?.startsWith('relationships') !== true) return [];
    const { field, to: target } = test.arguments;
    const from = nodes.get(test.attachedTo ?? '');
    const parents = dependsOn.nodes.flatMap((id) => nodes.get(id) ?? []);
    const others = parents.filter(({ uniqueId }) => uniqueId !== from?.uniqueId);
    const to = others.length === 0 && namesItself(target, from) ? from : others.length === 1 ? others[0] : undefined;
    if (from === undefined || to === undefined || typeof field !== 'string') return [];
    return [{ from, column: plainColumn(test.column), to, field: plainColumn(field) }];
  }),
);

/** `to: ref('dim_employee')` on `dim_employee`: a hierarchy. */
function namesItself(target: unknown, from: DbtNode | undefined): boolean {
  return from !== undefined && typeof target === 'string' && target.includes(`'${from.name}'`);
}

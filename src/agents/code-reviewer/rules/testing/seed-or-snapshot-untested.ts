import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { modelsReading } from '../../../readers-of.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { isTested } from '../../is-tested.ts';

/** T2: neither a seed or snapshot nor any model that reads it directly has a test, or it alone has none. A model’s minimum is its key, which is T1. */
export const seedOrSnapshotUntested = defineRule({
  id: 'seed-or-snapshot-untested',
  code: 'T2',
  title: 'Nothing tests what a seed or snapshot holds',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const node of candidates(view)) {
      const readers = modelsReading(node.uniqueId, view.project);
      if (readers.length === 0 || isTested(node.uniqueId, view.project)) continue;
      const isReaderTested = readers.some(({ uniqueId }) => isTested(uniqueId, view.project));
      if (isReaderTested && !areTestedThemselves(node, view)) continue;
      const names = series(
        readers.map(({ name }) => code(name)),
        3,
      );
      const others = isReaderTested
        ? ', as one does at every other'
        : ` or at ${names}, which ${readers.length === 1 ? 'reads' : 'read'} it`;
      yield {
        subject: node.uniqueId,
        message: `No test looks at the ${node.resourceType} ${code(node.name)}${others}: ${EFFECT[node.resourceType]}.`,
        remedy: REMEDY[node.resourceType],
        location: describedAt(node, view),
      };
    }
  },
});

function candidates({ project }: SideView): readonly (DbtNode & { readonly resourceType: 'seed' | 'snapshot' })[] {
  return [...project.nodes.values()].flatMap((node) => {
    const { resourceType } = node;
    const isOne = resourceType === 'seed' || resourceType === 'snapshot';
    return isOne && node.packageName === project.name ? [{ ...node, resourceType }] : [];
  });
}

/** So many, all of them tested, show that a team tests them where they are, whatever looks at their readers. */
const ENOUGH = 2;

function areTestedThemselves({ uniqueId, resourceType }: DbtNode, view: SideView): boolean {
  const others = candidates(view).filter((node) => node.resourceType === resourceType && node.uniqueId !== uniqueId);
  return others.length >= ENOUGH && others.every((node) => isTested(node.uniqueId, view.project));
}

const EFFECT = {
  seed: 'a line that somebody adds twice doubles the rows of everything that joins it',
  snapshot: 'two open versions of one row double everything that joins it',
} as const;
const REMEDY = {
  seed: 'Test `unique` and `not_null` on the column by which it is joined.',
  snapshot: 'Test `unique` on `dbt_scd_id`, and that each key has one version with an empty `dbt_valid_to`.',
} as const;

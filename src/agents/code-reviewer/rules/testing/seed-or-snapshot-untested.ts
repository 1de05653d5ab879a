import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { modelsReading } from '../../../readers-of.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { isTested } from '../../is-tested.ts';

/** T2: a seed or snapshot that models read, without a single test. A model’s minimum is its key, which is T1. */
export const seedOrSnapshotUntested = defineRule({
  id: 'seed-or-snapshot-untested',
  code: 'T2',
  title: 'A seed or snapshot has no test',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const node of candidates(view)) {
      const readers = modelsReading(node.uniqueId, view.project).map(({ name }) => code(name));
      if (readers.length === 0 || isTested(node.uniqueId, view.project)) continue;
      yield {
        subject: node.uniqueId,
        message: `${series(readers, 3)} ${readers.length === 1 ? 'reads' : 'read'} the ${node.resourceType} ${code(node.name)}, and no test looks at it: ${EFFECT[node.resourceType]}.`,
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

const EFFECT = {
  seed: 'a line that somebody adds twice doubles the rows of everything that joins it',
  snapshot: 'two open versions of one row double everything that joins it',
} as const;
const REMEDY = {
  seed: 'Test `unique` and `not_null` on the column by which it is joined.',
  snapshot: 'Test `unique` on `dbt_scd_id`, and that each key has one version with an empty `dbt_valid_to`.',
} as const;

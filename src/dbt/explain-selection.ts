import type { Lane } from '../core/lane.ts';
import { descendants } from './descendants.ts';
import type { NodeChange } from './model-change.ts';
import type { DbtProject } from './project.ts';
import type { Selection } from './select-nodes.ts';

interface Selected {
  readonly lane: Lane;
  readonly head: DbtProject;
  readonly changes: readonly Pick<NodeChange, 'uniqueId'>[];
  readonly selection: Selection;
  /** Nodes that production has. */
  readonly kept: ReadonlySet<string>;
}

/** One line on what was selected and why: "3 changed, 5 below them, 7 above (the CI database lacks them) built; 31 tests". */
export function explainSelection({ lane, head, changes, selection, kept }: Selected): readonly string[] {
  if (lane.name === 'static') return [];
  const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
  const below = descendants(head, changed);
  const counted = {
    changed: selection.head.filter((id) => changed.has(id)).length,
    below: selection.head.filter((id) => !changed.has(id) && below.has(id)).length,
    above: selection.head.filter((id) => !changed.has(id) && !below.has(id)).length,
  };
  const parts = [
    `${counted.changed} changed`,
    ...(counted.below === 0 ? [] : [`${counted.below} below them`]),
    ...(counted.above === 0 ? [] : [`${counted.above} above (the CI database lacks them)`]),
  ];
  const tests = lane.name === 'build' ? `; ${selection.tests.length} ${selection.tests.length === 1 ? 'test' : 'tests'}` : '';
  return [`${parts.join(', ')} ${lane.name === 'build' ? 'built' : 'compiled'}${tests}`, ...readFromProduction(head, selection, kept)];
}

function readFromProduction({ nodes }: DbtProject, { head, tests }: Selection, kept: ReadonlySet<string>): readonly string[] {
  const built = new Set(head);
  const parents = [...head, ...tests].flatMap((id) => nodes.get(id)?.dependsOn.nodes ?? []);
  const read = new Set(parents.filter((id) => kept.has(id) && !built.has(id)));
  return read.size === 0 ? [] : [`${read.size} unchanged ${read.size === 1 ? 'node' : 'nodes'} above read from production, not built`];
}

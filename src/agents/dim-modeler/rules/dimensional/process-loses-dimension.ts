import { defineRule } from '../../../define-rule.ts';
import { foreignKeys } from '../../../foreign-keys.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels, roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { busMatrix } from '../../bus-matrix.ts';

/** K18: a fact can no longer be seen by a dimension that it had, and both are still there. */
export const processLosesDimension = defineRule({
  id: 'process-loses-dimension',
  code: 'K18',
  title: 'A process loses a dimension',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *check(facts) {
    if (!ownModels(facts.base).some((model) => roleOf(model) === 'fact')) return;
    const view = viewSide(facts, 'head');
    const lost = busMatrix(facts).flatMap(({ base, head, fact }) => {
      const gone = head === undefined ? [] : [...(base?.values() ?? [])].filter(({ uniqueId }) => !head.has(uniqueId));
      return gone.map((dimension) => ({ fact, dimension }));
    });
    const keys = lost.length === 0 ? [] : foreignKeys(facts.base);
    for (const { fact, dimension } of lost) {
      const columns = keys.filter(({ from, to }) => from.uniqueId === fact.uniqueId && to.uniqueId === dimension.uniqueId);
      const { types, isComplete } = modelColumns(fact, view);
      // With the column still there only a test is gone, which is another rule's.
      if (columns.length === 0 || !isComplete || columns.some(({ column }) => types.has(column))) continue;
      if (!facts.head.nodes.has(dimension.uniqueId)) continue;
      yield {
        subject: fact.uniqueId,
        key: dimension.uniqueId,
        message: `${code(fact.name)} no longer leads to ${code(dimension.name)}: ${columns.map(({ column }) => code(column)).join(', ')} is gone, so this process drops out of every comparison by ${code(dimension.name)}.`,
        remedy: `Keep the key in the fact, or tell those who compare processes by ${code(dimension.name)}.`,
        location: describedAt(fact, view),
      };
    }
  },
});

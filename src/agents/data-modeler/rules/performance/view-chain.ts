import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation } from '../../../places.ts';
import { modelsReading } from '../../../readers-of.ts';
import { code, series } from '../../../words.ts';
import { viewChains } from '../../view-chains.ts';

/** P1: views upon views: each query of the last computes all of them. */
export const viewChain = defineRule({
  id: 'view-chain',
  code: 'P1',
  title: 'A long chain of views is computed in each query',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    const { project } = view;
    for (const chain of viewChains(project, LONGEST)) {
      const last = chain.at(-1);
      if (last === undefined || last.packageName !== project.name) continue;
      const stored = chain.slice(1, -1).toSorted((one, other) => readers(other) - readers(one))[0] ?? last;
      yield {
        subject: last.uniqueId,
        message: `${code(last.name)} ends a row of ${chain.length} models that nothing stores: each query of it computes ${series(
          chain.slice(0, -1).map(({ name }) => code(name)),
          4,
        )}.`,
        remedy: `Make ${code(stored.name)} a table${readers(stored) > 1 ? `: ${readers(stored)} models read it` : ''}.`,
        location: modelLocation(last, view.side, view.projectDir),
        evidence: chain.map(({ name }) => name),
      };
    }

    function readers({ uniqueId }: DbtNode): number {
      return modelsReading(uniqueId, project).length;
    }
  },
});

/** Five are staging, two steps, a mart and a report: what a tidy project may have. */
const LONGEST = 5;

import type { DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation, textOf } from '../../../places.ts';
import { code } from '../../../words.ts';
import { relationCall } from '../../fixes/relation-call.ts';
import { hardCodedRelations } from '../../hard-coded-relations.ts';
import { readsOnlyCalls } from '../../reads-only-calls.ts';

/** C25: a changed model reads a relation that dbt doesn't know it reads. */
export const hardCodedRelation = defineRule({
  id: 'hard-coded-relation',
  code: 'C25',
  title: 'A relation is hard-coded',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.language !== 'sql') continue;
      const text = textOf(model, view);
      if (readsOnlyCalls(text)) continue;
      for (const { name, line } of hardCodedRelations(text)) {
        yield {
          subject: model.uniqueId,
          key: name.toLowerCase(),
          message: `${code(model.name)} reads ${code(name)} by its name (line ${line}): dbt knows no order, no lineage and no other environment for it.`,
          remedy: `Read it by ${replacementFor(name, view.project)}.`,
          location: { ...modelLocation(model, view.side, view.projectDir), line },
          fix: () => relationCall({ name, line }, model, view),
        };
      }
    }
  },
});

/** What the project already calls that relation, or else the two ways to name it. */
function replacementFor(name: string, { nodes, sources }: DbtProject): string {
  const table = name.toLowerCase().split('.').at(-1);
  const source = [...sources.values()].find(({ identifier, name: called }) =>
    [identifier, called].some((known) => known.toLowerCase() === table),
  );
  if (source !== undefined) return code(`{{ source('${source.sourceName}', '${source.name}') }}`);
  const model = [...nodes.values()].find(
    ({ resourceType, name: called }) => ['model', 'seed', 'snapshot'].includes(resourceType) && called.toLowerCase() === table,
  );
  if (model !== undefined) return code(`{{ ref('${model.name}') }}`);
  return "`{{ ref('…') }}`, or declare it as a source and read it by `{{ source('…', '…') }}`";
}

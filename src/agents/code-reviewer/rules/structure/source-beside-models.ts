import type { DbtNode, DbtProject, DbtSource } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { isBaseModel, layerOf, ownModels } from '../../../model-layer.ts';
import { parentModels } from '../../../readers-of.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';
import { stagingRemedy } from '../../staging-remedy.ts';

/** S4: a model reads prepared models and a raw source side by side, so that names, types and duplicates of the source meet those that are mended. */
export const sourceBesideModels = defineRule({
  id: 'source-beside-models',
  code: 'S4',
  title: 'A model reads a source beside other models',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const { project } = view;
    const own = ownModels(project);
    const staged = new Set(own.flatMap((model) => (layerOf(model) === 'staging' ? model.dependsOn.nodes : [])));
    const sourcesOf = (model: DbtNode) => rawSources(model, project, staged);
    const changed = view.models.filter((model) => model.packageName === project.name);
    const found = changed.flatMap((model) => sourcesOf(model).map((source) => ({ model, source })));
    if (found.length === 0) return;
    const readers = own.filter((model) => readsModels(model, project));
    if (isAgainstHabit(habitOf(readers, (model) => sourcesOf(model).length === 0))) return;
    for (const { model, source } of found) {
      const other = parentModels(model, project)[0]?.name ?? '';
      yield {
        subject: model.uniqueId,
        key: source.uniqueId,
        message: `${code(model.name)} reads the source ${code(`${source.sourceName}.${source.name}`)} as it comes beside ${code(other)}: what staging puts right (names, types, duplicates) isn't done for that part.`,
        remedy: stagingRemedy(source.uniqueId, project),
        location: readingPlace(model, source, view),
      };
    }
  },
});

/**
 * Sources that stand beside prepared models. Staging is where sources belong, and marts have a rule of their own; a project without
 * layers is only asked to use the staging model that it has.
 */
function rawSources(model: DbtNode, project: DbtProject, staged: ReadonlySet<string>): readonly DbtSource[] {
  const layer = layerOf(model);
  if (layer === 'staging' || layer === 'mart' || !readsModels(model, project)) return [];
  const sources = [...new Set(model.dependsOn.nodes)].flatMap((id) => project.sources.get(id) ?? []);
  return layer === 'intermediate' ? sources : sources.filter(({ uniqueId }) => staged.has(uniqueId));
}

function readsModels(model: DbtNode, project: DbtProject): boolean {
  return parentModels(model, project).some((parent) => !isBaseModel(parent));
}

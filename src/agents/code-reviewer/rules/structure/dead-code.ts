import type { DbtMacro, DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { layerOf, ownModels } from '../../../model-layer.ts';
import { inRepository, lineOf, modelLocation } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { unusedMacros } from '../../unused-macros.ts';

/** S15: a model that is there for other models, or a macro, that nothing uses. */
export const deadCode = defineRule({
  id: 'dead-code',
  code: 'S15',
  title: 'Nothing uses a model or macro',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
    for (const model of ownModels(view.project)) {
      if (isForModels(model, changed) && !isRead(model, view.project)) yield deadModel(model, view);
    }
    for (const macro of unusedMacros(view.project)) yield deadMacro(macro, view);
  },
});

/**
 * What isn't made for people. A staging model without a reader counts when its readers went away, not when it is new or being worked
 * on: the next pull request may read it.
 */
function isForModels(model: DbtNode, changed: ReadonlySet<string>): boolean {
  const { materialized, access, hooks, grants, meta } = model;
  if (access === 'public' || hooks.length > 0 || grants.size > 0 || Object.keys(meta).length > 0) return false;
  const layer = layerOf(model);
  return layer === 'intermediate' || materialized === 'ephemeral' || (layer === 'staging' && !changed.has(model.uniqueId));
}

/** Its own tests are no readers, others are. */
function isRead({ uniqueId }: DbtNode, { children, nodes }: DbtProject): boolean {
  return (children.get(uniqueId) ?? []).some((id) => !id.startsWith('unit_test.') && nodes.get(id)?.test?.attachedTo !== uniqueId);
}

function deadModel(model: DbtNode, view: SideView): Draft {
  const cost = model.materialized === 'ephemeral' ? 'it is kept for nobody' : 'every run builds and tests it for nobody';
  return {
    subject: model.uniqueId,
    message: `Nothing reads ${code(model.name)}: no model, exposure or metric has it as an input, so ${cost}.`,
    remedy: 'Delete it and its entry in the YAML, or read it where it was meant to be read.',
    location: modelLocation(model, view.side, view.projectDir),
  };
}

function deadMacro({ uniqueId, name, path }: DbtMacro, { text, side, projectDir }: SideView): Draft {
  const file = inRepository(projectDir, path);
  const line = lineOf(text(file) ?? '', new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, '')}\s*\(`));
  return {
    subject: uniqueId,
    message: `Nothing calls the macro ${code(name)}: a change of it is reviewed, and changes nothing.`,
    remedy: 'Delete it.',
    location: { path: file, side, ...(line === undefined ? {} : { line }) },
  };
}

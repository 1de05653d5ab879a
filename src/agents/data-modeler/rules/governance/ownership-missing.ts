import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { layerOf, type ModelLayer, ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { code, series } from '../../../words.ts';

/** G5: nearly all models of a layer say who they belong to, in `group` or a key of `meta`; a changed one doesn't. */
export const ownershipMissing = defineRule({
  id: 'ownership-missing',
  code: 'G5',
  title: 'A model lacks what its neighbours say about themselves',
  severity: 'info',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    const customs = customsOf(view.project);
    for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
      const { keys = [], all = 0 } = customs.get(layerOf(model)) ?? {};
      const missing = keys.filter((key) => !says(model, key));
      if (missing.length === 0) continue;
      const names = series(missing.map(code), 4);
      yield {
        subject: model.uniqueId,
        key: missing.join(' '),
        message: `${code(model.name)} has no ${names}, which nearly all of the ${all} models beside it have: reports and alerts that go by ${missing.length === 1 ? 'it' : 'them'} pass over this one.`,
        remedy: `Add ${names} to its YAML, or to the folder in \`dbt_project.yml\`.`,
        location: describedAt(model, view),
      };
    }
  },
});

interface Custom {
  readonly keys: readonly string[];
  readonly all: number;
}

/** What says nothing about whom a model belongs to, or is a setting of this tool. */
const NOT_OURS: ReadonlySet<string> = new Set(['grain', 'columns']);

function customsOf(project: DbtProject): ReadonlyMap<ModelLayer, Custom> {
  const layers = Map.groupBy(ownModels(project), layerOf);
  return new Map([...layers].map(([layer, models]) => [layer, customIn(models)]));
}

function customIn(models: readonly DbtNode[]): Custom {
  const meta = new Set(models.flatMap((model) => Object.keys(model.meta)).filter((key) => !NOT_OURS.has(key)));
  const keys = ['group', ...[...meta].map((key) => `meta.${key}`)];
  return { keys: keys.filter((key) => isHabit(habitOf(models, (model) => says(model, key)))), all: models.length };
}

function says({ group, meta }: DbtNode, key: string): boolean {
  const value = key === 'group' ? group : meta[key.slice('meta.'.length)];
  return value !== undefined && value !== null && value !== '';
}

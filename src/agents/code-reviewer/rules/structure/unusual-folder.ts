import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { layerByFolder, ownModels } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import { code } from '../../../words.ts';

/** S13: a model lies in another folder than the models of its kind, so that what the project configures by folder doesn't reach it. */
export const unusualFolder = defineRule({
  id: 'unusual-folder',
  code: 'S13',
  title: 'A model lies in another folder than its kind',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const byKind = Map.groupBy(ownModels(view.project), kindOf);
    const homes = new Map([...byKind].flatMap(([kind, models]) => homeOf(models).map((home) => [kind, home] as const)));
    for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
      const kind = kindOf(model);
      const home = kind === '' ? undefined : homes.get(kind);
      if (home === undefined || areaOf(model) === home.area) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} lies in ${code(folderOf(model))}, while ${home.keeping} of ${home.all} models with ${code(kind)} lie in ${code(home.folder)}: what is configured for that folder (materialization, schema, tags) doesn't reach it.`,
        remedy: `Move it to ${code(home.folder)}, or give it a name that says what it is.`,
        location: modelLocation(model, view.side, view.projectDir),
      };
    }
  },
});

/** Beginnings that say what kind of model it is; others are names of systems or subjects. */
const KIND = /^(?:stg|base|int|dim|fct|fact|agg|rpt|bridge|brg|snap|mart)_/;

function kindOf({ name }: DbtNode): string {
  return KIND.exec(name.toLowerCase())?.[0] ?? '';
}

interface Home {
  readonly area: string;
  readonly folder: string;
  readonly keeping: number;
  readonly all: number;
}

function homeOf(models: readonly DbtNode[]): readonly Home[] {
  const [[area, inside] = ['', []]] = [...Map.groupBy(models, areaOf)].toSorted(([, one], [, other]) => other.length - one.length);
  const habit = habitOf(models, (model) => areaOf(model) === area);
  const [first] = inside;
  return area !== '' && first !== undefined && isHabit(habit) ? [{ area, folder: areaFolder(first, area), ...habit }] : [];
}

/** The layer, whose folder may lie at any depth; else the first folder below the one that holds all models. */
function areaOf(model: DbtNode): string {
  return layerByFolder(model) ?? model.path.split('/').slice(0, -1)[1] ?? '';
}

/** The path up to the folder that makes the area. */
function areaFolder(model: DbtNode, area: string): string {
  const folders = model.path.split('/').slice(0, -1);
  const depth = folders.findLastIndex(
    (folder, index) => folder === area || layerByFolder({ ...model, path: `${folders.slice(index, index + 1).join('/')}/x.sql` }) === area,
  );
  return folders.slice(0, depth < 0 ? undefined : depth + 1).join('/');
}

function folderOf({ path }: DbtNode): string {
  return path.split('/').slice(0, -1).join('/');
}

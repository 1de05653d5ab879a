import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { type Habit, habitOf, isHabit } from '../../../habit.ts';
import { layerByFolder, layerByName, ownModels } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, plain } from '../../../words.ts';

/** S12: a model is named otherwise than its neighbours, so that lists, selectors and searches by name pass over it. */
export const unusualName = defineRule({
  id: 'unusual-name',
  code: 'S12',
  title: 'A model is named otherwise than its neighbours',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const customs = customsOf(view);
    for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
      // A name that says another layer than the folder is in the wrong folder, not wrong itself.
      const contradicts =
        layerByName(model) !== undefined && layerByFolder(model) !== undefined && layerByName(model) !== layerByFolder(model);
      const custom = contradicts || HELPER.test(model.name) ? undefined : customs.get(areaOf(model));
      if (custom === undefined || custom.beginnings.some((beginning) => startsWith(model, beginning))) continue;
      const { keeping, all } = custom.habit;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} doesn't begin with ${custom.beginnings.map(code).join(' or ')}, as ${keeping} of ${all} models in ${plain(custom.area)} do: who looks for models of this kind by name, or selects them so, misses it.`,
        remedy: 'Name it like them, before anything reads it.',
        location: modelLocation(model, view.side, view.projectDir),
      };
    }
  },
});

/** What the semantic layer and its like want by their own names. */
const HELPER = /spine$|^metricflow_/i;

interface Custom {
  readonly area: string;
  readonly beginnings: readonly string[];
  readonly habit: Habit;
}

/** Beginnings that a mart may have, side by side. */
const MART_BEGINNINGS: readonly string[] = ['dim_', 'fct_', 'fact_', 'agg_', 'rpt_', 'bridge_', 'brg_', 'mart_', 'mrt_'];

/** What nearly all models of a layer (or, outside of the layers, of a folder) begin with. */
function customsOf({ project }: SideView): ReadonlyMap<string, Custom> {
  const areas = Map.groupBy(ownModels(project), areaOf);
  return new Map([...areas].flatMap(([area, models]) => customIn(area, models).map((custom) => [area, custom] as const)));
}

function customIn(area: string, models: readonly DbtNode[]): readonly Custom[] {
  const byBeginning = [...Map.groupBy(models, beginningOf)].toSorted(([, one], [, other]) => other.length - one.length);
  const [most = ''] = byBeginning[0] ?? [];
  const used = MART_BEGINNINGS.filter((beginning) => byBeginning.some(([one]) => one === beginning));
  return [isTelling(most, area) ? [most] : [], area === 'mart' ? used : []]
    .map((beginnings) => ({
      area: areaName(area),
      beginnings,
      habit: habitOf(models, (model) => beginnings.some((one) => startsWith(model, one))),
    }))
    .filter(({ beginnings, habit }) => beginnings.length > 0 && isHabit(habit))
    .slice(0, 1);
}

function areaOf(model: DbtNode): string {
  return layerByFolder(model) ?? model.path.split('/').slice(0, -1).join('/');
}

function areaName(area: string): string {
  return AREA_NAMES.get(area) ?? area;
}

const AREA_NAMES: ReadonlyMap<string, string> = new Map([
  ['staging', 'staging'],
  ['intermediate', 'the intermediate layer'],
  ['mart', 'the marts'],
]);

/** An abbreviation, or the folder's own name. Anything longer may be what the models are about, and no rule for the next one. */
function isTelling(beginning: string, area: string): boolean {
  const folder = area.split('/').at(-1)?.toLowerCase() ?? '';
  if (beginning === `${folder}_` || beginning === `${folder}__` || MART_BEGINNINGS.includes(beginning)) return true;
  return AREA_NAMES.has(area) ? /^[a-z]{2,4}_{1,2}$/.test(beginning) : /^(?:stg|base|int|src|raw)_$/.test(beginning);
}

/** `stg_` of `stg_trips`, `stripe__` of `stripe__charges`; '' for a name of one word. */
function beginningOf({ name }: DbtNode): string {
  return /^[^_]+_{1,2}(?=.)/.exec(name.toLowerCase())?.[0] ?? '';
}

function startsWith({ name }: DbtNode, beginning: string): boolean {
  return name.toLowerCase().startsWith(beginning.replace(/__$/, '_'));
}

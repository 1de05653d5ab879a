import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { isBaseModel, layerOf } from '../../../model-layer.ts';
import { modelsReading, readersOf } from '../../../readers-of.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';

/** S6: two models clean one source, and from now on in two ways. */
export const sourceStagedTwice = defineRule({
  id: 'source-staged-twice',
  code: 'S6',
  title: 'A source is prepared in two models',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
    for (const id of new Set(view.models.flatMap(({ dependsOn }) => dependsOn.nodes))) {
      const source = view.project.sources.get(id);
      if (source === undefined) continue;
      const readers = modelsReading(id, view.project).filter((model) => isPreparation(model, view.project));
      const [main, ...others] = readers.toSorted(byImportance(view));
      for (const model of others.filter(({ uniqueId }) => changed.has(uniqueId))) {
        yield {
          subject: model.uniqueId,
          key: id,
          message: `${code(model.name)} prepares the source ${code(`${source.sourceName}.${source.name}`)}, which ${code(main?.name ?? '')} prepares already: what is mended in one of them stays wrong in the other.`,
          remedy: `Read ${code(main?.name ?? '')} in ${code(model.name)}, or in what reads it.`,
          location: readingPlace(model, source, view),
        };
      }
    }
  },
});

/** Takes a part of a source, or takes it to pieces: several models may do that, each for its part. */
const PART =
  /\b(?:where|qualify|having|distinct|group\s+by|unnest|flatten|lateral|explode|pivot|unpivot|limit|json\w*|\w+_json|variant)\b|[\w"\])]:\w/i;

/** A model that does nothing but prepare one source. Marts have a rule of their own. */
function isPreparation(model: DbtNode, { sources }: SideView['project']): boolean {
  const parents = new Set(model.dependsOn.nodes);
  return (
    parents.size === 1 &&
    [...parents].every((id) => sources.has(id)) &&
    layerOf(model) !== 'mart' &&
    model.language === 'sql' &&
    model.deprecationDate === undefined &&
    !isBaseModel(model) &&
    !PART.test(withoutComments(model.rawCode))
  );
}

function withoutComments(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|\{#[\s\S]*?#\}/g, ' ');
}

/** The staging model stands before the others, then the one that is read more, then the shorter name: `stg_trips` before `stg_trips_new`. */
function byImportance({ project }: SideView): (one: DbtNode, other: DbtNode) => number {
  const readers = ({ uniqueId }: DbtNode) => readersOf(uniqueId, project).length;
  return (one, other) =>
    rank(one) - rank(other) ||
    readers(other) - readers(one) ||
    one.name.length - other.name.length ||
    (one.name < other.name ? -1 : Number(one.name > other.name));
}

function rank(model: DbtNode): number {
  return layerOf(model) === 'staging' ? 0 : 1;
}

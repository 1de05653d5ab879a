import type { LineFix } from '../../../core/finding.ts';
import { descendants } from '../../../dbt/descendants.ts';
import type { DbtNode, DbtProject, DbtSource } from '../../../dbt/project.ts';
import { plainRelation } from '../../../sql/plain-relation.ts';
import { fixLine } from '../../line-fix.ts';
import { layerByName, roleOf } from '../../model-layer.ts';
import { textOf } from '../../places.ts';
import type { SideView } from '../../side-view.ts';
import { isName, plainName, type Token } from '../../template-tokens.ts';
import { type HardCodedRelation, hardCodedRelations } from '../hard-coded-relations.ts';

/** A hard-coded `schema.table` as the `ref` or `source` that surely means it, where the model's file reads it exactly once. */
export function relationCall({ name, line }: HardCodedRelation, model: DbtNode, view: SideView): LineFix | undefined {
  const text = textOf(model, view);
  const wanted = name.toLowerCase();
  const call = wanted.includes('{') ? undefined : callFor(wanted.split('.'), model, view.project);
  const times = hardCodedRelations(text).filter((other) => other.name.toLowerCase() === wanted).length;
  if (call === undefined || times !== 1) return undefined;
  return fixLine(text, line, (pieces, at) => {
    const end = endOfName(pieces, at);
    const written = pieces
      .slice(at, end)
      .map((piece) => plainName(piece.text))
      .join('');
    return written === wanted && opensRelation(pieces[at - 1]) && pieces[end]?.text !== '(' ? { from: at, to: end, text: call } : undefined;
  });
}

function endOfName(pieces: readonly Token[], at: number): number {
  let end = at;
  while (isName(pieces[end])) {
    end += 1;
    if (pieces[end]?.text !== '.') return end;
    end += 1;
  }
  return end;
}

function opensRelation(piece: Token | undefined): boolean {
  return piece !== undefined && ['from', 'join', ','].includes(piece.text.toLowerCase());
}

function callFor(wanted: readonly string[], model: DbtNode, project: DbtProject): string | undefined {
  if (wanted.length < 2) return undefined;
  const read = relationsNamed(wanted, project);
  const [only, another] = read.length > 0 ? read : namesakes(wanted, project);
  if (only === undefined || another !== undefined) return undefined;
  if ('sourceName' in only) return isPlain(only.sourceName, only.name) ? `{{ source('${only.sourceName}', '${only.name}') }}` : undefined;
  const isOwn = only.packageName === project.name && only.version === undefined;
  const readsModel = only.uniqueId === model.uniqueId || descendants(project, [model.uniqueId]).has(only.uniqueId);
  return isOwn && !readsModel && isPlain(only.name) ? `{{ ref('${only.name}') }}` : undefined;
}

type Relation = DbtNode | DbtSource;

function relationsNamed(wanted: readonly string[], project: DbtProject): readonly Relation[] {
  return relationsOf(project).filter((one) => pathsOf(one).some((path) => path.slice(-wanted.length).join('.') === wanted.join('.')));
}

/**
 * A review builds in schemas of its own, so a model is known by its name alone. `fct_orders` is such a name where nothing else is called
 * so; `orders` may be anybody's.
 */
function namesakes(wanted: readonly string[], project: DbtProject): readonly Relation[] {
  const table = wanted.at(-1);
  const found = relationsOf(project).filter(
    (one) => pathsOf(one).some((path) => path.at(-1) === table) || one.name.toLowerCase() === table,
  );
  return found.every((one) => 'resourceType' in one && (layerByName(one) !== undefined || roleOf(one) !== 'other')) ? found : [];
}

function relationsOf({ nodes, sources }: DbtProject): readonly Relation[] {
  return [...sources.values(), ...[...nodes.values()].filter(({ resourceType }) => ['model', 'seed', 'snapshot'].includes(resourceType))];
}

function pathsOf(relation: Relation): readonly (readonly string[])[] {
  const names = [relation.relationName, 'otherRelation' in relation ? relation.otherRelation : undefined];
  return names.flatMap((name) => (name === undefined ? [] : [plainRelation(name).split('.')]));
}

/** Names go into a string of Jinja as they stand. */
function isPlain(...names: readonly string[]): boolean {
  return names.every((name) => /^[\w.$-]+$/.test(name));
}

import type { DbtNode, DbtSource } from '../../../../dbt/project.ts';
import { type CanonicalQuery, canonicalQuery } from '../../../../sql/canonical-query.ts';
import { plainRelation } from '../../../../sql/plain-relation.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { alikePairs } from '../../alike-pairs.ts';

/** S16: a model computes what another one computes already, so that each change of the logic has to be made twice. */
export const duplicateLogic = defineRule({
  id: 'duplicate-logic',
  code: 'S16',
  title: 'A model repeats the logic of another',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
    for (const models of sameInputs(view, changed)) {
      const names = relationNames(models, view);
      const copies = models.flatMap((model) => readModel(model, view, names));
      for (const alike of Map.groupBy(copies, ({ query }) => query.structure).values()) {
        for (const pair of alikePairs(alike, changed)) yield* draftOf(inOrder(pair, changed), view);
      }
    }
  },
});

/** Fewer expressions are alike by chance. */
const FEWEST_SHARED = 5;
/** A projection without a join, a filter or a grouping repeats logic only when it computes something. */
const FEWEST_COMPUTED = 3;

/** Models with the same parents, where one of them changed: only those can repeat each other, and only they are read. */
function* sameInputs({ project }: SideView, changed: ReadonlySet<string>): Iterable<readonly DbtNode[]> {
  const candidates = ownModels(project).filter(isLasting);
  const groups = Map.groupBy(candidates, ({ dependsOn }) => [...new Set(dependsOn.nodes)].toSorted().join(' '));
  for (const [inputs, models] of groups) {
    if (inputs !== '' && models.length > 1 && models.some(({ uniqueId }) => changed.has(uniqueId))) yield models;
  }
}

/** One that is about to go stands beside its successor on purpose. */
function isLasting({ deprecationDate, language }: DbtNode): boolean {
  return deprecationDate === undefined && language === 'sql';
}

interface Copy {
  readonly model: DbtNode;
  readonly query: CanonicalQuery;
  readonly readers: number;
}

/** What one model was compiled with may be production's table, and another's the one that this review built. */
function relationNames([model]: readonly DbtNode[], { project }: SideView): ReadonlyMap<string, string> {
  const parents = (model?.dependsOn.nodes ?? []).flatMap((id) => project.nodes.get(id) ?? project.sources.get(id) ?? []);
  return new Map(parents.flatMap((parent) => relationsOf(parent).map((relation) => [plainRelation(relation), parent.uniqueId] as const)));
}

function relationsOf({ relationName, ...node }: DbtNode | DbtSource): readonly string[] {
  return [relationName, 'otherRelation' in node ? node.otherRelation : undefined].filter((relation) => relation !== undefined);
}

function readModel(model: DbtNode, view: SideView, names: ReadonlyMap<string, string>): readonly Copy[] {
  const shape = view.anyShape(model);
  const nameOf = (path: readonly string[]) => names.get(path.join('.').toLowerCase()) ?? path.join('.');
  const query = shape === undefined ? undefined : canonicalQuery(shape, nameOf);
  if (query === undefined || query.items.size < FEWEST_SHARED) return [];
  const readers = (view.project.children.get(model.uniqueId) ?? []).filter((id) => !id.startsWith('test.'));
  return [{ model, query, readers: readers.length }];
}

interface Repeat {
  readonly original: Copy;
  readonly copy: Copy;
}

/** The copy is the one that changed. Where both did, it is the one that fewer read; `orders_new` is the copy of `orders`. */
function inOrder([one, other]: readonly [Copy, Copy], changed: ReadonlySet<string>): Repeat {
  const isCopy = changed.has(other.model.uniqueId)
    ? other.readers - one.readers || one.model.name.length - other.model.name.length || (one.model.name < other.model.name ? -1 : 1)
    : 1;
  return isCopy > 0 ? { original: other, copy: one } : { original: one, copy: other };
}

function* draftOf({ original, copy }: Repeat, view: SideView): Iterable<Draft> {
  // Versions of one model are alike by design; of one source prepared twice, another rule speaks.
  if (original.model.name === copy.model.name || (copy.query.isProjection && readsOneSource(copy.model, view))) return;
  const items = [...copy.query.items];
  const shared = items.filter(([text]) => original.query.items.has(text));
  const computed = shared.filter(([, item]) => item.computed).length;
  if (shared.length < FEWEST_SHARED || (copy.query.isProjection && computed < FEWEST_COMPUTED)) return;
  const own = items.flatMap(([text, { name }]) => (original.query.items.has(text) || name === undefined ? [] : code(name)));
  const [first, second] = [code(copy.model.name), code(original.model.name)];
  const part = shared.length === items.length ? `all ${items.length}` : `${shared.length} of its ${items.length}`;
  yield {
    subject: copy.model.uniqueId,
    key: original.model.uniqueId,
    message: `${first} computes again what ${second} computes: the same inputs, joins and filters, and ${part} expressions. Each change of that logic now has to be made twice.`,
    remedy: own.length === 0 ? `Read ${second} instead.` : `Add ${series(own, 4)} to ${second} and read that instead.`,
    location: modelLocation(copy.model, view.side, view.projectDir),
    evidence: [original.model.path],
  };
}

function readsOneSource({ dependsOn }: DbtNode, { project }: SideView): boolean {
  const [only, another] = new Set(dependsOn.nodes);
  return only !== undefined && another === undefined && project.sources.has(only);
}

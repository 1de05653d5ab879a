import { ancestors, descendants } from '../../../../dbt/descendants.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { orphansSql } from '../../../../warehouse/orphans.ts';
import { defineRule } from '../../../define-rule.ts';
import { type EquiJoin, equiJoins, type JoinSide } from '../../../equi-joins.ts';
import { type ForeignKey, foreignKeys } from '../../../foreign-keys.ts';
import { layerOf, roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { singular } from '../../../singular.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { amount, code } from '../../../words.ts';

const ID = 'foreign-key-untested';

/** T5: a changed model joins by a column that points to another model’s tested key, and nothing tests that what it points to is there. A fact’s dimensions are K3. */
export const foreignKeyUntested = defineRule({
  id: ID,
  code: 'T5',
  title: 'A join relies on a reference that nothing tests',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *ask(view) {
    const dialect = questionDialect(view.project);
    if (dialect === undefined) return;
    for (const { from, column, to, field } of untested(view)) {
      const [child, parent] = [view.relation(from.uniqueId), view.relation(to.uniqueId)];
      if (child === undefined || parent === undefined) continue;
      yield { id: questionId(from, column, to), sql: orphansSql({ child, column, parent, parentColumn: field, dialect }) };
    }
  },
  *checkSide(view) {
    const tests = Map.groupBy(foreignKeys(view.project), ({ from }) => layerOf(from));
    for (const { reader, from, column, to, field, isInner } of untested(view)) {
      const [counted] = view.answer(questionId(from, column, to)) ?? [];
      const [lost, pointing] = [Number(counted?.['rows'] ?? 0), Number(counted?.['pointing'] ?? 0)];
      if (counted === undefined ? (tests.get(layerOf(from)) ?? []).length < FEWEST_TESTS : lost === 0) continue;
      const effect = isInner ? 'disappear' : 'come out with nulls';
      const words = lost > 0 ? `${amount(lost, 'row')} of ${pointing} point nowhere and ${effect}` : `rows that point nowhere ${effect}`;
      yield {
        subject: from.uniqueId,
        key: `${column} ${to.uniqueId}`,
        message: `${code(reader.name)} joins ${code(`${from.name}.${column}`)} to ${code(`${to.name}.${field}`)}, and no test says that every value is there: ${words}.`,
        remedy: `Add a \`relationships\` test to ${code(`${from.name}.${column}`)}: \`to: ref('${to.name.replaceAll(/\W/g, '')}')\`, \`field: ${field.replaceAll(/\W/g, '')}\`.`,
        location: describedAt(from, view, { column }),
      };
    }
  },
});

/** Where nothing could be counted: a project with fewer `relationships` tests on a layer doesn't test that layer's references by them. */
const FEWEST_TESTS = 3;

function questionId({ uniqueId }: DbtNode, column: string, to: DbtNode): string {
  return `${ID}:${uniqueId}:${column}:${to.uniqueId}`;
}

interface Reference {
  /** The model whose SQL joins. */
  readonly reader: DbtNode;
  readonly from: DbtNode;
  readonly column: string;
  readonly to: DbtNode;
  readonly field: string;
  readonly isInner: boolean;
}

function untested(view: SideView): readonly Reference[] {
  const found = new Map(referencesIn(view).map((reference) => [questionId(reference.from, reference.column, reference.to), reference]));
  if (found.size === 0) return [];
  const tested = Map.groupBy(foreignKeys(view.project), ({ column }) => column);
  return [...found.values()].filter((reference) => {
    const { from, column } = reference;
    return (
      !isTested(reference, tested.get(column) ?? [], view.project) && !isConstrained(from, column) && !isMadeFrom(reference, view.project)
    );
  });
}

/** Wherever it is tested against the same key, also of what is made from the model: then somebody would learn of it. */
function isTested({ to, field }: Reference, keys: readonly ForeignKey[], project: DbtProject): boolean {
  const same = keys.filter((key) => key.field === field || key.to.uniqueId === to.uniqueId);
  if (same.length === 0) return false;
  const made = descendants(project, [to.uniqueId]);
  return same.some((key) => key.to.uniqueId === to.uniqueId || made.has(key.to.uniqueId));
}

function referencesIn(view: SideView): readonly Reference[] {
  const { project } = view;
  return view.models.flatMap((reader) => {
    const shape = reader.packageName === project.name ? view.shape(reader) : undefined;
    if (shape === undefined) return [];
    const joins = shape.blocks.flatMap((block) => equiJoins(block, { node: reader, shape, project }));
    return joins.flatMap((join) => [
      ...referenceOf(join, { reader, child: join.left, parent: join.right, project }),
      ...referenceOf(join, { reader, child: join.right, parent: join.left, project }),
    ]);
  });
}

interface Pair {
  readonly reader: DbtNode;
  readonly child: JoinSide;
  readonly parent: JoinSide;
  readonly project: DbtProject;
}

/** One column that isn't the child's own key, compared with the tested key of the parent, which its name says it means. */
function referenceOf({ isExact, right }: EquiJoin, { reader, child, parent, project }: Pair): readonly Reference[] {
  const [column, another] = child.columns;
  const [field] = parent.columns;
  const [from, to] = [child.source.node, parent.source.node];
  if (!isExact || column === undefined || field === undefined || another !== undefined || from.uniqueId === to.uniqueId) return [];
  if (from.packageName !== project.name || from.resourceType !== 'model' || !means(column, field, to)) return [];
  if (!isKey(field, to, project) || isKey(column, from, project) || (roleOf(from) === 'fact' && roleOf(to) === 'dimension')) return [];
  return [{ reader, from, column, to, field, isInner: right.input.join?.kind === 'inner' }];
}

const KEY = /_(?:id|key|sk|hk|code|no|number)$/;

/**
 * `pickup_zone_id` → `dim_zone.zone_id`, `zone_id` → `zones.id`: the model is that entity. An aggregate with an order's key is no list of
 * orders, and need not have each of them.
 */
function means(column: string, field: string, { name }: DbtNode): boolean {
  if (!KEY.test(column) || (column !== field && !column.endsWith(`_${field}`))) return false;
  const stem = (KEY.test(field) ? field : column).replace(KEY, '');
  return singular(entityOf(name)) === singular(stem);
}

function entityOf(name: string): string {
  const [entity = name] = name.toLowerCase().split('__').slice(-1);
  return entity.replace(/^(?:stg|base|int|dim|dimension|raw|seed|lkp|lookup)_/, '').replace(/_(?:dim|lookup)$/, '');
}

function isKey(column: string, node: DbtNode, project: DbtProject): boolean {
  return testedKeys(node, project).some((key) => key.size === 1 && key.has(column));
}

function isConstrained({ contractEnforced, columns }: DbtNode, column: string): boolean {
  const own = [...columns.values()].filter(({ name }) => name.toLowerCase() === column).flatMap(({ constraints }) => constraints);
  return contractEnforced && own.some(({ type }) => type === 'foreign_key');
}

/** What one of the two is made from, the other has: such a reference holds by construction, or fails where it is made. */
function isMadeFrom({ from, to }: Reference, project: DbtProject): boolean {
  return new Set(ancestors(project, [from.uniqueId])).has(to.uniqueId) || new Set(ancestors(project, [to.uniqueId])).has(from.uniqueId);
}

import type { DbtNode } from '../../dbt/project.ts';
import { foreignKeys } from '../foreign-keys.ts';
import { inputSource } from '../input-source.ts';
import { ownModels, roleOf } from '../model-layer.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { type SideView, viewSide } from '../side-view.ts';

/** A process with its dimensions on either side, by unique id. */
export interface BusRow {
  readonly fact: DbtNode;
  readonly base: ReadonlyMap<string, DbtNode> | undefined;
  readonly head: ReadonlyMap<string, DbtNode> | undefined;
}

/**
 * Process × dimension, before and after: a fact has a dimension when a `relationships` test leads there, or when its own SQL joins
 * it. Joins count only where the SQL of both sides could be read, so that nothing looks new only because the base wasn't compiled.
 */
export function busMatrix(facts: ReviewFacts): readonly BusRow[] {
  const views = { base: viewSide(facts, 'base'), head: viewSide(facts, 'head') };
  const processes = { base: factsOf(views.base), head: factsOf(views.head) };
  const tested = { base: testedDimensions(views.base), head: testedDimensions(views.head) };
  return [...new Set([...processes.base.keys(), ...processes.head.keys()])].flatMap((id) => {
    const [before, after] = [processes.base.get(id), processes.head.get(id)];
    const fact = after ?? before;
    if (fact === undefined) return [];
    const joined = { base: before && joinedDimensions(before, views.base), head: after && joinedDimensions(after, views.head) };
    const isRead = (before === undefined || joined.base !== undefined) && (after === undefined || joined.head !== undefined);
    const row = (side: 'base' | 'head') => new Map([...(tested[side].get(id) ?? []), ...((isRead ? joined[side] : undefined) ?? [])]);
    return [{ fact, base: before && row('base'), head: after && row('head') }];
  });
}

function factsOf({ project }: SideView): ReadonlyMap<string, DbtNode> {
  return new Map(ownModels(project).flatMap((node) => (roleOf(node) === 'fact' ? [[node.uniqueId, node] as const] : [])));
}

function testedDimensions({ project }: SideView): ReadonlyMap<string, ReadonlyMap<string, DbtNode>> {
  const keys = foreignKeys(project).filter(({ to }) => roleOf(to) === 'dimension');
  const groups = Map.groupBy(keys, ({ from }) => from.uniqueId);
  return new Map([...groups].map(([id, group]) => [id, new Map(group.map(({ to }) => [to.uniqueId, to]))]));
}

function joinedDimensions(fact: DbtNode, view: SideView): ReadonlyMap<string, DbtNode> | undefined {
  const shape = view.shape(fact);
  if (shape === undefined) return undefined;
  const sql = { node: fact, shape, project: view.project };
  const joined = shape.blocks.flatMap(({ inputs }) => (inputs.length < 2 ? [] : inputs.flatMap((input) => inputSource(input, sql) ?? [])));
  return new Map(joined.flatMap(({ node }) => (roleOf(node) === 'dimension' ? [[node.uniqueId, node] as const] : [])));
}

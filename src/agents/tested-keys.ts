import type { DbtNode, DbtProject, DbtTest } from '../dbt/project.ts';
import { uniqueTogether } from './unique-together.ts';

type Keys = readonly ReadonlySet<string>[];

const known = new WeakMap<DbtProject['nodes'], Map<string, Keys>>();

/** Each set of columns (in lower case) that a test on all rows of the node proves to name one row; looked for once in each project. */
export function testedKeys({ uniqueId }: DbtNode, project: DbtProject): Keys {
  const found = known.get(project.nodes) ?? new Map<string, Keys>();
  known.set(project.nodes, found);
  const keys = found.get(uniqueId) ?? readKeys(uniqueId, project);
  found.set(uniqueId, keys);
  return keys;
}

function readKeys(uniqueId: string, { nodes, children }: DbtProject): Keys {
  return (children.get(uniqueId) ?? [])
    .flatMap((id) => nodes.get(id)?.test ?? [])
    .filter(({ attachedTo, enabled, where }) => enabled && attachedTo === uniqueId && where === undefined)
    .map(keyOf)
    .filter((key) => key.size > 0);
}

function keyOf(test: DbtTest): ReadonlySet<string> {
  const { kind, column } = test;
  if (kind === 'unique') return new Set(column === undefined || !/^"?\w+"?$/.test(column) ? [] : [plainName(column)]);
  return new Set(uniqueTogether(test).map((name) => plainName(name)));
}

function plainName(column: string): string {
  return column.replaceAll('"', '').toLowerCase();
}

import type { DbtNode, DbtProject, DbtTest } from '../dbt/project.ts';

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

function keyOf({ kind = '', column, arguments: given }: DbtTest): ReadonlySet<string> {
  if (kind === 'unique') return new Set(column === undefined || !/^"?\w+"?$/.test(column) ? [] : [plainName(column)]);
  if (!/unique_combination|compound_columns_to_be_unique/.test(kind)) return new Set();
  const columns = Object.values(given).find((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'));
  return new Set(Array.isArray(columns) ? columns.map((name) => plainName(name)) : []);
}

function plainName(column: string): string {
  return column.replaceAll('"', '').toLowerCase();
}

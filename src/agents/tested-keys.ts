import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject, DbtTest } from '../dbt/project.ts';
import { enabledTests } from './enabled-tests.ts';
import { plainColumn } from './plain-column.ts';
import { uniqueTogether } from './unique-together.ts';

type Keys = readonly ReadonlySet<string>[];

/** Each set of columns (in lower case) that a test on all rows of the node proves to name one row; looked for once in each project. */
export function testedKeys({ uniqueId }: DbtNode, project: DbtProject): Keys {
  const known = keysOf(project.nodes);
  const found = known.get(uniqueId);
  if (found !== undefined) return found;
  const keys = readKeys(uniqueId, project);
  known.set(uniqueId, keys);
  return keys;
}

const keysOf = oncePer<DbtProject['nodes'], Map<string, Keys>>(() => new Map());

function readKeys(uniqueId: string, project: DbtProject): Keys {
  return enabledTests(uniqueId, project)
    .filter(({ where }) => where === undefined)
    .map(keyOf)
    .filter((key) => key.size > 0);
}

function keyOf(test: DbtTest): ReadonlySet<string> {
  const { kind, column } = test;
  if (kind === 'unique') return new Set(column === undefined || !/^"?\w+"?$/.test(column) ? [] : [plainColumn(column)]);
  return new Set(uniqueTogether(test).map((name) => plainColumn(name)));
}

import type { DbtColumn } from '../../dbt/project.ts';
import type { SideView } from '../side-view.ts';
import { mayNamePersonal, personalName } from './personal-name.ts';

/**
 * Whether anything on this side can be personal: a column that is told or written anywhere has such a name, or carries a mark. Where
 * nothing is, no column has to be followed.
 */
export function mentionsPersonal({ project, catalog }: SideView): boolean {
  const declared = [...project.nodes.values(), ...project.sources.values()].flatMap(({ columns }) => [...columns.values()]);
  if (declared.some((column) => mayBeMarked(column) || personalName(column.name) !== undefined)) return true;
  const told = [...(catalog?.values() ?? [])].flatMap((columns) => [...columns.keys()]);
  if (told.some((name) => personalName(name) !== undefined)) return true;
  // A test shows nobody a column.
  return [...project.nodes.values()].some(({ test, compiledCode, rawCode }) => test === undefined && namesIn(compiledCode ?? rawCode));
}

function mayBeMarked({ tags, policyTags, meta }: DbtColumn): boolean {
  return tags.length > 0 || policyTags.length > 0 || Object.keys(meta).length > 0;
}

const NAME = /[A-Za-z_]\w{0,199}/g;

function namesIn(sql: string): boolean {
  if (!mayNamePersonal(sql)) return false;
  for (const [name] of sql.matchAll(NAME)) if (personalName(name) !== undefined) return true;
  return false;
}

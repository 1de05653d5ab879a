import type { DbtMacro, DbtProject } from '../../dbt/project.ts';
import { habitOf, isAgainstHabit } from '../habit.ts';

/** dbt calls these by itself: tests, materializations, what it dispatches by adapter, and what it puts in front of each query. */
const CALLED_BY_DBT =
  /^(?:test|materialization)_|__|query_comment|^(?:generate_|set_|get_|create_|drop_|snapshot_|on_)|^(?:ref|source|config)$/;
/** A macro that does something beside writing text may be run by hand with `dbt run-operation`. */
const OPERATION = /\b(?:run_query|statement|log|print|execute|exceptions|adapter|graph|modules|invocation_args_dict)\b|\{%-?\s*do\b/;

/**
 * The project's own macros that only write text into SQL and that nothing mentions: no node, no other macro, no hook, no configuration.
 * Where a part of the project is switched off, what that part calls isn't known, and none is called unused; nor in a project that is there
 * for its macros.
 */
export function unusedMacros(project: DbtProject): readonly DbtMacro[] {
  const isOwn = ({ packageName }: { readonly packageName: string }) => packageName === project.name;
  if ([...project.disabled.values()].some(isOwn)) return [];
  const candidates = uncalled(project).filter((macro) => isOwn(macro) && !CALLED_BY_DBT.test(macro.name) && !OPERATION.test(macro.sql));
  if (candidates.length === 0) return [];
  const mentioned = mentions(project);
  const unused = new Set(candidates.filter(({ name, uniqueId }) => [...(mentioned.get(name) ?? [])].every((id) => id === uniqueId)));
  // A package offers macros to others.
  const own = [...project.macros.values()].filter(isOwn);
  return isAgainstHabit(habitOf(own, (macro) => !unused.has(macro))) ? [] : [...unused];
}

/** What no node and no macro calls as far as dbt itself sees, and what is no override of another package's macro. */
function uncalled({ nodes, macros, name }: DbtProject): readonly DbtMacro[] {
  const called = new Set([...nodes.values()].flatMap(({ dependsOn }) => dependsOn.macros));
  for (const macro of macros.values()) for (const id of macro.macros) if (id !== macro.uniqueId) called.add(id);
  const foreign = new Set([...macros.values()].flatMap((macro) => (macro.packageName === name ? [] : macro.name.replace(/^.*__/, ''))));
  return [...macros.values()].filter((macro) => !called.has(macro.uniqueId) && !foreign.has(macro.name));
}

/** Every word of the macros, hooks and configurations, with whose it is: dbt doesn't see calls by name, in hooks and in YAML. */
function mentions({ macros, nodes }: DbtProject): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (text: string, owner: string) => {
    for (const [word] of text.matchAll(/\w+/g)) found.set(word, (found.get(word) ?? new Set()).add(owner));
  };
  for (const { sql, uniqueId } of macros.values()) add(sql, uniqueId);
  for (const { uniqueId, resourceType, rawCode, hooks, unrenderedConfig, test } of nodes.values()) {
    for (const { sql } of hooks) add(sql, uniqueId);
    if (resourceType === 'operation') add(rawCode, uniqueId);
    add(inTemplates(unrenderedConfig), uniqueId);
    if (test !== undefined) add(inTemplates([test.arguments, test.where]), uniqueId);
  }
  return found;
}

function inTemplates(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('{') && text.includes('{{') ? text : '';
}

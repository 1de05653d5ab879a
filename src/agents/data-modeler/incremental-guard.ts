import type { DbtMacro, DbtNode, DbtProject } from '../../dbt/project.ts';

/** What can limit a run to new rows without `is_incremental()`: the table itself, variables, flags, batches, the clock. */
const OTHER_LIMIT =
  /\bthis\b|\bvar\s*\(|\benv_var\s*\(|\bflags\b|\bbatch\b|should_full_refresh|load_relation|run_started_at|\bcurrent_(?:date|timestamp)\b|\b(?:now|getdate|sysdate|today)\b/i;

/** Whether something in a model, or in a macro that it calls, may tell an incremental run from a full one. */
export function mayLimitRuns({ rawCode, dependsOn }: DbtNode, { macros, name }: DbtProject): boolean {
  if (/\bis_incremental\b/.test(rawCode) || OTHER_LIMIT.test(withoutComments(rawCode))) return true;
  return [...reachable(dependsOn.macros, macros)].some(
    ({ uniqueId, packageName, sql }) =>
      uniqueId === 'macro.dbt.is_incremental' || ((packageName === name || !isOfDbt(packageName)) && OTHER_LIMIT.test(sql)),
  );
}

/** Whether the model's own text asks for an incremental run. */
export function asksForIncremental({ rawCode }: DbtNode): boolean {
  return /\bis_incremental\s*\(/.test(withoutComments(rawCode));
}

function withoutComments(rawCode: string): string {
  return rawCode.replaceAll(/\{#(?:(?!#\}|\{#)[\s\S])*#\}|--[^\n]*|\/\*(?:(?!\*\/|\/\*)[\s\S])*\*\//g, ' ');
}

/** dbt and its adapters name the table and the clock in macros of every kind. */
function isOfDbt(packageName: string): boolean {
  return packageName === 'dbt' || packageName.startsWith('dbt_');
}

function reachable(ids: readonly string[], macros: DbtProject['macros']): ReadonlySet<DbtMacro> {
  const found = new Set<DbtMacro>();
  const queue = [...ids];
  for (const id of queue) {
    const macro = macros.get(id);
    if (macro === undefined || found.has(macro)) continue;
    found.add(macro);
    queue.push(...macro.macros);
  }
  return found;
}

import type { BuildPlan } from './build-plan.ts';
import type { DbtPorts } from './dbt-session.ts';
import type { ParsedSide } from './parsed-side.ts';
import { manifestOf } from './read-invocation.ts';
import { selectorsOf } from './select-nodes.ts';
import { bytesOver } from './spending.ts';

/** SQL that only a further compile shows, by unique id. */
interface CompiledAgain {
  /** Changed models that dbt never reached because something above them failed. */
  readonly missing: ReadonlyMap<string, string>;
  /** Compile lane: changed incremental models as they are where their table exists. */
  readonly incremental: ReadonlyMap<string, string>;
}

/** Compiles what the commands before have left without SQL; without need, or when the budget is used up, it runs nothing. */
export async function compileAgain(
  side: ParsedSide,
  { plan, compiled }: { readonly plan: BuildPlan; readonly compiled: ReadonlyMap<string, string> },
  { files, spending }: DbtPorts,
): Promise<CompiledAgain> {
  const { missing, incremental } = idsToCompile(side, plan, compiled);
  const { select, exclude } = selectorsOf(side.project, [...missing, ...incremental]);
  const isOver = spending !== undefined && bytesOver(spending) !== undefined;
  if (select.length === 0 || isOver) return { missing: new Map(), incremental: new Map() };
  await side.session.run({ name: 'compile', options: ['--indirect-selection', 'empty', ...plan.defer], select, exclude });
  const manifest = await manifestOf(files, side.prepared);
  const codeOf = (ids: readonly string[]): ReadonlyMap<string, string> =>
    new Map(ids.flatMap((id) => entryOf(id, manifest?.nodes.get(id)?.compiledCode)));
  return { missing: codeOf(missing), incremental: codeOf(incremental) };
}

function idsToCompile(
  { project }: ParsedSide,
  { lane, changes }: BuildPlan,
  compiled: ReadonlyMap<string, string>,
): { readonly missing: readonly string[]; readonly incremental: readonly string[] } {
  const modified = changes.filter(({ kind }) => kind === 'modified').flatMap(({ uniqueId }) => project.nodes.get(uniqueId) ?? []);
  const models = modified.filter(({ resourceType, language }) => resourceType === 'model' && language === 'sql');
  const missing = models.filter(({ uniqueId }) => !compiled.has(uniqueId));
  const incremental = lane.name === 'compile' ? models.filter(({ materialized }) => materialized === 'incremental') : [];
  return { missing: missing.map(({ uniqueId }) => uniqueId), incremental: incremental.map(({ uniqueId }) => uniqueId) };
}

function entryOf(id: string, code: string | undefined): readonly (readonly [string, string])[] {
  return code === undefined ? [] : [[id, code]];
}

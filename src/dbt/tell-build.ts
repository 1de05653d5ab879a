import type { BuildOutcome, NodeResult } from './build-outcome.ts';
import type { BuiltSide } from './built-side.ts';
import type { Pair } from './pair.ts';
import type { DbtProject } from './project.ts';
import { resourceName } from './resource-name.ts';
import { tellAttempts } from './tell-attempts.ts';

/** Lines on what building took besides one run: second runs of incremental models, and further attempts. */
export function tellBuild(projects: Pair<DbtProject>, { base, head }: Pair<BuiltSide>): readonly string[] {
  const twice = new Set([...(base.outcome?.twice ?? []), ...(head.outcome?.twice ?? [])]);
  const names = [...twice].map((id) => (projects.head.nodes.get(id) ?? projects.base.nodes.get(id))?.name ?? resourceName(id));
  const repeated = names.map((name) => `\`${name}\` ran twice: full refresh, then incrementally`);
  return [...repeated, ...attemptsOf(base.outcome, 'the base'), ...attemptsOf(head.outcome, 'this commit')];
}

function attemptsOf(outcome: BuildOutcome | undefined, side: string): readonly string[] {
  const { attempts = 1, results = new Map<string, NodeResult>() } = outcome ?? {};
  if (attempts === 1) return [];
  const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
  return told.length === 0
    ? [`dbt was started ${attempts} times on ${side}: at first it could not begin`]
    : told.map((line) => `${line} (on ${side})`);
}

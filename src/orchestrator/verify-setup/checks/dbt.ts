import { advice, ok, type SetUpCheck, type Told, whenSeen, wrong } from '../set-up-check.ts';
import type { DbtFound } from '../set-up-facts.ts';

const TIERS: Readonly<Record<string, string>> = {
  executed: 'executed: Steward’s own tests run it',
  recorded: 'recorded: read from recorded artifacts, never run by Steward’s own tests',
};

/** dbt and its adapter are there, and how well Steward knows them. */
export const dbt: SetUpCheck = {
  id: 'dbt',
  title: 'dbt',
  look: ({ dbt: found }) => whenSeen(found, (all) => all.map(tell)),
};

function tell(found: DbtFound): Told {
  if ('problem' in found) return { ...wrong(found.problem), found: `${found.project}: ${found.problem.message}` };
  const { project, version, adapter, tier } = found;
  const known = TIERS[tier];
  if (known !== undefined) return ok(`${project}: dbt ${version} on ${adapter} (${known})`);
  return advice(`${project}: dbt ${version} on ${adapter} is untried`, 'look at the first reports with care, and tell what goes wrong');
}

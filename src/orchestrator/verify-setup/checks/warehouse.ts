import { advice, ok, type SetUpCheck, type Told, whenSeen, wrong } from '../set-up-check.ts';
import type { WarehouseFacts } from '../set-up-facts.ts';

/** The warehouse answers to the profile that CI uses. */
export const warehouse: SetUpCheck = {
  id: 'warehouse',
  title: 'Warehouse',
  look: ({ warehouse: found }) => whenSeen(found, (all) => all.map(tell)),
};

function tell({ project, problem, missingDatabase }: WarehouseFacts): Told {
  if (problem !== undefined) return { ...wrong(problem), found: `${project}: ${problem.message}` };
  if (missingDatabase === undefined) return ok(`${project}: it answers`);
  return advice(
    `${project}: it answers, and this machine has no ${missingDatabase}, from which CI starts`,
    'make sure that a step of the workflow loads it',
  );
}

import { ok, type SetUpCheck, whenSeen, wrong } from '../set-up-check.ts';

/** The warehouse answers to the profile that CI uses. */
export const warehouse: SetUpCheck = {
  id: 'warehouse',
  title: 'Warehouse',
  look: ({ warehouse: found }) =>
    whenSeen(found, (all) =>
      all.map(({ project, problem }) =>
        problem === undefined ? ok(`${project}: it answers`) : { ...wrong(problem), found: `${project}: ${problem.message}` },
      ),
    ),
};

import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck, wrong } from '../set-up-check.ts';

/** Every dbt project of the configuration lies where it says. */
export const projects: SetUpCheck = {
  id: 'projects',
  title: 'dbt projects',
  look({ files: { projects: all, config } }) {
    if (config instanceof Problem) return undefined;
    if (all.length === 0) return wrong(new Problem('STW-1001', { where: 'this repository' }));
    const missing = all.filter(({ exists }) => !exists);
    if (missing.length > 0) return missing.map(({ name, dir }) => wrong(new Problem('STW-1001', { where: `${dir} (project ${name})` })));
    return ok(all.map(({ name, dir }) => `${name} in ${dir === '.' ? 'the root' : dir}`).join(', '));
  },
};

import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck } from '../set-up-check.ts';

/** What a run may cost. */
export const budget: SetUpCheck = {
  id: 'budget',
  title: 'Budget',
  look({ files: { config } }) {
    if (config instanceof Problem) return undefined;
    const limits = Object.entries(config.budget).flatMap(([name, limit]) => (typeof limit === 'number' ? [`${name} ${limit}`] : []));
    return ok(`one run: ${limits.join(', ')}`);
  },
};

import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck } from '../set-up-check.ts';

/** What becomes of pull requests from forks. */
export const forks: SetUpCheck = {
  id: 'forks',
  title: 'Forks',
  look({ files: { config, workflow } }) {
    if (config instanceof Problem) return undefined;
    const isActionOnly = typeof workflow === 'object' && workflow.mode === 'action-only';
    if (isActionOnly) return ok('branches of forks are not reviewed: without the App their code would run beside a token that can write');
    if (config.forks === 'off') return ok('branches of forks are never run');
    return ok(`one commit of a fork runs after somebody with the role ${config.roles.approve} approved exactly that one`);
  },
};

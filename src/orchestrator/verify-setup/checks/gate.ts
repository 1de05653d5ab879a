import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck } from '../set-up-check.ts';

/** What a finding, and a check that could not be made, do to a merge. */
export const gate: SetUpCheck = {
  id: 'gate',
  title: 'Gate',
  look({ files: { config } }) {
    if (config instanceof Problem) return undefined;
    if (config.gate === 'advisory') return ok('advisory: findings hold no merge back');
    const incomplete = config.on_incomplete === 'fail' ? 'fails, too' : 'is neutral';
    return ok(`blocking: findings fail the check; what could not be checked ${incomplete}`);
  },
};

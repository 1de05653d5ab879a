import { advice, ok, type SetUpCheck, whenSeen } from '../set-up-check.ts';

/** Workflows of forks wait for somebody's approval. */
export const forkRuns: SetUpCheck = {
  id: 'fork-runs',
  title: 'Workflows of forks',
  look({ files: { workflow }, github: { forkApproval } }) {
    if (workflow === undefined || typeof workflow === 'string') return undefined;
    if (workflow.mode === 'app') return ok('nothing that a fork brings starts this workflow: only the App does');
    return whenSeen(
      forkApproval,
      (policy) => {
        if (policy === 'all_external_contributors') return ok('every run for somebody from outside waits for an approval');
        return advice(
          'somebody from outside whose first contribution was merged starts workflows without an approval',
          'require approval for all external contributors (Settings → Actions → General)',
        );
      },
      'look under Settings → Actions → General',
    );
  },
};

import { advice, ok, type SetUpCheck } from '../set-up-check.ts';

const PINNED = /@[0-9a-f]{40}$|^docker:\/\/.+@sha256:[0-9a-f]{64}$|^\.\//;

/** Every action is called at a commit: a name can be moved to other code. */
export const pinnedActions: SetUpCheck = {
  id: 'pinned-actions',
  title: 'Pinned actions',
  look({ files: { workflow } }) {
    if (workflow === undefined || typeof workflow === 'string') return undefined;
    const all = [...new Set(workflow.jobs.flatMap(({ uses }) => uses))];
    const loose = all.filter((call) => !PINNED.test(call));
    if (loose.length === 0) return ok(`all ${all.length} are pinned to a commit`);
    return advice(`${loose.join(', ')} can be moved to other code`, 'write the whole commit behind each @');
  },
};

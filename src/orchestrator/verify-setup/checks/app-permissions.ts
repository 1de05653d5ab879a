import { Problem } from '../../../core/problem.ts';
import { NEEDED_PERMISSIONS } from '../needed-permissions.ts';
import { ok, type SetUpCheck, whenSeen, wrong } from '../set-up-check.ts';

/** The App was granted what app.yml asks for. */
export const appPermissions: SetUpCheck = {
  id: 'app-permissions',
  title: 'App permissions',
  look({ github: { granted }, files: { workflow, config } }) {
    if (typeof workflow === 'object' && workflow.mode === 'action-only') return undefined;
    const wanted = { ...NEEDED_PERMISSIONS, ...(!(config instanceof Problem) && config.fixes === 'branch' ? { contents: 'write' } : {}) };
    const see = 'ask the App itself: `/steward status` on a pull request';
    return whenSeen(granted, (given) => look(wanted, given), see);
  },
};

function look(wanted: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>) {
  const missing = Object.entries(wanted).filter(
    ([name, level]) => given[name] !== level && given[name] !== 'write' && given[name] !== 'admin',
  );
  if (missing.length === 0) return ok(`all that it needs are granted${proposes(given) ? '' : NO_PROPOSALS}`);
  return wrong(new Problem('STW-3017', { missing: missing.map(([name, level]) => `${name}: ${level}`).join(', ') }));
}

/** Opt-in: without it, somebody runs `steward init` in each new repository. */
function proposes({ contents, workflows }: Readonly<Record<string, string>>): boolean {
  return contents === 'write' && workflows === 'write';
}

const NO_PROPOSALS = '; it proposes no set-up in new repositories, which takes contents: write and workflows: write';

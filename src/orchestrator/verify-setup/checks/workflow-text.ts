import { createTwoFilesPatch } from 'diff';
import { Problem } from '../../../core/problem.ts';
import type { PlannedFile } from '../../set-up/plan-set-up.ts';
import { isAsWritten } from '../../set-up/workflow-mark.ts';
import { adviceOf, ok, type SetUpCheck, type Told } from '../set-up-check.ts';

/** The workflow is as `steward init` writes it: not changed by hand, and of this version. */
export const workflowText: SetUpCheck = {
  id: 'workflow-text',
  title: 'Workflow’s text',
  look({ files: { workflowText: text, planned, workflowPath } }) {
    if (text === undefined) return undefined;
    if (planned?.state === 'same') return ok('as `steward init` would write it now');
    if (!isAsWritten(text))
      return changed(workflowPath, `somebody wrote or changed it by hand${planned === undefined ? '' : `: ${differenceOf(planned)}`}`);
    if (planned === undefined) return ok('as `steward init` wrote it');
    return changed(workflowPath, `this Steward, or this repository, asks for another one: ${differenceOf(planned)}`);
  },
};

function changed(path: string, detail: string): Told {
  return adviceOf(new Problem('STW-1022', { path, detail }));
}

/** How many lines differ, and the first of them as a person would see it. */
function differenceOf({ before, after }: PlannedFile): string {
  const patch = createTwoFilesPatch('before', 'after', before ?? '', after, undefined, undefined, { context: 0 })
    .split('\n')
    .slice(4);
  const lines = patch.filter((line) => /^[+-]/.test(line));
  const own = lines.filter((line) => line.startsWith('-')).length;
  const first = lines.find((line) => line.slice(1).trim() !== '') ?? '';
  const counts = `lines that the template has not: ${own}; lines of the template that are missing: ${lines.length - own}`;
  return `${counts}; the first is \`${first.slice(1).replaceAll('`', '').trim().slice(0, 120)}\``;
}

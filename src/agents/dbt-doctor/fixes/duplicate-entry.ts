import { code } from '../../words.ts';
import { isYaml } from '../failing-place.ts';
import { defineFix } from '../fix.ts';
import { projectFiles } from '../fix-context.ts';
import { hunksOf, withoutHunk } from '../hunks.ts';
import { isReadableYaml } from '../readable-yaml.ts';
import { isAbout } from '../restoring.ts';

/** A second YAML entry for one resource that this pull request adds; the guard sees to it that no test goes with it. */
export const duplicateEntry = defineFix({
  id: 'duplicate-entry',
  propose: (context) => {
    if (!isAbout(/dup\.schema_entry|two schema\.yml entries/)(context)) return undefined;
    const name = /resource named (\S+)/.exec(context.diagnosis.text)?.[1]?.replace(/[.,]$/, '');
    for (const { path, base = '', head } of projectFiles(context)) {
      if (!isYaml(path) || head === undefined || name === undefined) continue;
      const hunk = hunksOf(base, head).find(
        (each) => each.base.length === 0 && each.head.some((line) => line.trim().replace(/^- /, '') === `name: ${name}`),
      );
      const content = hunk === undefined ? undefined : withoutHunk(head, hunk);
      if (content === undefined || !isReadableYaml(path, content)) continue;
      return {
        title: `Describe ${code(name)} once`,
        rationale: `This pull request adds a second entry for ${code(name)} to ${code(path)}; dbt takes only one. Nothing in it goes beyond the first.`,
        files: [{ path, content: content.trim() === '' ? undefined : content }],
      };
    }
    return undefined;
  },
});

import { code } from '../../words.ts';
import { defineFix } from '../fix.ts';
import { withoutHunk } from '../hunks.ts';
import { ownEdit } from '../own-edit.ts';
import { isReadableYaml } from '../readable-yaml.ts';

/** More lines than one statement needs: the author's intention is then in them, not a slip. */
const MOST_LINES = 12;

/** The last resort: the pull request's own lines are taken back. */
export const revertHunk = defineFix({
  id: 'revert-hunk',
  propose: (context) => {
    const edit = ownEdit(context);
    if (edit === undefined || edit.hunk.base.length > MOST_LINES || edit.hunk.head.length > MOST_LINES) return undefined;
    const { path, head, hunk } = edit;
    const content = withoutHunk(head, hunk);
    if (!isReadableYaml(path, content)) return undefined;
    return {
      title: `Take back the edit of line ${hunk.line} of ${code(path)}`,
      rationale: `The failure comes from this edit, and no smaller correction was found. This takes the author's change back; it says nothing about what the change was for.`,
      files: [{ path, content }],
      alternative: 'Keep the change and mend what it breaks.',
    };
  },
});

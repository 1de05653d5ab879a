import { code } from '../../words.ts';
import { missingColumn } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { tokenChanges } from '../hunks.ts';
import { type LostColumn, lostColumn } from '../lost-column.ts';
import { readModels } from '../read-models.ts';
import { applyEdits } from '../text-edit.ts';

/** A column that this pull request took away upstream although it is still read: it comes back where it was. */
export const columnRestored = defineFix({
  id: 'column-restored',
  propose: (context) => {
    const column = missingColumn(context);
    if (column === undefined) return undefined;
    const lost = readModels(context)
      .map((model) => lostColumn(context, model, column))
      .find((found) => found !== undefined);
    return lost === undefined ? undefined : restored(lost, context);
  },
});

function restored({ file, column, model, renamedTo }: LostColumn, context: FixContext) {
  const { base, head, path } = file;
  if (base === undefined || head === undefined) return undefined;
  const change = tokenChanges(base, head).find(({ before }) =>
    before.some(({ text }) => text.toLowerCase().replaceAll(/["`]/g, '') === column),
  );
  const files = change === undefined ? undefined : changedOnly(context, [{ path, content: applyEdits(head, [change.edit]) }]);
  if (files === undefined) return undefined;
  const act = renamedTo === undefined ? 'takes' : 'renames';
  return {
    title: renamedTo === undefined ? `Put ${code(`${model}.${column}`)} back` : `Give ${code(renamedTo)} its old name ${code(column)} back`,
    rationale: `This pull request ${act} ${code(column)}${renamedTo === undefined ? ` out of ${code(path)}` : ` to ${code(renamedTo)}`}, but it is still read. It comes back as it was on the base.`,
    files,
    alternative: `Change what reads ${code(column)} instead.`,
  };
}

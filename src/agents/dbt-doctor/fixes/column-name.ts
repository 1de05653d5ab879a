import { nearestName } from '../../../dbt/nearest-name.ts';
import { meaningful, plainName, templateTokens } from '../../template-tokens.ts';
import { code } from '../../words.ts';
import { editedFailingFile, isSql, missingColumn } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { columnsOf } from '../output-names.ts';
import { readModels } from '../read-models.ts';
import { applyEdits, lineAt } from '../text-edit.ts';

/** A misspelt column in a line that this pull request wrote. */
export const columnName = defineFix({
  id: 'column-name',
  propose: (context) => {
    const [file, column] = [editedFailingFile(context), missingColumn(context)];
    if (file === undefined || column === undefined || !isSql(file.path)) return undefined;
    const meant = nearestColumn(context, column);
    const wrong = meaningful(templateTokens(file.head)).filter(
      ({ text, start }) => plainName(text) === column && !existed(file.base, column) && isWritten(file.head, start, context),
    );
    const files =
      meant === undefined
        ? undefined
        : changedOnly(context, [
            {
              path: file.path,
              content: applyEdits(
                file.head,
                wrong.map(({ start, end }) => ({ start, end, text: meant })),
              ),
            },
          ]);
    if (meant === undefined || files === undefined) return undefined;
    return {
      title: `Read ${code(meant)} instead of ${code(column)}`,
      rationale: `Nothing that ${code(file.path)} reads has a column ${code(column)}; ${code(meant)} is the name nearest to it.`,
      files,
    };
  },
});

function nearestColumn(context: FixContext, column: string): string | undefined {
  const { offered } = context.diagnosis;
  const known = readModels(context).flatMap((model) => columnsOf(context, 'head', model) ?? []);
  return (
    nearestName(
      column,
      offered.map((name) => name.split('.').at(-1) ?? name),
    ) ?? nearestName(column, known)
  );
}

function existed(base: string, column: string): boolean {
  return meaningful(templateTokens(base)).some(({ text }) => plainName(text) === column);
}

function isWritten(head: string, start: number, { diagnosis: { line, confidence } }: FixContext): boolean {
  return line === undefined || confidence === 'file' || Math.abs(lineAt(head, start) - line) <= 1;
}

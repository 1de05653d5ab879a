import { plainName } from '../../template-tokens.ts';
import { code, series } from '../../words.ts';
import { type ContractMismatch, contractMismatches } from '../contract-mismatch.ts';
import { type ContractPlace, columnEdit, contractPlace, declaredType } from '../contract-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { changedFile, type FixContext } from '../fix-context.ts';
import { hunksOf, tokenChanges, withoutHunk } from '../hunks.ts';
import { applyEdits } from '../text-edit.ts';

/** A column that the contract has and the SQL hasn't, or the other way round. */
export const contractColumn = defineFix({
  id: 'contract-column',
  propose: (context) => {
    const place = contractPlace(context);
    const wrong = contractMismatches(context.diagnosis.text);
    if (place === undefined || wrong.length === 0 || wrong.some(({ kind }) => kind === 'type')) return undefined;
    return backInSql(context, place, wrong) ?? intoYaml(context, place, wrong);
  },
});

/** What this pull request renamed or took out of the SQL comes back: others rely on the contract. */
function backInSql(context: FixContext, { model, sql }: ContractPlace, wrong: readonly ContractMismatch[]) {
  const file = changedFile(context, sql);
  const lost = wrong.filter(({ kind }) => kind === 'missing-in-sql').map(({ column }) => column);
  if (file?.base === undefined || file.head === undefined || lost.length === 0) return undefined;
  const changes = tokenChanges(file.base, file.head).filter(({ before }) => before.some(({ text }) => lost.includes(plainName(text))));
  const files = changedOnly(context, [
    {
      path: sql,
      content: applyEdits(
        file.head,
        changes.map(({ edit }) => edit),
      ),
    },
  ]);
  if (files === undefined) return undefined;
  return {
    title: `Give ${series(lost.map(code))} out again`,
    rationale: `The contract of ${code(model)} promises ${series(lost.map(code))}, and this pull request takes it out of the SQL. It comes back as it was.`,
    files,
    alternative: `Change the contract, too, if its readers agree.`,
  };
}

/** A column that only the SQL has gets its entry: the one that this pull request removed, else a new one with the type that dbt found. */
function intoYaml(context: FixContext, { model, yaml }: ContractPlace, wrong: readonly ContractMismatch[]) {
  const more = wrong.filter(({ kind, definition }) => kind === 'missing-in-yaml' && definition !== '');
  const [head, base] = [context.text('head', yaml), context.text('base', yaml)];
  if (head === undefined || more.length !== wrong.length) return undefined;
  const content = more.reduce(
    (text, { column, definition }) => entryAgain(text, { base, model, column }) ?? entryAdded(text, { model, column, type: definition }),
    head,
  );
  const files = changedOnly(context, [{ path: yaml, content }]);
  if (files === undefined) return undefined;
  return {
    title: `Take ${series(more.map(({ column }) => code(column)))} into the contract of ${code(model)}`,
    rationale: `The SQL of ${code(model)} gives out ${series(more.map(({ column, definition }) => `${code(column)} (${code(definition)})`))}, which its contract doesn't know.`,
    files,
    alternative: `Don't give the column out.`,
  };
}

function entryAgain(
  text: string,
  { base, model, column }: { readonly base: string | undefined; readonly model: string; readonly column: string },
): string | undefined {
  if (base === undefined || declaredType(base, model, column) === undefined) return undefined;
  const attempts = hunksOf(base, text).map((hunk) => withoutHunk(text, hunk));
  return attempts.find((attempt) => declaredType(attempt, model, column) !== undefined);
}

function entryAdded(text: string, wanted: { readonly model: string; readonly column: string; readonly type: string }): string {
  const edit = columnEdit(text, { ...wanted, type: wanted.type.toLowerCase() });
  return edit === undefined ? text : applyEdits(text, [edit]);
}

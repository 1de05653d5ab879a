import { code, series } from '../../words.ts';
import { type ContractMismatch, contractMismatches } from '../contract-mismatch.ts';
import { type ContractPlace, contractPlace, declaredType, typeEdit } from '../contract-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { finalBlock } from '../output-names.ts';
import { type SelectItem, selectBlocks } from '../select-blocks.ts';
import { applyEdits, type TextEdit } from '../text-edit.ts';

/** A column whose type isn't the contract's: the YAML gets its type back if this pull request changed it there, else the SQL casts. */
export const contractType = defineFix({
  id: 'contract-type',
  propose: (context) => {
    const place = contractPlace(context);
    const wrong = contractMismatches(context.diagnosis.text).filter(({ kind }) => kind === 'type');
    if (place === undefined || wrong.length === 0) return undefined;
    return inYaml(context, place, wrong) ?? inSql(context, place, wrong);
  },
});

function inYaml(context: FixContext, { model, yaml }: ContractPlace, wrong: readonly ContractMismatch[]) {
  const texts = { base: context.text('base', yaml), head: context.text('head', yaml) };
  const { base, head } = texts;
  if (base === undefined || head === undefined) return undefined;
  const edits = wrong.map(({ column }) => {
    const [was, is] = [declaredType(base, model, column), declaredType(head, model, column)];
    return was === undefined || was === is ? undefined : typeEdit(head, { model, column, type: was });
  });
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const files = changedOnly(context, [{ path: yaml, content: applyEdits(head, edits) }]);
  if (files === undefined) return undefined;
  return {
    title: `Declare ${series(wrong.map(({ column }) => code(column)))} with the type that the SQL gives`,
    rationale: `This pull request changes the data_type in ${code(yaml)}, but the SQL of ${code(model)} still gives ${series(wrong.map(({ column, definition }) => `${code(definition)} for ${code(column)}`))}. The type in the YAML becomes what it was.`,
    files,
    alternative: `Cast to the new type in the SQL of ${code(model)}.`,
  };
}

function inSql(context: FixContext, { model, sql }: ContractPlace, wrong: readonly ContractMismatch[]) {
  const text = context.text('head', sql);
  const items = finalBlock(selectBlocks(text ?? ''))?.items ?? [];
  const edits = wrong.map(({ column, contract }) =>
    castEdit(
      items.find(({ name }) => name === column),
      { column, type: contract, text: text ?? '' },
    ),
  );
  if (text === undefined || !edits.every((edit) => edit !== undefined)) return undefined;
  const files = changedOnly(context, [{ path: sql, content: applyEdits(text, edits) }]);
  if (files === undefined) return undefined;
  return {
    title: `Cast ${series(wrong.map(({ column }) => code(column)))} to the type of the contract`,
    rationale: `${series(wrong.map(({ column, definition, contract }) => `${code(column)} is ${code(definition)}, the contract of ${code(model)} says ${code(contract)}`))}. The SQL casts, so the promise to its readers stays.`,
    files,
    alternative: `Change the data_type in the contract, if its readers agree.`,
  };
}

function castEdit(
  item: SelectItem | undefined,
  { column, type, text }: { readonly column: string; readonly type: string; readonly text: string },
): TextEdit | undefined {
  if (item === undefined) return undefined;
  const hasAlias = item.tokens.length > 1 && item.tokens.at(-2)?.text !== '.';
  const isExplicit = item.tokens.at(-2)?.text.toLowerCase() === 'as';
  const end = hasAlias ? (item.tokens.at(isExplicit ? -3 : -2)?.end ?? item.end) : item.end;
  return {
    start: item.start,
    end,
    text: `cast(${text.slice(item.start, end)} as ${type.toLowerCase()})${hasAlias ? '' : ` as ${column}`}`,
  };
}

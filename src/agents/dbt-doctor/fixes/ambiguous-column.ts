import { isName, plainName, type Token } from '../../template-tokens.ts';
import { code } from '../../words.ts';
import { failingPath, isSql } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { columnsOf } from '../output-names.ts';
import { isAbout } from '../restoring.ts';
import { type FromItem, type SelectBlock, selectBlocks } from '../select-blocks.ts';
import { applyEdits, lineAt } from '../text-edit.ts';

/**
 * A column that became ambiguous because this pull request joins, or adds to a joined model, something with a column of that name:
 * it is the column that it was on the base.
 */
export const ambiguousColumn = defineFix({
  id: 'ambiguous-column',
  propose: (context) => {
    const path = failingPath(context);
    const texts = path === undefined || !isSql(path) ? undefined : { base: context.text('base', path), head: context.text('head', path) };
    const column = isAbout(/ambiguous/i)(context) ? ambiguous(context) : undefined;
    if (path === undefined || column === undefined || texts?.base === undefined || texts.head === undefined) return undefined;
    const owner = ownerOnBase(context, texts.base, column);
    const content = owner === undefined ? undefined : qualified(texts.head, { column, owner, line: context.diagnosis.line });
    const files = content === undefined ? undefined : changedOnly(context, [{ path, content }]);
    if (owner === undefined || files === undefined) return undefined;
    return {
      title: `Take ${code(column)} from ${code(owner)}`,
      rationale: `More than one table has a column ${code(column)} now. On the base, only ${code(owner)} had one, so that is the one that was read.`,
      files,
    };
  },
});

function ambiguous({ diagnosis }: FixContext): string | undefined {
  return (
    diagnosis.facts['col'] ??
    /(?:Ambiguous reference to column name|column reference|ambiguous column name) ["'`]?(\w+)/i.exec(diagnosis.text)?.[1]
  )?.toLowerCase();
}

/** The alias of the only relation of the base's SELECT that has the column. */
function ownerOnBase(context: FixContext, base: string, column: string): string | undefined {
  const blocks = selectBlocks(base);
  const owners = blocks.flatMap(({ from }) =>
    from.length === 0 ? [] : from.filter((item) => has(item, { context, blocks, column })).map(({ alias }) => alias),
  );
  const joined = new Set(blocks.filter(({ from }) => from.length > 0).flatMap(({ from }) => from.map(({ alias }) => alias)));
  const names = new Set(owners.filter((owner) => joined.has(owner) && blocks.some(({ cte }) => cte === owner)));
  const candidates = names.size > 0 ? names : new Set(owners);
  return candidates.size === 1 ? [...candidates][0] : undefined;
}

interface Wanted {
  readonly context: FixContext;
  readonly blocks: readonly SelectBlock[];
  readonly column: string;
}

function has(item: FromItem, wanted: Wanted): boolean {
  const { context, blocks, column } = wanted;
  if (item.kind === 'ref') return columnsOf(context, 'base', item.name)?.includes(column) === true;
  const cte = blocks.find((block) => block.cte === item.name);
  if (cte === undefined) return false;
  if (cte.items.some(({ name }) => name === column)) return true;
  return cte.items.some(({ star }) => star !== undefined) && cte.from.some((inner) => inner.name !== item.name && has(inner, wanted));
}

function qualified(
  head: string,
  { column, owner, line }: { readonly column: string; readonly owner: string; readonly line: number | undefined },
): string | undefined {
  const block = selectBlocks(head).find(({ from }) => from.length > 1 && from.some(({ alias }) => alias === owner));
  if (block === undefined) return undefined;
  const bare = block.tokens.filter((token, at) => isBare(block.tokens, at) && plainName(token.text) === column);
  const here = bare.filter(({ start }) => line === undefined || lineAt(head, start) === line);
  return applyEdits(
    head,
    (here.length > 0 ? bare : []).map(({ start }) => ({ start, end: start, text: `${owner}.` })),
  );
}

function isBare(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return isName(token) && before?.text !== '.' && after?.text !== '.' && after?.text !== '(' && before?.text.toLowerCase() !== 'as';
}

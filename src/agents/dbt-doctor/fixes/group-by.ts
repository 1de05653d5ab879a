import { plainName, type Token } from '../../template-tokens.ts';
import { code } from '../../words.ts';
import { failingPath, failingText, isSql } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { isAbout } from '../restoring.ts';
import { type SelectBlock, selectBlocks } from '../select-blocks.ts';
import { applyEdits } from '../text-edit.ts';

const AFTER_GROUP = new Set(['having', 'qualify', 'order', 'limit', 'window']);

/** A column of the select list that the GROUP BY doesn't name. */
export const groupBy = defineFix({
  id: 'group-by',
  propose: (context) => {
    const [path, text] = [failingPath(context), failingText(context)];
    const column = isAbout(/group by/i)(context) ? ungrouped(context) : undefined;
    if (path === undefined || text === undefined || column === undefined || !isSql(path)) return undefined;
    const edit = selectBlocks(text)
      .map((block) => grouping(block, column))
      .find((found) => found !== undefined);
    const files = edit === undefined ? undefined : changedOnly(context, [{ path, content: applyEdits(text, [edit]) }]);
    if (files === undefined) return undefined;
    return {
      title: `Group by ${code(column)}, too`,
      rationale: `${code(column)} is in the select list without an aggregate, but not in the GROUP BY.`,
      files,
      alternative: `Aggregate ${code(column)} if the rows must stay as they are.`,
    };
  },
});

function ungrouped({ diagnosis }: FixContext): string | undefined {
  const named = diagnosis.facts['col'] ?? /column "?([\w."]+?)"? must appear in the GROUP BY/i.exec(diagnosis.text)?.[1];
  return named?.split('.').at(-1)?.replaceAll('"', '').toLowerCase();
}

function grouping({ items, tokens }: SelectBlock, column: string) {
  const item = items.find(
    (each) => each.tokens.some(({ text }) => plainName(text) === column) && !each.tokens.some(({ text }) => text === '('),
  );
  const at = tokens.findIndex(({ text }, index) => text.toLowerCase() === 'group' && tokens[index + 1]?.text.toLowerCase() === 'by');
  const last = at < 0 ? undefined : endOfClause(tokens.slice(at));
  if (item === undefined || last === undefined || last.kind === 'number' || last.text.toLowerCase() === 'all') return undefined;
  return { start: last.end, end: last.end, text: `, ${expressionOf(item.tokens)}` };
}

function endOfClause(clause: readonly Token[]): Token | undefined {
  const end = clause.findIndex(
    ({ kind, text }) => (kind === 'word' && AFTER_GROUP.has(text.toLowerCase())) || kind === 'jinja' || text === ')',
  );
  return clause.at(end < 0 ? -1 : end - 1);
}

/** `t.column` of `t.column as name`. */
function expressionOf(tokens: readonly Token[]): string {
  const as = tokens.findIndex(({ text }) => text.toLowerCase() === 'as');
  return tokens
    .slice(0, as < 0 ? undefined : as)
    .map(({ text }) => text)
    .join('');
}

import { ancestors, descendants } from '../../../../dbt/descendants.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { columnSql } from '../../../../warehouse/sql-text.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';

const ID = 'accepted-values-missing';

/** T6: a column that holds one of a few codes, as its name says and its data shows, and nothing says which. */
export const acceptedValuesMissing = defineRule({
  id: ID,
  code: 'T6',
  title: 'A column of codes has no list of them',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *ask(view) {
    const dialect = questionDialect(view.project);
    if (dialect === undefined) return;
    for (const { model, column } of candidates(view, ({ uniqueId }) => view.relation(uniqueId) !== undefined)) {
      const name = columnSql(column, dialect);
      const relation = view.relation(model.uniqueId);
      yield {
        id: questionId(model, column),
        sql: `select count(${name}) as filled, count(distinct ${name}) as codes from ${relation} as asked`,
      };
    }
  },
  *checkSide(view) {
    for (const { model, column } of candidates(view, (one, name) => view.answer(questionId(one, name)) !== undefined)) {
      const [answer] = view.answer(questionId(model, column)) ?? [];
      const [filled, codes] = [Number(answer?.['filled'] ?? 0), Number(answer?.['codes'] ?? 0)];
      if (codes < 2 || codes > MOST_CODES || filled < ROWS_PER_CODE * codes) continue;
      yield {
        subject: model.uniqueId,
        key: column,
        message: `${code(`${model.name}.${column}`)} holds one of ${codes} codes in ${filled} rows, and no test says which: another one comes in unseen, and every CASE and filter on it misses it.`,
        remedy: `Add an \`accepted_values\` test to ${code(column)}, here or where the column comes from.`,
        location: describedAt(model, view, { column }),
      };
    }
  },
});

/** More are rather names of things than codes; a list of them would have to be kept up. */
const MOST_CODES = 12;
/** Fewer rows for each code leave open whether there are only so few because the sample is small. */
const ROWS_PER_CODE = 100;
/** What such columns are called. */
const NAMES = /(?:^|_)(?:status|type|kind|category|method|channel|tier)(?:_code)?$/;
const TEXT = /char|text|string|enum/i;

function questionId({ uniqueId }: DbtNode, column: string): string {
  return `${ID}:${uniqueId}:${column}`;
}

interface Candidate {
  readonly model: DbtNode;
  readonly column: string;
}

/** Only what can be asked, or was, is worth the way through the graph. */
function candidates(view: SideView, isOpen: (model: DbtNode, column: string) => boolean): readonly Candidate[] {
  return view.models.flatMap((model) => {
    if (model.packageName !== view.project.name) return [];
    const named = namedLikeCodes(model, view).filter((column) => isOpen(model, column));
    if (named.length === 0) return [];
    const above = ancestors(view.project, [model.uniqueId]);
    const tested = testedColumns([model.uniqueId, ...above, ...descendants(view.project, [model.uniqueId])], view.project);
    const parents = view.models.filter(({ uniqueId }) => above.has(uniqueId));
    const told = new Set(parents.flatMap((parent) => [...modelColumns(parent, view).types.keys()]));
    return named.flatMap((column) => (tested.has(column) || told.has(column) ? [] : [{ model, column }]));
  });
}

function namedLikeCodes(model: DbtNode, view: SideView): readonly string[] {
  const columns = [...modelColumns(model, view).types];
  return columns.flatMap(([name, type]) => (NAMES.test(name) && (type === undefined || TEXT.test(type)) ? [name] : []));
}

/** Columns (in lower case) with a test that says more than that they are filled or unique. */
function testedColumns(ids: Iterable<string>, { children, nodes }: DbtProject): ReadonlySet<string> {
  const tests = [...ids].flatMap((id) => (children.get(id) ?? []).flatMap((child) => nodes.get(child)?.test ?? []));
  const telling = tests.filter(({ kind, enabled }) => enabled && kind !== undefined && kind !== 'not_null' && kind !== 'unique');
  return new Set(telling.flatMap(({ column }) => (column === undefined ? [] : column.replaceAll('"', '').toLowerCase())));
}

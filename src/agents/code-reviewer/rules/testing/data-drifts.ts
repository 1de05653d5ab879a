import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { quoted } from '../../../../warehouse/quoted.ts';
import { columnSql, type Dialect } from '../../../../warehouse/sql-text.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { causeLocation, columnLocation, modelLocation } from '../../../places.ts';
import type { Answer } from '../../../question.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';

const ID = 'data-drifts';

/** T14: what a changed model holds is far from what it holds on the base, and no test says so: it is empty, or a column lost its values. */
export const dataDrifts = defineRule({
  id: ID,
  code: 'T14',
  title: 'A model or column loses its data',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *ask(view) {
    const dialect = questionDialect(view.project);
    if (dialect === undefined) return;
    for (const model of view.models) {
      const relation = view.relation(model.uniqueId);
      const columns = columnsOf(model, view);
      if (relation === undefined || columns.length === 0) continue;
      yield {
        id: questionId(model),
        sql: `select count(*) as ${quoted(ROWS)}, ${columns.map((name) => filledSql(name, dialect)).join(', ')} from ${relation} as asked`,
      };
    }
  },
  *check(facts) {
    for (const change of facts.models) {
      const [before] = facts.details?.base?.answers?.get(questionId(change)) ?? [];
      const [after] = facts.details?.head?.answers?.get(questionId(change)) ?? [];
      if (before !== undefined && after !== undefined && change.head !== undefined) yield* drifts(change, { before, after }, facts);
    }
  },
});

const ROWS = 'all rows';
/** A question about more columns takes long, and nobody reads the answer. */
const MOST_COLUMNS = 80;
/** With fewer rows a share says nothing. */
const FEWEST_ROWS = 50;
/** Less may be what the change is for; a join that finds nothing takes more. */
const RISE = 0.4;

function questionId({ uniqueId }: { readonly uniqueId: string }): string {
  return `${ID}:${uniqueId}`;
}

function columnsOf(model: DbtNode, view: SideView): readonly string[] {
  const { types, isComplete } = modelColumns(model, view);
  return isComplete ? [...types.keys()].slice(0, MOST_COLUMNS) : [];
}

function filledSql(column: string, dialect: Dialect): string {
  return `count(${columnSql(column, dialect)}) as ${quoted(column.toLowerCase())}`;
}

interface Counts {
  readonly before: Answer[number];
  readonly after: Answer[number];
}

function* drifts(change: ModelChange, { before, after }: Counts, { projectDir }: ReviewFacts): Iterable<Draft> {
  const [was, is] = [Number(before[ROWS]), Number(after[ROWS])];
  if (was > 0 && is === 0) {
    yield {
      subject: change.uniqueId,
      key: 'rows',
      message: `${code(change.name)} is empty; the base gives it ${was} rows from the same input. Tests of columns pass on an empty table.`,
      remedy: 'Look at the joins and filters that this pull request changes: one of them matches nothing.',
      location: firstPlace(change, projectDir),
    };
  }
  if (was < FEWEST_ROWS || is < FEWEST_ROWS) return;
  for (const [column, filled] of Object.entries(after)) {
    const known = before[column];
    if (column === ROWS || known === undefined) continue;
    const [nullsBefore, nullsNow] = [1 - Number(known) / was, 1 - Number(filled) / is];
    if (nullsNow - nullsBefore < RISE) continue;
    yield {
      subject: change.uniqueId,
      key: column,
      message: `${code(`${change.name}.${column}`)} is null in ${percent(nullsNow)} of ${is} rows; on the base, from the same input, in ${percent(nullsBefore)}.`,
      remedy: `Look at where ${code(column)} comes from: a join that no longer finds its row, or a CASE without its branch. If it is meant, say so beside the model.`,
      location: columnLocation(change, column, projectDir),
      evidence: [`${change.name}.${column}: ${Number(known)} of ${was} rows filled on the base, ${Number(filled)} of ${is} on the head`],
    };
  }
}

function firstPlace({ causes, head }: ModelChange, projectDir: string): Draft['location'] {
  const [cause] = causes;
  if (cause !== undefined) return causeLocation(cause);
  return head === undefined ? undefined : modelLocation(head, 'head', projectDir);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

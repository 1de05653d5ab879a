import type { DbtNode } from '../../../../dbt/project.ts';
import type { QueryShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { SideView } from '../../../side-view.ts';
import { sqlModels } from '../../../sql-models.ts';
import { sqlPlace, writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';
import { scanSql } from '../../scan-sql.ts';

/** C26: a model isn't one whole SELECT: it ends in a semicolon, writes to tables, or returns only some rows. */
export const notOneSelect = defineRule({
  id: 'not-one-select',
  code: 'C26',
  title: 'A model isn’t one whole SELECT',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName === view.project.name && model.resourceType === 'model' && model.language === 'sql')
        yield* statements(model, view);
    }
    for (const { model, shape } of sqlModels(view)) yield* limited(model, shape, view);
  },
});

const WRITING: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'merge', 'create', 'drop', 'truncate', 'alter']);

const MAY_WRITE = new RegExp(String.raw`\b(?:${[...WRITING].join('|')})\b`, 'i');

/** dbt puts a model's text into a statement of its own, where neither may be. What Jinja sets or calls is no part of the compiled text. */
function statements(model: DbtNode, view: SideView): readonly Draft[] {
  const sql = model.compiledCode ?? '';
  // Hardly any text has to be looked at closely.
  if (!sql.includes(';') && !MAY_WRITE.test(sql)) return [];
  const tokens = scanSql(sql);
  const place = (line: number) => ({ subject: model.uniqueId, location: sqlPlace(model, line, view) });
  const [first] = tokens;
  if (first?.kind === 'word' && WRITING.has(first.text.toLowerCase())) {
    const message = `${code(model.name)} begins with ${code(first.text.toUpperCase())}, and dbt makes a table of a SELECT: it can’t be built.`;
    const remedy = 'Write the SELECT whose rows the table is to have; what else has to happen belongs into a hook or an operation.';
    return [{ ...place(first.line), key: 'statement', message, remedy }];
  }
  const semicolon = tokens.find(({ kind, text }) => kind === 'sign' && text === ';');
  if (semicolon === undefined) return [];
  const isLast = tokens.at(-1) === semicolon;
  return [
    {
      ...place(semicolon.line),
      key: 'semicolon',
      message: `${code(model.name)} has a semicolon ${isLast ? 'at its end' : 'in it'}, and dbt writes more behind the model’s text: most databases refuse that.`,
      remedy: isLast ? 'Leave the semicolon out.' : 'Make it one SELECT; what else has to happen belongs into a hook or an operation.',
    },
  ];
}

/** LIMIT without ORDER BY takes any rows: what is left of somebody trying something out. */
function limited(model: DbtNode, { body, blocks }: QueryShape, view: SideView): readonly Draft[] {
  const query = body.kind === 'set' ? body : blocks[body.block];
  const limit = query?.limit;
  if (query === undefined || limit?.kind !== 'literal' || query.orderBy.length > 0) return [];
  const location =
    limit.value === '1' || !/^\d+$/.test(limit.value)
      ? undefined
      : writtenPlace(model, lineOfLimit(model, limit.value) ?? limit.line, view);
  if (location === undefined) return [];
  return [
    {
      subject: model.uniqueId,
      key: 'limit',
      message: `${code(model.name)} returns ${code(limit.value)} rows and no more, whichever the database reads first: all others are missing downstream.`,
      remedy: 'Leave the LIMIT out, or order by what makes these rows the right ones.',
      location,
    },
  ];
}

/** The parser tells no line of a number. */
function lineOfLimit({ compiledCode = '' }: DbtNode, value: string): number | undefined {
  const lines = compiledCode.split('\n');
  const index = lines.findLastIndex((line) => new RegExp(String.raw`\blimit\s+${value}\b`, 'i').test(line));
  return index < 0 ? undefined : index + 1;
}

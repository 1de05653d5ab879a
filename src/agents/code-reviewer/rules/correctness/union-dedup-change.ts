import type { QueryBody, QueryShape } from '../../../../sql/query-shape.ts';
import { changedSql } from '../../../changed-sql.ts';
import { defineRule } from '../../../define-rule.ts';
import { viewSide } from '../../../side-view.ts';
import { sqlPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C10: UNION became UNION ALL or the other way round, so that rows which are alike are kept or dropped. */
export const unionDedupChange = defineRule({
  id: 'union-dedup-change',
  code: 'C10',
  title: 'A UNION drops duplicates, or keeps them, as it didn’t before',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const view = viewSide(facts, 'head');
    for (const sql of changedSql(facts)) {
      const before = setsOf(sql.before);
      for (const [name, set] of setsOf(sql.after)) {
        const was = before.get(name);
        if (set === undefined || was === undefined || !isUnion(set) || !isUnion(was)) continue;
        if (set.operator === was.operator || set.operands.length !== was.operands.length) continue;
        const where = name === '' ? '' : ` in ${code(name)}`;
        const effect = set.operator === 'union' ? 'drops rows that are alike, also within one part' : 'keeps rows that are alike';
        const said = `${code(sql.head.name)} now ${effect}: ${was.operator.toUpperCase()}${where} became ${set.operator.toUpperCase()}`;
        yield {
          subject: sql.change.uniqueId,
          key: name,
          message: `${said}.`,
          question: `${said}. Intended?`,
          remedy:
            set.operator === 'union'
              ? 'Where only doubles of a key are to go, choose one row per key instead: UNION also drops rows that are alike by right.'
              : `Make sure that the parts have no row in common, and that a test on the key of ${code(sql.head.name)} says so.`,
          location: sqlPlace(sql.head, set.line, view),
        };
      }
    }
  },
});

type SetBody = Extract<QueryBody, { kind: 'set' }>;

function isUnion({ operator }: SetBody): boolean {
  return operator === 'union' || operator === 'union all';
}

/** The set operations that are a whole query, CTE or subquery, by its name; undefined where two have one name. */
function setsOf({ body, ctes, blocks }: QueryShape): ReadonlyMap<string, SetBody | undefined> {
  const named: readonly (readonly [string, QueryBody])[] = [
    ['', body],
    ...ctes.map((cte) => [cte.name, cte.body] as const),
    ...blocks.flatMap(({ inputs }) => inputs.flatMap(({ alias, from }) => (from.kind === 'derived' ? [[alias, from.body] as const] : []))),
  ];
  const found = new Map<string, SetBody | undefined>();
  for (const [name, query] of named) {
    if (query.kind === 'set') found.set(name, found.has(name) ? undefined : query);
  }
  return found;
}

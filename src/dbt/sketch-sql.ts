import { createHash } from 'node:crypto';
import type { DbtNode, DbtProject } from './project.ts';
import { renderPlainly } from './render-plainly.ts';

const EXPRESSION = /\{\{-?(?!\s*(?:(?:ref|source|config)\s*\(|this\b))\s*([^{}]+?)\s*-?\}\}/g;
/** A macro between the commas of a SELECT may be many columns, and one behind FROM any relation. */
const IS_MORE = { before: /\b(?:from|join)\s*$/i, after: /^\s*(?:,|\)|$|from\b)/i };

/**
 * The SQL of a model with a call in place of each expression that only dbt can tell, the same call for the same words; undefined where Jinja
 * decides more than a value. What differs between two sketches differs between the models; what is equal may differ all the same.
 */
export function sketchSql(node: DbtNode, project: Pick<DbtProject, 'nodes' | 'sources'>): string | undefined {
  const { rawCode } = node;
  let holdsMore = false;
  const sketched = rawCode.replaceAll(EXPRESSION, (whole: string, inside: string, at: number) => {
    const [before, after] = [rawCode.slice(0, at), rawCode.slice(at + whole.length)];
    holdsMore ||= IS_MORE.before.test(before) || IS_MORE.after.test(after);
    return `${nameOf(inside)}()${whole.replaceAll(/[^\n]/g, '')}`;
  });
  return holdsMore ? undefined : renderPlainly({ ...node, rawCode: sketched }, project);
}

/** Whether two sketches hold the same expressions: where one of them changed, its SQL may be what it was. */
export function sameExpressions(one: string, other: string): boolean {
  return callsIn(one) === callsIn(other);
}

function callsIn(sql: string): string {
  return (sql.match(/\bjinja_[0-9a-f]{12}\(\)/g) ?? []).toSorted().join();
}

function nameOf(expression: string): string {
  return `jinja_${createHash('sha256').update(expression.replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 12)}`;
}

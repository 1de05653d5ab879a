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

function nameOf(expression: string): string {
  return `jinja_${createHash('sha256').update(expression.replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 12)}`;
}

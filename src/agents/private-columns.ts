import type { DbtColumn, DbtNode, DbtProject } from '../dbt/project.ts';
import { protectionOf } from './code-reviewer/column-protection.ts';
import { personalName } from './code-reviewer/personal-name.ts';

/** Words that may be about a person: hiding too much costs a reader little. */
const MAYBE =
  /(?:^|_)(?:e?mail|phone|mobile|fax|\w*name|address|street|zip|post_?code|birth\w*|ssn|passport\w*|iban|bic|ip|password\w*|secret\w*|token|salary|gender|religion|lat|lon|latitude|longitude)(?:$|_)/i;

/**
 * Says of a node's columns whether their values are private: by their name, or by what the YAML says of them, here or above where the
 * column has the same name. A node that is marked itself has private columns only.
 */
export function privateColumns({ uniqueId }: Pick<DbtNode, 'uniqueId'>, project: DbtProject): (column: string) => boolean {
  const own = project.nodes.get(uniqueId);
  if (own !== undefined && isMarked(own)) return () => true;
  const marked = markedColumns(uniqueId, project);
  return (column) => isPrivateName(column) || marked.has(column.toLowerCase());
}

/** Whether a column's name alone says that its values may be about a person. */
export function isPrivateName(column: string): boolean {
  return MAYBE.test(column) || personalName(column) !== undefined;
}

/** In lower case, of the node and all that it reads. */
function markedColumns(uniqueId: string, { nodes, sources }: DbtProject): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const waiting = [uniqueId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const place = nodes.get(id) ?? sources.get(id);
    if (place === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(nodes.get(id)?.dependsOn.nodes ?? []));
    const columns = [...place.columns.values()].filter((column) => isMarked(place) || isMarked(column));
    for (const { name } of columns) names.add(name.toLowerCase());
  }
  return names;
}

function isMarked({
  meta,
  tags,
  policyTags = [],
}: Pick<DbtColumn, 'meta' | 'tags'> & { readonly policyTags?: readonly string[] }): boolean {
  const { enforced, labelled } = protectionOf({ meta, tags, policyTags });
  return enforced !== undefined || labelled !== undefined;
}

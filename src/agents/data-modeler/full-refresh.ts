import { descendants } from '../../dbt/descendants.ts';
import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { plain } from '../words.ts';

/**
 * What builds a model's table anew, as a sentence with the command: everything behind it goes along where another table would keep rows
 * that were made of the old ones.
 */
export function fullRefresh(model: DbtNode, project: DbtProject): string {
  const behind = [...descendants(project, [model.uniqueId])].some((id) => project.nodes.get(id)?.materialized === 'incremental');
  const command = `\`dbt run --full-refresh --select ${selectorOf(model)}${behind ? '+' : ''}\``;
  const sentence = behind ? `Deploy with ${command}: incremental models behind it keep their old rows, too.` : `Deploy with ${command}.`;
  if (model.config['full_refresh'] !== false) return sentence;
  return `${sentence} Take \`full_refresh: false\` out for that run, since dbt ignores the flag otherwise.`;
}

/** Of a versioned model, dbt takes the name alone for all of its versions. */
function selectorOf({ name, version }: DbtNode): string {
  return plain(version === undefined ? name : `${name}.v${version}`);
}

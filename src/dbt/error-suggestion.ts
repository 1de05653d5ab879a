import type { ExplainedError } from './explain-error.ts';
import { nearestName } from './nearest-name.ts';
import type { DbtProject } from './project.ts';

/** One sentence about what was probably meant; `…` marks names. Undefined when there is nothing better than the error itself. */
export function suggestionFor({ missing, offered, files }: ExplainedError, project: DbtProject | undefined): string | undefined {
  if (files !== undefined && files.length > 1) return `Rename or remove one of ${files.map(code).join(' and ')}.`;
  if (missing === undefined) return undefined;
  const meant =
    missing.kind === 'column'
      ? (nearestName(missing.name, offered ?? []) ?? offered?.[0])
      : nearestName(missing.name, namesOf(missing.kind, project));
  if (meant !== undefined) return `Did you mean ${code(meant)}?`;
  return missing.kind === 'macro' ? 'Check its spelling; if a package has it, install the package with dbt deps.' : undefined;
}

function namesOf(kind: 'node' | 'source' | 'macro', project: DbtProject | undefined): readonly string[] {
  if (project === undefined) return [];
  if (kind === 'source') return [...project.sources.values()].map(({ sourceName, name }) => `${sourceName}.${name}`);
  if (kind === 'macro') return [...project.macros.values()].map(({ name }) => name);
  return [...project.nodes.values()]
    .filter(({ resourceType }) => ['model', 'seed', 'snapshot'].includes(resourceType))
    .map(({ name }) => name);
}

/** Names come from a hostile log: one that could end the mark is shown without it. */
function code(name: string): string {
  return name.includes('`') ? name : `\`${name}\``;
}

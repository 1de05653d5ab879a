import type { Diagnosis } from '../diagnosis.ts';

/** One sentence about what was probably meant; `…` marks names. Undefined when there is nothing better than the error itself. */
export function suggestionFor({ missing, offered, facts }: Pick<Diagnosis, 'missing' | 'offered' | 'facts'>): string | undefined {
  const files = facts['files']?.split(', ') ?? [];
  if (files.length > 1) return `Rename or remove one of ${files.map(code).join(' and ')}.`;
  if (offered[0] !== undefined) return `Did you mean ${code(offered[0])}?`;
  return missing?.kind === 'macro' ? 'Check its spelling; if a package has it, install the package with dbt deps.' : undefined;
}

/** Names come from a hostile log: one that could end the mark is shown without it. */
function code(name: string): string {
  return name.includes('`') ? name : `\`${name}\``;
}

import { distance } from 'fastest-levenshtein';
import type { Diagnosis } from '../diagnosis.ts';

/** One sentence about what was probably meant; `…` marks names. Undefined when there is nothing better than the error itself. */
export function suggestionFor({ missing, offered, facts }: Pick<Diagnosis, 'missing' | 'offered' | 'facts'>): string | undefined {
  const files = facts['files']?.split(', ') ?? [];
  if (files.length > 1) return `Rename or remove one of ${files.map(code).join(' and ')}.`;
  const [nearest] = offered;
  if (missing !== undefined && nearest !== undefined && isLike(missing.name, nearest)) return `Did you mean ${code(nearest)}?`;
  return missing?.kind === 'macro' ? 'Check its spelling; if a package has it, install the package with dbt deps.' : undefined;
}

/** A database offers something even where nothing is like the name: half of its letters have to agree. */
function isLike(name: string, other: string): boolean {
  return distance(name.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(name.length / 2));
}

/** Names come from a hostile log: one that could end the mark is shown without it. */
function code(name: string): string {
  return name.includes('`') ? name : `\`${name}\``;
}

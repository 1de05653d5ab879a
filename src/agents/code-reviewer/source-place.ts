import type { Location } from '../../core/finding.ts';
import type { DbtSource } from '../../dbt/project.ts';
import { placeInYaml } from '../../dbt/yaml-places.ts';
import { inRepository } from '../places.ts';
import type { SideView } from '../side-view.ts';

/** Where a table of a source is declared, or the source itself. */
export function sourcePlace(
  { path, sourceName, name }: DbtSource,
  { projectDir, side, text }: SideView,
  what: 'table' | 'source' = 'table',
): Location {
  const file = inRepository(projectDir, path);
  const line = placeInYaml(text(file) ?? '', {
    resource: { kind: 'source', name: what === 'table' ? `${sourceName}.${name}` : sourceName },
  });
  return { path: file, side, ...(line === undefined ? {} : { line }) };
}

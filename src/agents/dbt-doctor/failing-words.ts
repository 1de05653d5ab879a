import { fileLink, type Link } from '../../core/block.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import { resourceName } from '../../dbt/resource-name.ts';
import { inRepository } from '../places.ts';
import { code } from '../words.ts';
import type { FixContext } from './fix-context.ts';

/** The node that went wrong as code, or undefined when dbt failed before its nodes. */
export function failingName({ node }: Diagnosis): string | undefined {
  return node === undefined ? undefined : code(resourceName(node));
}

/** A link to a line of the head by its path from the dbt project's folder: "models/marts/fct_trips.sql:12". */
export function placeLink(
  place: { readonly path: string; readonly line: number | undefined },
  { projectDir }: Pick<FixContext, 'projectDir'>,
): Link {
  const path = inRepository(projectDir, place.path);
  const line = place.line !== undefined && place.line > 0 ? place.line : undefined;
  return fileLink(line === undefined ? path : `${path}:${line}`, { path, line });
}

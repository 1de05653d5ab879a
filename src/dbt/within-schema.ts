import type { Lane } from '../core/lane.ts';
import { lowerLane } from './lower-lane.ts';
import type { DbtNode, DbtProject } from './project.ts';

/**
 * The lane, or the compile lane when one of the nodes would be written outside of the run's own schema: a project's
 * `generate_schema_name` may put a table wherever its credentials reach.
 */
export function laneWithin(
  lane: Lane,
  { nodes }: DbtProject,
  { ids, schema }: { ids: readonly string[]; schema: string | undefined },
): Lane {
  if (schema === undefined || lane.name !== 'build') return lane;
  const outside = ids.flatMap((id) => nodes.get(id) ?? []).find((node) => !isWithin(node, schema));
  if (outside === undefined) return lane;
  const reason = `${outside.name} would be written to ${outside.relationName}, outside of the schema ${schema} of this run`;
  return lowerLane('compile', reason);
}

function isWithin({ relationName, config }: DbtNode, schema: string): boolean {
  if (relationName === undefined) return true;
  if (typeof config['database'] === 'string') return false;
  const found = schemaOf(relationName).toLowerCase();
  return found === schema || found.startsWith(`${schema}_`);
}

/** The part before the last one of a relation's name, without quotes. BigQuery quotes each part, or all of them together. */
function schemaOf(relationName: string): string {
  const whole = /^`([^`]*)`$/.exec(relationName)?.[1];
  const parts = whole?.split('.') ?? relationName.match(/"(?:[^"]|"")*"|`[^`]*`|[^.]+/g) ?? [];
  return (parts.at(-2) ?? '').replaceAll(/^["`]|["`]$/g, '');
}

import type { Pair } from '../dbt/pair.ts';
import type { DbtProject } from '../dbt/project.ts';
import type { DbtCatalog } from '../dbt/read-catalog.ts';
import type { ToldNames } from '../dbt/upstream-columns.ts';
import { toldColumns } from '../lineage/told-columns.ts';

/** What is known of one side without its SQL. */
interface Side {
  readonly project: DbtProject;
  readonly catalog: DbtCatalog | undefined;
}

/**
 * The columns that catalogs tell, for both sides. Where only one catalog is given, it also tells the other side's sources and seeds, as long as
 * they are the same there.
 */
export function toldSides(sides: Pair<Side>): Pair<ToldNames> {
  return { base: toldBy(sides.base, sides.head), head: toldBy(sides.head, sides.base) };
}

function toldBy(own: Side, other: Side): ToldNames {
  return (id) => completeNames(id, own) ?? (own.catalog === undefined && isSame(id, own, other) ? completeNames(id, other) : undefined);
}

function completeNames(id: string, side: Side): readonly string[] | undefined {
  const known = toldColumns(id, side);
  return known?.isComplete === true ? known.names : undefined;
}

function isSame(id: string, { project: own }: Side, { project: other }: Side): boolean {
  const [source, seed] = [own.sources.get(id), own.nodes.get(id)];
  if (source !== undefined) return source.relationName === other.sources.get(id)?.relationName;
  return seed?.resourceType === 'seed' && seed.checksum === other.nodes.get(id)?.checksum;
}

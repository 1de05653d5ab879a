import type { SideDetails } from '../agents/review-facts.ts';
import type { DbtProject } from '../dbt/project.ts';
import { dialectDoubt } from './dialect-doubt.ts';

/** What the reader of shapes has to say about each node's SQL; undefined for what was read whole. */
export async function whyNoShape(
  { adapter, nodes }: Pick<DbtProject, 'adapter' | 'nodes'>,
  shape: NonNullable<SideDetails['shape']>,
): Promise<(uniqueId: string) => string | undefined> {
  const isRead = [...nodes.keys()].some((id) => shape(id) !== undefined);
  const doubt = isRead ? undefined : await dialectDoubt(adapter);
  return (uniqueId) => {
    const known = shape(uniqueId);
    if (known === undefined) return doubt ?? 'its SQL can not be parsed as one query';
    return known.unread.length === 0 ? undefined : `read only in part: ${known.unread.join('; ')}`;
  };
}

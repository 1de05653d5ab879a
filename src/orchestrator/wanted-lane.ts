import type { AskedLane } from '../core/lane.ts';
import type { Situation } from './situation.ts';

/** How deep the base's configuration wants this pull request reviewed; undefined leaves it to adapter and budget. */
export function wantedLane({ config: { review }, pullRequest }: Pick<Situation, 'config' | 'pullRequest'>): AskedLane | undefined {
  if (pullRequest.draft && review.drafts === 'static') return { name: 'static', by: 'draft' };
  return typeof review.on_push === 'boolean' ? undefined : { name: review.on_push, by: 'on-push' };
}

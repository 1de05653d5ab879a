import type { SettledCheck } from '../core/decision.ts';

const KEY = /^settled:[^:]+:[^:]+(?::(\d{1,10}))?$/;

/** The `external_id` of a check that needed no runner. With the pull request where a person may have its commit run after all. */
export function formatSettledKey({
  project,
  workflow,
  awaitsApproval,
}: Pick<SettledCheck, 'project' | 'workflow' | 'awaitsApproval'>): string {
  return `settled:${project}:${workflow}${awaitsApproval === undefined ? '' : `:${awaitsApproval.pullRequest}`}`;
}

/** Reads it back, or says undefined when the text is none. */
export function parseSettledKey(text: string): { readonly pullRequest: number | undefined } | undefined {
  const found = KEY.exec(text);
  if (found === null) return undefined;
  return { pullRequest: found[1] === undefined ? undefined : Number(found[1]) };
}

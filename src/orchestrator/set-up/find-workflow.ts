import { WORKFLOW_PATH } from './set-up.ts';

/** A workflow that set-up wrote, or that calls Steward by its name. */
const OF_STEWARD = /^# steward-init: [0-9a-f]{16}$|^\s+uses:\s+[\w.-]+\/(?:dbt-)?steward@/m;

/** Where Steward's workflow lies in a repository: the usual file, or the one that somebody gave another name. */
export function findWorkflow(texts: Readonly<Record<string, string | undefined>>): string {
  if (texts[WORKFLOW_PATH] !== undefined) return WORKFLOW_PATH;
  const workflows = Object.keys(texts).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return workflows.toSorted().find((path) => OF_STEWARD.test(texts[path] ?? '')) ?? WORKFLOW_PATH;
}

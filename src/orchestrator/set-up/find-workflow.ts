import { WORKFLOW_PATH } from './set-up.ts';
import { isMarked } from './workflow-mark.ts';

const CALLS_STEWARD = /^\s+uses:\s+[\w.-]+\/(?:dbt-)?steward@/m;

/** Where Steward's workflow lies in a repository: the usual file, or the one that somebody gave another name. */
export function findWorkflow(texts: Readonly<Record<string, string | undefined>>): string {
  if (texts[WORKFLOW_PATH] !== undefined) return WORKFLOW_PATH;
  const workflows = Object.keys(texts).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return workflows.toSorted().find((path) => isOfSteward(texts[path] ?? '')) ?? WORKFLOW_PATH;
}

/** Set-up wrote it, or it calls Steward by its name. */
function isOfSteward(text: string): boolean {
  return isMarked(text) || CALLS_STEWARD.test(text);
}

import type { Finding } from './finding.ts';
import type { Severity } from './severity.ts';

/**
 * The base branch's say in what counts: the severity of each rule, where it differs below a path, what an incomplete check means,
 * and whether a check that fails blocks the merge at all.
 */
export interface Policy {
  readonly severities: Readonly<Record<string, Severity>>;
  /** The longest path that a finding's place begins with decides. */
  readonly paths: readonly { readonly rule: string; readonly path: string; readonly severity: Severity }[];
  readonly onIncomplete: 'fail' | 'neutral';
  readonly gate: 'advisory' | 'blocking';
  /** A stranger's commit that was only read: without a person's yes to it, it never counts as checked. */
  readonly awaitsApproval?: true;
}

/** What a finding weighs under the policy; a rule that the policy doesn't know keeps the severity it claims. */
export function severityUnder({ severities, paths }: Policy, { ruleId, severity, location }: Finding): Severity {
  const below = longestPath(paths, { ruleId, path: location?.path });
  if (below !== undefined) return below.severity;
  return Object.hasOwn(severities, ruleId) ? (severities[ruleId] ?? severity) : severity;
}

/** Of the settings of a rule below paths, the one for the longest path that a place lies in. A path is a file, or a folder with all in it. */
export function longestPath<Setting extends { readonly rule: string; readonly path: string }>(
  settings: readonly Setting[],
  { ruleId, path }: { readonly ruleId: string; readonly path: string | undefined },
): Setting | undefined {
  if (path === undefined) return undefined;
  const fitting = settings.filter((setting) => setting.rule === ruleId && liesIn(path, setting.path));
  return fitting.toSorted((one, other) => other.path.length - one.path.length)[0];
}

function liesIn(path: string, folder: string): boolean {
  const clean = folder.replace(/\/?\**$/, '');
  return path === clean || path.startsWith(`${clean}/`);
}

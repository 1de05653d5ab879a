import type { Rule } from '../../define-rule.ts';
import { breakingChangeUnversioned } from './governance/breaking-change-unversioned.ts';
import { dbtWarns } from './governance/dbt-warns.ts';
import { exposureMayBreak } from './governance/exposure-may-break.ts';
import { latestVersionMoved } from './governance/latest-version-moved.ts';
import { metricRedefined } from './governance/metric-redefined.ts';

/** Contracts, versions, access and consumers outside dbt (G), in the order of the report. */
export const governanceRules = [
  breakingChangeUnversioned,
  exposureMayBreak,
  metricRedefined,
  latestVersionMoved,
  dbtWarns,
] as const satisfies readonly Rule[];

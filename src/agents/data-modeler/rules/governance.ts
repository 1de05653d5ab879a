import type { Rule } from '../../define-rule.ts';
import { breakingChangeUnversioned } from './governance/breaking-change-unversioned.ts';
import { contractWithoutKey } from './governance/contract-without-key.ts';
import { dbtWarns } from './governance/dbt-warns.ts';
import { exposureMayBreak } from './governance/exposure-may-break.ts';
import { exposureNarrowed } from './governance/exposure-narrowed.ts';
import { exposureOnUnreadyModel } from './governance/exposure-on-unready-model.ts';
import { latestVersionMoved } from './governance/latest-version-moved.ts';
import { metricRedefined } from './governance/metric-redefined.ts';
import { ownershipMissing } from './governance/ownership-missing.ts';
import { publicWithoutContract } from './governance/public-without-contract.ts';

/** Contracts, versions, access and consumers outside dbt (G), in the order of the report. */
export const governanceRules = [
  breakingChangeUnversioned,
  exposureMayBreak,
  exposureNarrowed,
  metricRedefined,
  latestVersionMoved,
  publicWithoutContract,
  exposureOnUnreadyModel,
  dbtWarns,
  ownershipMissing,
  contractWithoutKey,
] as const satisfies readonly Rule[];

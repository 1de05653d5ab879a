import type { Rule } from '../../define-rule.ts';
import { dateDimensionIncomplete } from './dimensional/date-dimension-incomplete.ts';
import { dimensionModelledTwice } from './dimensional/dimension-modelled-twice.ts';
import { factReferenceUntested } from './dimensional/fact-reference-untested.ts';
import { joinOutsideStar } from './dimensional/join-outside-star.ts';
import { processLosesDimension } from './dimensional/process-loses-dimension.ts';
import { scd2PeriodsBroken } from './dimensional/scd2-periods-broken.ts';

/** Facts, dimensions, their keys, grains and histories (K), in the order of the report. */
export const dimensionalRules = [
  scd2PeriodsBroken,
  dateDimensionIncomplete,
  joinOutsideStar,
  factReferenceUntested,
  dimensionModelledTwice,
  processLosesDimension,
] as const satisfies readonly Rule[];

import type { Rule } from '../../define-rule.ts';
import { attributeInFact } from './dimensional/attribute-in-fact.ts';
import { dateDimensionIncomplete } from './dimensional/date-dimension-incomplete.ts';
import { dimensionModelledTwice } from './dimensional/dimension-modelled-twice.ts';
import { factReferenceUntested } from './dimensional/fact-reference-untested.ts';
import { factlessFactDoubled } from './dimensional/factless-fact-doubled.ts';
import { flagsInFact } from './dimensional/flags-in-fact.ts';
import { grainUntrue } from './dimensional/grain-untrue.ts';
import { headerMeasureRepeated } from './dimensional/header-measure-repeated.ts';
import { joinOutsideStar } from './dimensional/join-outside-star.ts';
import { processLosesDimension } from './dimensional/process-loses-dimension.ts';
import { ratioSummed } from './dimensional/ratio-summed.ts';
import { scd2PeriodsBroken } from './dimensional/scd2-periods-broken.ts';
import { snapshotEndWrong } from './dimensional/snapshot-end-wrong.ts';
import { snapshotWatchesWrong } from './dimensional/snapshot-watches-wrong.ts';
import { surrogateKeyChanged } from './dimensional/surrogate-key-changed.ts';
import { surrogateKeyCollides } from './dimensional/surrogate-key-collides.ts';
import { unknownMemberMissing } from './dimensional/unknown-member-missing.ts';
import { wrongVersionsJoined } from './dimensional/wrong-versions-joined.ts';

/** Facts, dimensions, their keys, grains and histories (K), in the order of the report. */
export const dimensionalRules = [
  scd2PeriodsBroken,
  dateDimensionIncomplete,
  grainUntrue,
  wrongVersionsJoined,
  surrogateKeyChanged,
  snapshotWatchesWrong,
  snapshotEndWrong,
  unknownMemberMissing,
  factlessFactDoubled,
  surrogateKeyCollides,
  headerMeasureRepeated,
  ratioSummed,
  joinOutsideStar,
  factReferenceUntested,
  dimensionModelledTwice,
  processLosesDimension,
  attributeInFact,
  flagsInFact,
] as const satisfies readonly Rule[];

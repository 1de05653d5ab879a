import type { Rule } from '../../define-rule.ts';
import { deadCode } from './structure/dead-code.ts';
import { duplicateLogic } from './structure/duplicate-logic.ts';
import { intermediateReadsMart } from './structure/intermediate-reads-mart.ts';
import { lineageLost } from './structure/lineage-lost.ts';
import { martReadsSource } from './structure/mart-reads-source.ts';
import { modelSliced } from './structure/model-sliced.ts';
import { modelTooComplex } from './structure/model-too-complex.ts';
import { rejoinedUpstream } from './structure/rejoined-upstream.ts';
import { sourceBesideModels } from './structure/source-beside-models.ts';
import { sourceDeclaredIdly } from './structure/source-declared-idly.ts';
import { sourceStagedTwice } from './structure/source-staged-twice.ts';
import { sourcesJoined } from './structure/sources-joined.ts';
import { stagingReadsDownstream } from './structure/staging-reads-downstream.ts';
import { stagingReadsStaging } from './structure/staging-reads-staging.ts';
import { unusualFolder } from './structure/unusual-folder.ts';
import { unusualName } from './structure/unusual-name.ts';
import { unusualType } from './structure/unusual-type.ts';

/** Whether the graph of models keeps its layers and its size (S), in the order of the report. */
export const structureRules = [
  duplicateLogic,
  sourceStagedTwice,
  lineageLost,
  deadCode,
  stagingReadsDownstream,
  stagingReadsStaging,
  martReadsSource,
  intermediateReadsMart,
  sourceBesideModels,
  sourcesJoined,
  sourceDeclaredIdly,
  rejoinedUpstream,
  modelSliced,
  modelTooComplex,
  unusualType,
  unusualFolder,
  unusualName,
] as const satisfies readonly Rule[];

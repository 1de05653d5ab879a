import type { Rule } from '../../define-rule.ts';
import { duplicateLogic } from './structure/duplicate-logic.ts';
import { intermediateReadsMart } from './structure/intermediate-reads-mart.ts';
import { martReadsSource } from './structure/mart-reads-source.ts';
import { sourceBesideModels } from './structure/source-beside-models.ts';
import { stagingReadsDownstream } from './structure/staging-reads-downstream.ts';
import { stagingReadsStaging } from './structure/staging-reads-staging.ts';

/** Whether the graph of models keeps its layers and its size (S), in the order of the report. */
export const structureRules = [
  duplicateLogic,
  stagingReadsDownstream,
  stagingReadsStaging,
  martReadsSource,
  intermediateReadsMart,
  sourceBesideModels,
] as const satisfies readonly Rule[];

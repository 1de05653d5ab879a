import type { Rule } from '../../define-rule.ts';
import { columnStale } from './documentation/column-stale.ts';
import { columnUndeclared } from './documentation/column-undeclared.ts';
import { columnsUndescribed } from './documentation/columns-undescribed.ts';
import { coverageFell } from './documentation/coverage-fell.ts';
import { descriptionDiffers } from './documentation/description-differs.ts';
import { descriptionEmptyWords } from './documentation/description-empty-words.ts';
import { docDrift } from './documentation/doc-drift.ts';
import { macroUndescribed } from './documentation/macro-undescribed.ts';
import { modelUndescribed } from './documentation/model-undescribed.ts';
import { sourceUndescribed } from './documentation/source-undescribed.ts';
import { yamlMisplaced } from './documentation/yaml-misplaced.ts';

/** Whether people can read what a model means (D), in the order of the report. */
export const documentationRules = [
  docDrift,
  yamlMisplaced,
  columnStale,
  modelUndescribed,
  columnsUndescribed,
  columnUndeclared,
  descriptionEmptyWords,
  descriptionDiffers,
  macroUndescribed,
  sourceUndescribed,
  coverageFell,
] as const satisfies readonly Rule[];

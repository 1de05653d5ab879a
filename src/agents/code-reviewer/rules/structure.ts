import type { Rule } from '../../define-rule.ts';
import { duplicateLogic } from './structure/duplicate-logic.ts';
import { martReadsSource } from './structure/mart-reads-source.ts';

/** Whether the graph of models keeps its layers and its size (S), in the order of the report. */
export const structureRules = [duplicateLogic, martReadsSource] as const satisfies readonly Rule[];

import type { DataDifferences } from '../agents/data-modeler/difference-blocks.ts';
import type { ReviewFacts } from '../agents/review-facts.ts';
import type { Finding } from '../core/finding.ts';
import type { ComparedSides } from '../dbt/compared-sides.ts';
import type { HeadDiagnosis } from './compare-and-diagnose.ts';

/** What the later steps know of the first one. */
export interface Reviewed {
  readonly compared: ComparedSides;
  readonly facts: ReviewFacts;
  readonly findings: readonly Finding[];
  /** How the data of base and head differ; undefined where none were built or nothing could differ. */
  readonly data?: DataDifferences | undefined;
  /** Why the head fails, where it does. */
  readonly diagnosed: HeadDiagnosis;
}

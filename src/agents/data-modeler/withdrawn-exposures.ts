import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtExposure, DbtNode } from '../../dbt/project.ts';
import { type BrokenColumn, brokenColumns } from '../broken-columns.ts';
import { declaredColumns } from '../column-readers.ts';
import type { ReviewFacts } from '../review-facts.ts';

/** An exposure that no longer says that it reads columns, in the same pull request that takes these away. */
export interface WithdrawnExposure {
  /** As it was on the base. */
  readonly exposure: DbtExposure;
  readonly change: ModelChange;
  /** What it read, or may have read where it declared no columns. */
  readonly columns: readonly BrokenColumn[];
  readonly isDeclared: boolean;
  readonly how: 'deleted' | 'model left out' | 'columns left out';
}

/** The exposures of the base that were deleted or narrowed together with the columns that they read. */
export function withdrawnExposures({ base, head, models }: ReviewFacts): readonly WithdrawnExposure[] {
  return models.flatMap((change) =>
    [...base.exposures.values()].flatMap((exposure) => withdrawn({ exposure, now: head.exposures.get(exposure.uniqueId), change })),
  );
}

interface Compared {
  readonly exposure: DbtExposure;
  readonly now: DbtExposure | undefined;
  readonly change: ModelChange;
}

function withdrawn({ exposure, now, change }: Compared): readonly WithdrawnExposure[] {
  if (change.base === undefined || !exposure.dependsOn.includes(change.uniqueId)) return [];
  const declared = declaredColumns(exposure, change.base);
  const columns = brokenColumns(change).filter(({ name }) => declared?.includes(name.toLowerCase()) ?? true);
  if (now?.dependsOn.includes(change.uniqueId) !== true) {
    const how = now === undefined ? 'deleted' : 'model left out';
    return columns.length === 0 ? [] : [{ exposure, change, columns, isDeclared: declared !== undefined, how }];
  }
  const left = declared === undefined ? [] : columns.filter(({ name }) => isLeftOut(name, now, change.head ?? change.base));
  return left.length === 0 ? [] : [{ exposure, change, columns: left, isDeclared: true, how: 'columns left out' }];
}

/** One that declares no columns any more may still read all of them. */
function isLeftOut(column: string, exposure: DbtExposure, model: DbtNode | undefined): boolean {
  return model !== undefined && declaredColumns(exposure, model)?.includes(column.toLowerCase()) === false;
}

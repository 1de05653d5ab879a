import type { GuardAllowance } from '../../dbt/guard-tests-allowance.ts';
import { readModels } from './blame.ts';
import { contractMismatches } from './contract-mismatch.ts';
import { missingColumn } from './failing-place.ts';
import { type FixContext, projectFiles } from './fix-context.ts';
import { meantTest } from './fixes/test-name.ts';
import { relationsOf } from './inventory.ts';
import { lostColumn } from './lost-column.ts';
import { modelMove } from './model-move.ts';

/** What a fix of this failure may change in tests and contracts, by the evidence of the two commits and of dbt's own words. */
export function allowanceFor(context: FixContext): GuardAllowance {
  const meant = meantTest(context);
  return {
    dataTypes: contractMismatches(context.diagnosis.text).some(({ kind }) => kind === 'type'),
    renamedColumns: renamedColumns(context),
    renamedModels: renamedModels(context),
    renamedTests: meant === undefined ? [] : [meant],
    base: new Map(projectFiles(context).flatMap(({ path, base }) => (base === undefined ? [] : [[path, base] as const]))),
  };
}

function renamedColumns(context: FixContext): NonNullable<GuardAllowance['renamedColumns']> {
  const column = missingColumn(context);
  if (column === undefined) return [];
  return readModels(context).flatMap((resource) => {
    const lost = lostColumn(context, resource, column);
    if (lost?.renamedTo === undefined) return [];
    const to = lost.renamedTo;
    return [...new Set([resource, lost.model])].map((name) => ({ resource: name, from: column, to }));
  });
}

function renamedModels(context: FixContext): NonNullable<GuardAllowance['renamedModels']> {
  return [...relationsOf(context, 'base').values()].flatMap(({ name }) => {
    const to = modelMove(context, name)?.renamedTo;
    return to === undefined ? [] : [{ from: name, to }];
  });
}

import type { Fix } from '../../agents/dbt-doctor/fix.ts';
import { isMended, proposeFixes } from '../../agents/dbt-doctor/fixes.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { DbtProject } from '../../dbt/project.ts';
import type { FailureScene } from './failure-case.ts';
import { fixContext } from './fix-context.ts';
import { type AppliedFix, type Patch, withFix } from './patch.ts';

/** A patch after a round of fixes, and the root causes that nobody knew a mechanical fix for. */
export interface ExtendedPatch {
  readonly patch: Patch;
  readonly unmended: readonly Diagnosis[];
}

interface From {
  readonly patch: Patch;
  /** The project as it failed; undefined where it could not be parsed. */
  readonly project: DbtProject | undefined;
  /** Fixes that were tried and did not help, as `fixKey` names them. */
  readonly rejected: ReadonlySet<string>;
}

/** Puts a fix for each root cause on top of the patch, one after the other: a later fix sees what an earlier one did. */
export function extendPatch(diagnoses: readonly Diagnosis[], scene: FailureScene, { patch, project, rejected }: From): ExtendedPatch {
  return diagnoses.reduce<ExtendedPatch>(
    (so, diagnosis) => {
      const context = fixContext(diagnosis, scene, { patch: so.patch, project });
      if (isMended(context)) return so;
      const fix = proposeFixes(context).find((candidate) => !rejected.has(fixKey({ fix: candidate, diagnosis })));
      if (fix === undefined) return { ...so, unmended: [...so.unmended, diagnosis] };
      return { ...so, patch: withFix(so.patch, { fix, diagnosis }) };
    },
    { patch, unmended: [] },
  );
}

/** Names a fix for a root cause. */
export function fixKey({ fix, diagnosis }: { readonly fix: Pick<Fix, 'id'>; readonly diagnosis: Diagnosis }): string {
  return `${causeKey(diagnosis)}:${fix.id}`;
}

/** The fixes of a patch whose root cause is still there. */
export function withoutEffect({ fixes }: Patch, diagnoses: readonly Diagnosis[]): readonly AppliedFix[] {
  const left = new Set(diagnoses.map(causeKey));
  return fixes.filter(({ diagnosis }) => left.has(causeKey(diagnosis)));
}

function causeKey({ node, file, cause }: Diagnosis): string {
  return `${node ?? file ?? ''}:${cause}`;
}

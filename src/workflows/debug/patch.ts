import type { Fix } from '../../agents/dbt-doctor/fix.ts';
import { inRepository } from '../../agents/places.ts';
import type { ChangedTexts } from '../../dbt/comparison.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';

/** A fix, and the root cause that it is for. */
export interface AppliedFix {
  readonly fix: Fix;
  readonly diagnosis: Diagnosis;
}

/** Fixes that were put together, and the files after them by path from the dbt project's folder. */
export interface Patch {
  readonly fixes: readonly AppliedFix[];
  readonly texts: ReadonlyMap<string, string | undefined>;
}

/** No change at all. */
export const EMPTY_PATCH: Patch = { fixes: [], texts: new Map() };

/** The patch with one more fix, which was made on top of it. */
export function withFix({ fixes, texts }: Patch, applied: AppliedFix): Patch {
  const files = applied.fix.files.map(({ path, content }) => [path, content] as const);
  return { fixes: [...fixes, applied], texts: new Map([...texts, ...files]) };
}

/** The patch's files by path from the repository's root. */
export function patchedFiles({ texts }: Patch, projectDir: string): ChangedTexts {
  return new Map([...texts].map(([path, text]) => [inRepository(projectDir, path), text]));
}

/** All files of the project after the patch. */
export function patchedTexts({ texts }: Patch, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const after = new Map<string, string | undefined>([...before, ...texts]);
  return new Map([...after].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

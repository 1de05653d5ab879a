import type { FixContext } from '../../agents/dbt-doctor/fix-context.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { DbtProject } from '../../dbt/project.ts';
import type { FailureScene } from './failure-case.ts';
import { EMPTY_PATCH, type Patch } from './patch.ts';

interface Seen {
  readonly patch: Patch;
  /** The project as it failed; undefined where it could not be parsed. */
  readonly project: DbtProject | undefined;
}

/** What the search for a cause and for its fix may look at: the head, with the patch so far where there is one. */
export function fixContext(
  diagnosis: Diagnosis,
  { compared, texts, files, projectDir }: FailureScene,
  { patch, project }: Seen = { patch: EMPTY_PATCH, project: compared.head },
): FixContext {
  return {
    diagnosis,
    base: compared.base,
    head: project,
    files,
    projectDir,
    text: (side, path) => (side === 'head' && patch.texts.has(path) ? patch.texts.get(path) : texts[side].get(path)),
  };
}

import { join } from 'node:path';
import type { ChangedFile } from '../../agents/review-facts.ts';
import type { Files } from '../../core/ports/files.ts';
import type { ComparedSides } from '../../dbt/compared-sides.ts';
import type { Comparison } from '../../dbt/comparison.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { FailedInvocation } from '../../dbt/failed-invocation.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readProjectTexts } from '../../dbt/project-texts.ts';
import type { DltFailure } from '../../dlt/dlt-failure.ts';
import { changedFiles } from '../changed-files.ts';
import type { GivenRun } from '../given-run.ts';
import { projectFolder } from '../project-folder.ts';
import type { RunInput } from '../run-input.ts';

/** Where a failure happened: both sides as dbt saw them and as they stand in files. */
export interface FailureScene {
  readonly compared: Pick<ComparedSides, 'head' | 'build' | 'engine'> & { readonly base: DbtProject | undefined };
  /** The dbt project's files, by path from its folder. */
  readonly texts: Readonly<Record<'base' | 'head', ReadonlyMap<string, string>>>;
  /** What the pull request changes; paths are from the repository's root. */
  readonly files: readonly ChangedFile[];
  /** The dbt project's folder from the repository's root, '' when it is the root. */
  readonly projectDir: string;
}

/** A failure with all that may explain it, and the data in which a fix can be tried. */
export interface FailureCase extends FailureScene {
  readonly comparison: Comparison;
  /** What failed when Steward ran the head; undefined when all went well here. */
  readonly failed: FailedInvocation | undefined;
  /** The run that was pointed to. */
  readonly given: GivenRun | undefined;
  /** The root causes of what dbt met. */
  readonly diagnoses: readonly Diagnosis[];
  readonly layer: 'dlt' | 'dbt' | 'powerbi';
  readonly because: string;
  readonly dltFailure: DltFailure | undefined;
}

/** Reads the files around a failure. */
export async function failureScene(input: RunInput, compared: FailureScene['compared'], files: Files): Promise<FailureScene> {
  const [base, head] = await Promise.all([input.base, input.head].map((root) => readProjectTexts(files, join(root, input.project.dir))));
  return {
    compared,
    texts: { base: base ?? new Map(), head: head ?? new Map() },
    files: await changedFiles(input, files),
    projectDir: projectFolder(input.project),
  };
}

import type { EngineEvent } from '../../src/dbt/engine-event.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { fixture } from './fixture.ts';

/** A file, a text in it and what it became; no text at all: the file was deleted; an empty one: it was written anew. */
type Edit = readonly [file: string, before: string | null, after: string | null];

/** One edit of the taxi project, what dbt said to it, and what has to be found. */
export interface FailureCase {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly events: readonly EngineEvent[];
  readonly roots: number;
  readonly expected: {
    readonly cause: string;
    readonly node: string | null;
    readonly file: string | null;
    readonly line: number | null;
    readonly confidence: string;
    readonly skipped: number;
    readonly transient: boolean;
  };
}

/** The cases, as real dbt answered them (see fixtures/README.md). */
export function failureCases(): readonly FailureCase[] {
  return JSON.parse(fixture('failures/cases.json')) as readonly FailureCase[];
}

/** The project before the edits, as dbt described it. */
export function taxi(): DbtProject {
  return readManifest(fixture('failures/manifest.json'));
}

/** Texts of the project's files after the edits, by path. */
export function filesOf(edits: readonly Edit[]): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(JSON.parse(fixture('failures/files.json')) as Record<string, string>));
  for (const [file, before, after] of edits) {
    if (before === null || after === null) files.delete(file);
    else files.set(file, before === '' ? after : (files.get(file) ?? '').replace(before, () => after));
  }
  return files;
}

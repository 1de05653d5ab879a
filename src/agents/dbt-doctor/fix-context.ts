import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { DbtProject } from '../../dbt/project.ts';
import type { ChangedFile } from '../review-facts.ts';

/** Before or after the pull request. */
export type Side = 'base' | 'head';

/** One failure and everything that its cause and its fix may be read from. Nothing else is looked at. */
export interface FixContext {
  readonly diagnosis: Diagnosis;
  readonly base: DbtProject | undefined;
  /** Undefined when dbt could not parse the head. */
  readonly head: DbtProject | undefined;
  /** Text of a file by its path from the dbt project's folder. */
  readonly text: (side: Side, path: string) => string | undefined;
  /** What the pull request changes; paths are from the repository's root. */
  readonly files: readonly ChangedFile[];
  /** The dbt project's folder from the repository's root, '' when it is the root. */
  readonly projectDir: string;
  /** Output columns of a node where they are known from its relation or its compiled SQL. */
  readonly columns?: (side: Side, uniqueId: string) => readonly string[] | undefined;
}

/** A changed file of the dbt project; paths are from the project's folder. */
export interface ProjectFile {
  readonly path: string;
  /** Where the base has it: the same path unless the file was renamed. */
  readonly basePath: string;
  readonly kind: ChangedFile['kind'];
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** What the pull request changes inside the dbt project. */
export function projectFiles({ files, projectDir, text }: FixContext): readonly ProjectFile[] {
  return files.flatMap((file) => {
    const path = insideProject(projectDir, file.path);
    const basePath = insideProject(projectDir, file.previousPath ?? file.path);
    if (path === undefined || basePath === undefined) return [];
    const base = file.kind === 'added' ? undefined : (file.base ?? text('base', basePath));
    const head = file.kind === 'removed' ? undefined : (text('head', path) ?? file.head);
    return [{ path, basePath, kind: file.kind, base, head }];
  });
}

/** The changed file at a path of the head, if the pull request changes it. */
export function changedFile(context: FixContext, path: string | undefined): ProjectFile | undefined {
  return path === undefined ? undefined : projectFiles(context).find((file) => file.path === path);
}

function insideProject(projectDir: string, path: string): string | undefined {
  const folder = projectDir.replace(/^\.\/?|\/$/g, '');
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

import type { FileText } from './diagnose/around.ts';
import { suggestionFor } from './diagnose/error-suggestion.ts';
import type { FailureEvidence } from './diagnose/failure-evidence.ts';
import { diagnose } from './diagnose.ts';
import type { DbtProject } from './project.ts';

/** The first error of a failed dbt, for a person. Files are from the dbt project's folder, lines of the file that a person edits. */
export interface RootCause {
  readonly message: string;
  /** The unique id of the node that went wrong. */
  readonly node?: string;
  readonly file?: string;
  readonly line?: number;
  /** One sentence about what was probably meant. */
  readonly suggestion?: string;
}

/**
 * The first diagnosis of a failed parse or build in few words. `project` gives names to suggest and code to find lines in: the head's
 * when it could be parsed, else the base's; `fileText` gives the head's files by path, which are the better code.
 */
export function rootCause(evidence: FailureEvidence, project?: DbtProject, fileText: FileText = () => undefined): RootCause {
  const [first] = diagnose(evidence, { project, fileText });
  if (first === undefined) return { message: 'dbt failed and did not say why' };
  const suggestion = suggestionFor(first);
  return {
    message: first.message,
    ...(first.node === undefined ? {} : { node: first.node }),
    ...(first.file === undefined ? {} : { file: first.file }),
    ...(first.line === undefined ? {} : { line: first.line }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

import { type FileText, placeOf } from './error-place.ts';
import { suggestionFor } from './error-suggestion.ts';
import { explainError } from './explain-error.ts';
import { type FailureEvidence, firstFailure } from './first-failure.ts';
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
 * Finds the root error of a failed parse or build, not its casualties. `project` gives names to suggest and code to find lines in:
 * the head's when it could be parsed, else the base's; `fileText` gives the head's files by path, which are the better code.
 */
export function rootCause(evidence: FailureEvidence, project?: DbtProject, fileText: FileText = () => undefined): RootCause {
  const failure = firstFailure(evidence, project);
  if (failure === undefined) return { message: 'dbt failed and did not say why' };
  const error = explainError(failure.text);
  const place = placeOf(error, { id: failure.uniqueId ?? error.subject, project, fileText });
  return onlyKnown({
    message: withName(error.message, place.name),
    node: place.node,
    file: place.file,
    line: place.line,
    suggestion: suggestionFor(error, project),
  });
}

/** A failed test says "Got 2 results": without its name that is no sentence. */
function withName(message: string, name: string | undefined): string {
  return name === undefined || message.includes(name) ? message : `${name}: ${message}`;
}

type Known = { readonly [Key in keyof RootCause]: RootCause[Key] | undefined } & { readonly message: string };

function onlyKnown({ message, node, file, line, suggestion }: Known): RootCause {
  return {
    message,
    ...(node === undefined ? {} : { node }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

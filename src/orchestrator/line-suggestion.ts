import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import type { ReviewComment } from '../core/ports/code-host.ts';
import type { ProposedFile } from '../core/proposal.ts';
import { suggestionsOf } from './suggestions-of.ts';

interface Sides {
  /** What the pull request changes, as GitHub's hunks by path. */
  readonly patches: ReadonlyMap<string, string>;
  /** Reads a file of the head commit. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** A finding's mended line beside the code, and the file as it would be. */
export interface LineSuggestion {
  readonly comment: ReviewComment;
  readonly file: ProposedFile;
}

/**
 * The mechanical fix of a finding as a suggestion; undefined where the head's line isn't to the letter what the finding says, or where the
 * diff doesn't show it.
 */
export async function lineSuggestion(
  { code, message, fix, location }: Finding,
  { patches, read }: Sides,
): Promise<LineSuggestion | undefined> {
  const { path = '', line = 0, side } = location ?? {};
  if (fix === undefined || side !== 'head' || !patches.has(path)) return undefined;
  const before = await read(path);
  const lines = before?.split('\n') ?? [];
  if (lines[line - 1] !== fix.before) return undefined;
  const content = lines.with(line - 1, fix.after).join('\n');
  const file: ProposedFile = { path, action: 'update', content };
  const title = `${code}, untried: ${message}`;
  const [comment, another] = suggestionsOf({ title, files: [file] }, { before: new Map([[path, before]]), patches }) ?? [];
  return comment === undefined || another !== undefined ? undefined : { comment, file };
}

const KEY_LENGTH = 12;

/** Names a change of a line, wherever it moves to. */
export function suggestionKey({ fix, location }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([location?.path, fix?.before, fix?.after]))
    .digest('hex')
    .slice(0, KEY_LENGTH);
}

import type { Proposal, ProposedFile } from '../core/proposal.ts';
import { REDACTED, redact } from '../core/redact.ts';
import { diffAgrees } from './diff-agrees.ts';
import { uncommittablePath } from './uncommittable-path.ts';

/** Texts of files by path; undefined for a file that is not there. */
type Texts = ReadonlyMap<string, string | undefined>;

/** Files that are there, before or after. */
type Present = ReadonlyMap<string, string>;

/** What a proposal is held against. */
export interface Ground {
  /** Folders of dbt resources, from the repository's root, by the base's dbt_project.yml. */
  readonly folders: readonly string[];
  /** The files that it touches, as they are on the head commit; undefined for one that is not there. */
  readonly before: Texts;
  /** Says where a change takes away or weakens what tests and contracts say. */
  readonly guardTests: (before: Present, after: Present) => readonly string[];
}

const MOST_FILES = 20;
const LARGEST_FILE_BYTES = 300_000;
const LARGEST_BYTES = 1_000_000;

/**
 * Why a proposal may not be committed or suggested, one clause each; none when it may. A runner that executed the pull request's code
 * wrote it, so nothing that it says about itself counts: only its exact bytes do, and that people were shown exactly those.
 */
export function guardProposal(proposal: Proposal, ground: Ground): readonly string[] {
  const untried = proposal.verification.level === 'untried' ? ['nothing was run to try it'] : [];
  const places = [...untried, ...placesOf(proposal.files, ground)];
  if (places.length > 0) return places;
  const contents = contentsOf(proposal.files, ground);
  if (contents.length > 0) return contents;
  const changes = proposal.files.map(({ path, content }) => ({ path, before: ground.before.get(path), after: content }));
  if (!diffAgrees(proposal.diff, changes)) return ['the diff that was shown is not what would be written'];
  return weakenedIn(proposal.files, ground);
}

/** The same for files alone: a suggestion shows all that it writes, and whoever takes it has read it. */
export function guardFiles(files: readonly ProposedFile[], ground: Ground): readonly string[] {
  const reasons = [...placesOf(files, ground), ...contentsOf(files, ground)];
  return reasons.length > 0 ? reasons : weakenedIn(files, ground);
}

function placesOf(files: readonly ProposedFile[], { folders, before }: Ground): readonly string[] {
  return [
    ...(files.length > MOST_FILES ? [`it changes more than ${MOST_FILES} files`] : []),
    ...(new Set(files.map(({ path }) => path.toLowerCase())).size < files.length ? ['it names a file twice'] : []),
    ...files.flatMap(({ path }) => about(path, uncommittablePath(path, folders))),
    ...files.flatMap((file) => about(file.path, misfit(file, before.get(file.path)))),
  ];
}

function contentsOf(files: readonly ProposedFile[], { before }: Ground): readonly string[] {
  return [...tooLarge(files), ...files.flatMap((file) => about(file.path, unreadable(file, before.get(file.path))))];
}

function weakenedIn(files: readonly ProposedFile[], { before, guardTests }: Ground): readonly string[] {
  return guardTests(present(before), present(new Map(files.map(({ path, content }) => [path, content]))));
}

/** The file as a reader can tell it: a path may hold anything here. */
function about(path: string, why: string | undefined): readonly string[] {
  return why === undefined ? [] : [`\`${path.replaceAll('`', "'").slice(0, 100)}\` ${why}`];
}

/** A creation that would overwrite, or a change of what isn't there, was made for another commit. */
function misfit({ action, content }: ProposedFile, before: string | undefined): string | undefined {
  if (action === 'create' && before !== undefined) return 'would be created but is there already';
  if (action !== 'create' && before === undefined) return 'is not on this commit';
  if ((action === 'delete') !== (content === undefined)) return 'has no content that fits what is to be done';
  return action === 'update' && content === before ? 'would not change' : undefined;
}

function tooLarge(files: readonly ProposedFile[]): readonly string[] {
  const sizes = files.map(({ content }) => Buffer.byteLength(content ?? '', 'utf8'));
  const isTooLarge = sizes.some((size) => size > LARGEST_FILE_BYTES) || sizes.reduce((sum, size) => sum + size, 0) > LARGEST_BYTES;
  return isTooLarge ? ['its files are too large'] : [];
}

/** What a reader of the diff could not see, or would see somewhere else. */
const UNSEEN =
  /\r(?=.)|(?![\n\r\t])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/u;
/** They run by themselves, or read what the runner knows. */
const REACHES_OUT = /\b(?:pre|post)[-_]hook\b|\bon-run-(?:start|end)\b|\benv_var\s*\(/i;

function unreadable({ content = '' }: ProposedFile, before = ''): string | undefined {
  const known = new Set(before.split('\n'));
  const added = content.split('\n').filter((line) => !known.has(line));
  if (!content.isWellFormed()) return 'holds half a character';
  if (added.some((line) => line.includes(REDACTED) || redact(line) !== line))
    return 'holds what looks like a secret, or the mark that stands for one';
  if (added.some((line) => UNSEEN.test(line))) return 'holds characters that nobody can see';
  return added.some((line) => REACHES_OUT.test(line)) ? 'adds a hook or reads the environment' : undefined;
}

function present(texts: Texts): Present {
  return new Map([...texts].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

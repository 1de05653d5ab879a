import { z } from 'zod';
import { Problem } from './problem.ts';
import { isOlder, STEWARD_VERSION, stewardVersionSchema } from './steward-version.ts';

/** What goes between App and Action, by who reads it. */
type Reader = 'App' | 'Action';

const DOCUMENTS = { App: 'report', Action: 'request' } as const;
const OTHERS = { App: 'Action', Action: 'App' } as const;

/** The one word that a document of any version has: the version of Steward that wrote it. */
const signedSchema = z.looseObject({ steward: stewardVersionSchema });
/** What an Action leaves in place of a report when it can't read its request. */
const refusalSchema = z.strictObject({ steward: stewardVersionSchema, refused: z.string().max(500) });

/** The file that an Action leaves when the App's request is too new or too old for it. */
export function refusalOf(problem: Problem): z.infer<typeof refusalSchema> {
  return { steward: STEWARD_VERSION, refused: problem.message.slice(0, 500) };
}

/**
 * Why a document can't be read that this version doesn't understand: App and Action are of different versions (STW-3016, with the one to
 * update). Undefined where it comes from the same version, so that the fault is another.
 */
export function versionProblem(document: unknown, reader: Reader, detail: string): Problem | undefined {
  const refused = refusalSchema.safeParse(document).success ? 'it could not read the request' : detail;
  const signed = signedSchema.safeParse(document);
  return signed.success && signed.data.steward !== STEWARD_VERSION ? mismatch(signed.data.steward, reader, refused) : undefined;
}

function mismatch(theirs: string, reader: Reader, detail: string): Problem {
  const writer = OTHERS[reader];
  const isTheirsOlder = isOlder(theirs, STEWARD_VERSION);
  const older = isTheirsOlder ? writer : reader;
  const newest = isTheirsOlder ? STEWARD_VERSION : theirs;
  return new Problem('STW-3016', {
    writer,
    theirs,
    reader,
    own: STEWARD_VERSION,
    document: DOCUMENTS[reader],
    detail,
    how: howTo(older, newest),
  });
}

function howTo(older: Reader, newest: string): string {
  return older === 'App'
    ? `the App, to Steward ${newest}`
    : `the Action: let \`uses:\` in .github/workflows/steward.yml name the commit of Steward ${newest}`;
}

import { z } from 'zod';
import { repositorySchema } from './run-key.ts';
import { stewardVersionSchema } from './steward-version.ts';

/** How one thing about an installation stands. `advice`: it works and could be safer. `unseen`: it can't be told from here. */
const setUpStateSchema = z.enum(['ok', 'wrong', 'advice', 'unseen']);
export type SetUpState = z.infer<typeof setUpStateSchema>;

const setUpLineSchema = z.strictObject({
  id: z.string().describe('Name of the check'),
  title: z.string().describe('What was looked at'),
  state: setUpStateSchema.describe('ok; wrong: must be mended; advice: works and could be safer; unseen: can’t be told from here'),
  found: z.string().describe('What was found'),
  todo: z.string().optional().describe('What to do about it'),
  code: z.string().optional().describe('Its entry in docs/errors.md'),
});
/** One thing that was looked at in an installation, in a line. */
export type SetUpLine = z.infer<typeof setUpLineSchema>;

/** What `steward verify-setup --json` prints. */
export const setUpReportSchema = z.strictObject({
  version: z.literal(1).describe('Version of this document’s format'),
  steward: stewardVersionSchema.describe('Version of Steward that looked'),
  repository: repositorySchema.optional().describe('The repository on GitHub, where it is known'),
  mode: z.enum(['app', 'action-only']).optional().describe('Who decides and publishes, by the workflow'),
  checks: z.array(setUpLineSchema).describe('Everything that was looked at'),
});
export type SetUpReport = z.infer<typeof setUpReportSchema>;

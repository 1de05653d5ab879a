import { z } from 'zod';

/** What runs code of a pull request, or takes something out of the gate, is never for those who may only read. */
const writer = z.enum(['write', 'maintain', 'admin']);
const overrider = z.enum(['maintain', 'admin']);
/** What only reads or stops. */
const anybody = z.enum(['read', 'triage', 'write', 'maintain', 'admin']);

/** The least role in the repository that each command needs; the words are those after `/steward`. */
export const rolesSchema = z.strictObject({
  review: writer.default('write').describe('The review, also by the button of a check'),
  fix: writer.default('write').describe('The diagnosis of a failed build'),
  pipeline: writer.default('write').describe('The scope of the full pipeline'),
  dimension: writer.default('write').describe('A new dimension'),
  fact: writer.default('write').describe('A new fact table'),
  confirm: writer.default('write').describe('The yes to a scope or a fix, also by the button of a check'),
  approve: writer.default('write').describe('The full run of one commit of a fork, also by the button of a check'),
  accept: writer.default('write').describe('Takes a finding out of the gate'),
  override: overrider.default('admin').describe('Lets one commit pass whatever was found'),
  explain: anybody.default('write').describe('What a finding rests on'),
  status: anybody.default('write').describe('What runs'),
  cancel: anybody.default('write').describe('Stops what runs'),
  help: anybody.default('write').describe('The list of commands'),
});

/** What each command needs where the configuration says nothing. */
export const DEFAULT_ROLES = rolesSchema.parse({});

export type Roles = z.infer<typeof rolesSchema>;

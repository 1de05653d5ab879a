import { rules } from '../agents/rules.ts';
import { configSchema } from '../config/config-schema.ts';
import { WORKFLOWS } from '../workflows/catalogue.ts';

/** The schema of `.github/steward.yml` with the rules and workflows that this product knows. */
export const productConfigSchema = configSchema({
  ruleIds: nonEmpty(rules.map(({ id }) => id)),
  workflowIds: nonEmpty(WORKFLOWS.map(({ id }) => id)),
});

/** Titles of the rules by id, as reports print them. */
export const ruleTitles: Readonly<Record<string, string>> = Object.fromEntries(rules.map(({ id, title }) => [id, title]));

/** A list as zod's enums want it. */
function nonEmpty(ids: readonly string[]): readonly [string, ...string[]] {
  const [first, ...rest] = ids;
  if (first === undefined) throw new Error('a registry is empty');
  return [first, ...rest];
}

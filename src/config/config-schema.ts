import { z } from 'zod';
import { ruleLevelSchema } from '../core/severity.ts';
import { DEFAULT_ROLES, rolesSchema } from './roles-schema.ts';

const NAME = /^[A-Za-z0-9_-]{1,64}$/;
/** A folder or file inside the repository: relative, without `..`. */
const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).{1,200}$/;
/** A file inside the repository that the workflow's shell gets: no character in it means anything to a shell or to GitHub's expressions. */
const PLAIN_FILE = /^(?!\/)(?!.*(?:^|\/)(?:\.\.(?:\/|$)|-))[A-Za-z0-9._/@+-]{1,200}$/;
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
/** An argument for dbt, never an option. */
const SELECTOR = /^(?!-)[^\s\p{Cc}]{1,200}$/u;
const SCHEMA_BEGINNING = /^[a-z][a-z0-9_]{0,40}$/;
const WORKFLOW_FILE = /^[A-Za-z0-9._-]{1,100}\.ya?ml$/;
const ARTIFACT_NAME = /^[A-Za-z0-9._ -]{1,100}$/;
/** dbt would get DBT_ENV_SECRET_* while it runs the pull request's code. */
const TOKEN_NAME = /^(?!DBT_ENV_SECRET_)[A-Za-z_][A-Za-z0-9_]{0,99}$/i;
const HOSTED_REPOSITORY = /^[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:\/(?!\.)[A-Za-z0-9._-]{1,100}){2,5}(?<!\.git)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const ciRunSchema = z.strictObject({
  workflow: z.string().regex(WORKFLOW_FILE).describe('File name of the workflow in .github/workflows that runs dbt'),
  artifact: z.string().regex(ARTIFACT_NAME).describe('Name of the artifact that holds dbt’s target folder and logs'),
});

const packagesSchema = z.strictObject({
  repositories: z
    .array(z.string().regex(HOSTED_REPOSITORY))
    .min(1)
    .max(20)
    .describe('Private git repositories that dbt deps may read, each as host/owner/name; nothing else sees the token'),
  token_env: z
    .string()
    .regex(TOKEN_NAME)
    .describe('Name of the variable with a read-only token for them; it must not be among those that dbt gets'),
});

const projectSchema = z.strictObject({
  name: z.string().regex(NAME).describe('Short name of the dbt project; part of checks and comments when there are several'),
  dir: z.string().regex(INSIDE).default('.').describe('Folder of dbt_project.yml, from the repository’s root'),
  lockfile: z
    .string()
    .regex(PLAIN_FILE)
    .optional()
    .describe(
      'File that dbt is installed from, from the repository’s root: uv.lock, poetry.lock, Pipfile.lock, pyproject.toml or requirements for pip; steward init writes the workflow’s step from it',
    ),
  profiles_dir: z
    .string()
    .regex(INSIDE)
    .optional()
    .describe('Folder of profiles.yml, from the repository’s root; default: the project’s folder'),
  profile_target: z.string().regex(NAME).optional().describe('Target of the profile that CI uses; default: the profile’s own default'),
  env: z
    .array(z.string().regex(ENVIRONMENT_NAME))
    .max(50)
    .default([])
    .describe('Names of further environment variables that dbt gets; DBT_ENV_SECRET_* are always passed'),
  paths: z
    .array(z.string().regex(INSIDE))
    .max(50)
    .default([])
    .describe('Files and folders outside `dir` whose changes also concern this project'),
  ci: z
    .strictObject({
      database: z
        .string()
        .regex(INSIDE)
        .optional()
        .describe('DuckDB only: a loaded database file, from the repository’s root; base and head start from a copy'),
      schema: z
        .string()
        .regex(SCHEMA_BEGINNING)
        .optional()
        .describe('Beginning of the schemas that CI may fill; PostgreSQL and other shared warehouses'),
      state: z
        .string()
        .regex(INSIDE)
        .optional()
        .describe('A manifest.json of production, from the repository’s root: what is not built here is read from there (--defer)'),
      run: ciRunSchema.optional().describe('The CI run whose failure is diagnosed; default: that of the top level'),
    })
    .default({})
    .describe('How this project is built in CI'),
  packages: packagesSchema.optional().describe('Private packages of packages.yml or dependencies.yml'),
  pipeline: z
    .strictObject({
      select: z
        .array(z.string().regex(SELECTOR))
        .max(20)
        .default([])
        .describe('dbt selectors, for example +fct_trips; none: the whole project'),
      target: z
        .string()
        .regex(NAME)
        .optional()
        .describe('Target of the profile that is really written, after a person confirmed it; default: a copy of the CI database (DuckDB)'),
    })
    .optional()
    .describe('What the full pipeline builds and tests'),
});

const dataSchema = z.strictObject({
  samples: z.boolean().default(false).describe('Show up to two values before and after of each changed column; personal data is masked'),
  max_rows_scanned: z
    .int()
    .min(1_000)
    .max(10_000_000_000)
    .default(20_000_000)
    .describe('Rows of base and head together up to which a model is compared whole; beyond, a sample of its keys'),
});

interface Known {
  readonly ruleIds: readonly [string, ...string[]];
  readonly workflowIds: readonly [string, ...string[]];
}

/**
 * The schema of `.github/steward.yml`. Rule and workflow ids come in as arguments, since this folder knows neither.
 * No `refine`: the schema must stay exportable as JSON Schema.
 */
export function configSchema({ ruleIds, workflowIds }: Known) {
  return z.strictObject({
    version: z.literal(1).default(1).describe('Version of this file’s format'),
    enabled: z.boolean().default(true).describe('false stops Steward in this repository at once'),
    workflows: z.array(z.enum(workflowIds)).optional().describe('Workflows that people may start; default: all that are built'),
    projects: z
      .array(projectSchema)
      .max(50)
      .default([])
      .describe('The dbt projects of this repository; default: every dbt_project.yml found'),
    rules: rulesSchema(ruleIds).default({}).describe('strict: every rule is on; or settings of single rules'),
    suppressions: z.array(suppressionSchema(ruleIds)).max(500).default([]).describe('Findings that are intended, each with its reason'),
    fixes: z
      .enum(['suggest', 'branch'])
      .default('suggest')
      .describe(
        'suggest: fixes are shown, and suggested beside the code; branch: /steward confirm <digest> also commits them (contents: write)',
      ),
    ci: z
      .strictObject({ run: ciRunSchema.optional().describe('The CI run whose failure is diagnosed') })
      .default({})
      .describe('What holds for all projects in CI'),
    gate: z
      .enum(['advisory', 'blocking'])
      .default('blocking')
      .describe('advisory: a check that would fail is neutral, says what it would say, and blocks no merge'),
    on_incomplete: z.enum(['fail', 'neutral']).default('fail').describe('What the check says when nothing could be checked'),
    roles: rolesSchema.default(DEFAULT_ROLES).describe('The least role in the repository that each command needs'),
    forks: z
      .enum(['approve', 'off'])
      .default('approve')
      .describe('Branches of forks: run one commit after a person approved exactly that one (App only), or never'),
    review: z
      .strictObject({
        on_push: z.boolean().default(true).describe('Review every push to a pull request; false: only on request'),
        drafts: z.boolean().default(false).describe('Review draft pull requests, too'),
      })
      .default({ on_push: true, drafts: false })
      .describe('When pull requests are reviewed without being asked'),
    data: dataSchema.default({ samples: false, max_rows_scanned: 20_000_000 }).describe('How the data of base and head are compared'),
    budget: z
      .strictObject({ minutes: z.int().min(1).max(350).default(30).describe('Time that one run may take') })
      .default({ minutes: 30 })
      .describe('Limits of one run'),
  });
}

/** The key `preset` beside the rules' own ids; a contract test makes sure that no rule is called so. */
function rulesSchema(ruleIds: Known['ruleIds']) {
  const preset = z.enum(['default', 'strict']);
  const setting = z.union([
    ruleLevelSchema,
    z.strictObject({
      severity: ruleLevelSchema.optional().describe('Everywhere, unless a path says otherwise'),
      paths: pathLevels.optional(),
    }),
  ]);
  const settings: Readonly<Record<string, z.ZodOptional<typeof preset | typeof setting>>> = {
    preset: preset.optional().describe('strict: the rules that are off by default are on, too'),
    ...Object.fromEntries(
      ruleIds.map((id) => [id, setting.optional().describe(`How much findings of ${id} weigh; off switches the rule off`)]),
    ),
  };
  return z.union([preset, z.strictObject(settings)]);
}

const pathLevels = z
  .record(z.string().regex(INSIDE), ruleLevelSchema)
  .describe('Severity below a path, from the repository’s root; the longest that fits decides');

function suppressionSchema(ruleIds: Known['ruleIds']) {
  return z.strictObject({
    rule: z.enum(ruleIds).describe('Id of the rule'),
    path: z.string().max(300).optional().describe('A path from the repository’s root, or its beginning'),
    subject: z.string().max(300).optional().describe('Name or unique id of the model, test or source'),
    reason: z.string().min(5).max(300).describe('Why it is intended; the report quotes it'),
    expires: z.string().regex(DAY).optional().describe('Last day (YYYY-MM-DD) on which it counts'),
  });
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** The part of the configuration that is about one dbt project. */
export type ProjectConfig = Config['projects'][number];

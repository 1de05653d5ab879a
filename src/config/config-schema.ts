import { z } from 'zod';
import { LANES } from '../core/lane.ts';
import { ruleLevelSchema } from '../core/severity.ts';
import { budgetSchema } from './budget-schema.ts';
import { DEFAULT_ROLES, rolesSchema } from './roles-schema.ts';

/** Texts of one shape, each with what to write instead of what doesn't fit. */
const name = text(/^[A-Za-z0-9_-]{1,64}$/, 'write letters, digits, _ and -, at most 64 of them');
const inside = text(
  /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).{1,200}$/,
  'write a path inside the repository, from its root: no / in front and no ..',
);
/** The workflow's shell gets it: no character in it means anything to a shell or to GitHub's expressions. */
const plainFile = text(
  /^(?!\/)(?!.*(?:^|\/)(?:\.\.(?:\/|$)|-))[A-Za-z0-9._/@+-]{1,200}$/,
  'write a file inside the repository, from its root, with nothing but letters, digits and . _ / @ + - in its path',
);
const environmentName = text(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, 'write the name of an environment variable, such as WAREHOUSE_HOST');
/** An argument for dbt, never an option. */
const selector = text(
  /^(?!-)[^\s\p{Cc}]{1,200}$/u,
  'write one dbt selector, such as +fct_trips: no option, no spaces; several are entries of the list',
);
const schemaBeginning = text(/^[a-z][a-z0-9_]{0,40}$/, 'write small letters, digits and _, a letter first, at most 41 of them');
const workflowFile = text(
  /^[A-Za-z0-9._-]{1,100}\.ya?ml$/,
  'write the name of a file in .github/workflows, such as dbt.yml, without the folder',
);
const artifactName = text(/^[A-Za-z0-9._ -]{1,100}$/, 'write the name of an artifact: letters, digits, spaces and . _ -');
/** dbt would get DBT_ENV_SECRET_* while it runs the pull request's code. */
const tokenName = text(
  /^(?!DBT_ENV_SECRET_)[A-Za-z_][A-Za-z0-9_]{0,99}$/i,
  'write the name of an environment variable that does not begin with DBT_ENV_SECRET_, since dbt gets those while it runs the pull request’s code',
);
const hostedRepository = text(
  /^[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:\/(?!\.)[A-Za-z0-9._-]{1,100}){2,5}(?<!\.git)$/,
  'write host/owner/name, such as github.com/acme/dbt-shared: no https:// in front and no .git behind',
);
const day = text(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');

function text(shape: RegExp, instead: string) {
  return z.string().regex(shape, instead);
}

const ciRunSchema = z.strictObject({
  workflow: workflowFile.describe('File name of the workflow in .github/workflows that runs dbt'),
  artifact: artifactName.describe('Name of the artifact that holds dbt’s target folder and logs'),
});

const packagesSchema = z.strictObject({
  repositories: z
    .array(hostedRepository)
    .min(1)
    .max(20)
    .describe('Private git repositories that dbt deps may read, each as host/owner/name; nothing else sees the token'),
  token_env: tokenName.describe('Name of the variable with a read-only token for them; it must not be among those that dbt gets'),
});

const projectSchema = z.strictObject({
  name: name.describe('Short name of the dbt project; part of checks and comments when there are several'),
  dir: inside.default('.').describe('Folder of dbt_project.yml, from the repository’s root'),
  lockfile: plainFile
    .optional()
    .describe(
      'File that dbt is installed from, from the repository’s root: uv.lock, poetry.lock, Pipfile.lock, pyproject.toml or requirements for pip; steward init writes the workflow’s step from it',
    ),
  profiles_dir: inside.optional().describe('Folder of profiles.yml, from the repository’s root; default: the project’s folder'),
  profile_target: name.optional().describe('Target of the profile that CI uses; default: the profile’s own default'),
  env: z
    .array(environmentName)
    .max(50)
    .default([])
    .describe('Names of further environment variables that dbt gets; DBT_ENV_SECRET_* are always passed'),
  paths: z.array(inside).max(50).default([]).describe('Files and folders outside `dir` whose changes also concern this project'),
  ci: z
    .strictObject({
      database: inside
        .optional()
        .describe('DuckDB only: a loaded database file, from the repository’s root; base and head start from a copy'),
      schema: schemaBeginning.optional().describe('Beginning of the schemas that CI may fill; PostgreSQL and other shared warehouses'),
      state: inside
        .optional()
        .describe('A manifest.json of production, from the repository’s root: what is not built here is read from there (--defer)'),
      run: ciRunSchema.optional().describe('The CI run whose failure is diagnosed; default: that of the top level'),
    })
    .default({})
    .describe('How this project is built in CI'),
  packages: packagesSchema.optional().describe('Private packages of packages.yml or dependencies.yml'),
  pipeline: z
    .strictObject({
      select: z.array(selector).max(20).default([]).describe('dbt selectors, for example +fct_trips; none: the whole project'),
      target: name
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

const reviewSchema = z.strictObject({
  on_push: z
    .literal([true, false, ...LANES])
    .default(true)
    .describe(
      'Review every push to a pull request: as deep as the adapter and the budget let it (true), or in this lane; false: only on request',
    ),
  drafts: z
    .literal([true, false, 'static'])
    .default('static')
    .describe('Draft pull requests: reviewed as any other (true), only read (static), or left alone (false)'),
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
      .enum(['static', 'approve', 'off'])
      .default('static')
      .describe(
        'Branches of forks: read without secrets, and run in full after a person approved exactly that commit (App only); only that; or left alone',
      ),
    review: reviewSchema
      .default({ on_push: true, drafts: 'static' })
      .describe('When pull requests are reviewed without being asked, and how deep'),
    data: dataSchema.default({ samples: false, max_rows_scanned: 20_000_000 }).describe('How the data of base and head are compared'),
    budget: budgetSchema
      .default({})
      .describe('Limits of one run. Until one is set, only DuckDB is built, and other warehouses are left alone'),
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
  .record(inside, ruleLevelSchema)
  .describe('Severity below a path, from the repository’s root; the longest that fits decides');

function suppressionSchema(ruleIds: Known['ruleIds']) {
  return z.strictObject({
    rule: z.enum(ruleIds).describe('Id of the rule'),
    path: z.string().max(300).optional().describe('A path from the repository’s root, or its beginning'),
    subject: z.string().max(300).optional().describe('Name or unique id of the model, test or source'),
    reason: z.string().min(5).max(300).describe('Why it is intended; the report quotes it'),
    expires: day.optional().describe('Last day (YYYY-MM-DD) on which it counts'),
  });
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** The part of the configuration that is about one dbt project. */
export type ProjectConfig = Config['projects'][number];

import type { RepositoryFiles } from '../../../src/dbt/detect/detected-repository.ts';

/** Files of a repository by path; an empty text is a file whose content doesn't matter. */
export type Tree = Readonly<Record<string, string>>;

/** The tree as set-up reads a repository. Everything is committed unless said otherwise. */
export function filesOf(tree: Tree, more: Partial<RepositoryFiles> = {}): RepositoryFiles {
  const paths = Object.keys(tree).toSorted();
  return {
    paths,
    committed: new Set(paths),
    texts: tree,
    homeProfiles: undefined,
    defaultBranch: 'main',
    owner: 'github.com/acme',
    ...more,
  };
}

/** Requirements with a hash, as pip-compile writes them. */
export const HASHED = `dbt-core==1.11.0 \\\n    --hash=sha256:${'0'.repeat(64)}\ndbt-duckdb==1.9.6 \\\n    --hash=sha256:${'1'.repeat(64)}\n`;

const uvLock = 'version = 1\n\n[[package]]\nname = "dbt-core"\nversion = "1.11.0"\n';

const member = (name: string): string => `[project]
name = "${name}"
version = "0"
requires-python = ">=3.12,<3.14"
dependencies = [
  "dbt-core~=1.11",
  "dbt-duckdb",
]
`;

/** One project at the root, pip with hashes, DuckDB with a committed database, and a workflow that runs dbt. */
export const SINGLE_PIP: Tree = {
  'dbt_project.yml': 'name: jaffle_shop\nprofile: jaffle\n',
  'profiles.yml': `jaffle:
  target: dev
  outputs:
    dev: { type: duckdb, path: warehouse/jaffle.duckdb }
    ci:
      type: duckdb
      path: "{{ env_var('JAFFLE_DATABASE', 'warehouse/jaffle.duckdb') }}"
      settings: { s3_secret_access_key: "{{ env_var('DBT_ENV_SECRET_S3') }}" }
`,
  'models/a.sql': `select '{{ env_var("JAFFLE_START") }}' as start_of_history {# env_var('NOT_THIS') #}`,
  'requirements.txt': HASHED,
  'requirements-dev.txt': 'ruff\n',
  '.python-version': '3.12.4\n',
  'warehouse/jaffle.duckdb': '',
  '.github/workflows/dbt.yml': `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: pip install -r requirements.txt
      - run: |
          dbt deps
          dbt build --target ci
      - uses: actions/upload-artifact@v4
        with: { name: dbt-target, path: target }
`,
  '.github/workflows/docs.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: echo dbt builds the docs\n',
  'dbt_packages/dbt_utils/dbt_project.yml': 'name: dbt_utils\n',
  'node_modules/x/dbt_project.yml': 'name: x\n',
  'tools/env/pyvenv.cfg': '',
  'tools/env/lib/starter/dbt_project.yml': 'name: starter\n',
};

/** Two projects with a lock file of uv each, on PostgreSQL and DuckDB. */
export const MONOREPO_UV: Tree = {
  'finance/dbt_project.yml': 'name: finance\nprofile: finance\n',
  'finance/pyproject.toml': member('finance'),
  'finance/uv.lock': uvLock,
  'ops/dbt_project.yml': "name: ops\nprofile: \"{{ env_var('OPS_PROFILE', 'ops') }}\"\n",
  'ops/pyproject.toml': `${member('ops').replace(/dependencies[^\]]*\]/, 'dependencies = []')}\n[dependency-groups]\ntransform = ["dbt-duckdb"]\n`,
  'ops/uv.lock': uvLock,
  'profiles.yml': `finance:
  target: dev
  outputs:
    dev: { type: postgres, host: "{{ env_var('PGHOST') }}", user: steward, password: "{{ env_var('PGPASSWORD') }}", schema: dev }
ops:
  outputs:
    default: { type: duckdb, path: ':memory:' }
`,
};

/** A project in a folder with poetry, private packages and a profile in a folder of its own. */
export const PRIVATE_POETRY: Tree = {
  'analytics/dbt_project.yml': 'name: analytics\nprofile: warehouse\n',
  'analytics/config/profiles.yml': `warehouse:
  target: prod
  outputs:
    prod: { type: snowflake, account: "{{ env_var('SNOWFLAKE_ACCOUNT') }}", password: "{{ env_var('DBT_ENV_SECRET_PASSWORD') }}" }
`,
  'analytics/packages.yml': `packages:
  - package: dbt-labs/dbt_utils
    version: 1.3.0
  - git: git@github.com:acme/dbt-shared.git
    revision: v1
  - git: https://github.com/dbt-labs/dbt-audit-helper.git
    revision: 0.12.0
  - git: "https://{{ env_var('DBT_ENV_SECRET_GIT') }}@gitlab.acme.com/team/sub/macros.git"
    revision: main
`,
  'pyproject.toml':
    '[tool.poetry]\nname = "data"\n\n[tool.poetry.dependencies]\npython = "^3.11"\n\n[tool.poetry.group.transform.dependencies]\ndbt-snowflake = "^1.9"\n',
  'poetry.lock': '[[package]]\nname = "dbt-snowflake"\n',
};

/** A dbt project about which nothing else can be known. */
export const BARE: Tree = { 'dbt_project.yml': 'name: bare\nprofile: nowhere\n' };

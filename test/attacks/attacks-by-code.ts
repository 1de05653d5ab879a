import type { Attack } from './attack.ts';

/** Attacks by what stands in the repository: texts, settings, and code that dbt runs. */
export const ATTACKS_BY_CODE = {
  // Texts.
  'mention-in-text': {
    threat: 'T11',
    how: 'Reviewed text mentions people, closes issues or refers to them',
    stopped: 'Rendering breaks it',
  },
  'image-or-link-in-text': {
    threat: 'T11',
    how: 'Reviewed text holds images, links and addresses',
    stopped: 'Rendering escapes them; links lead to the own repository only',
  },
  'html-in-text': { threat: 'T11', how: 'Reviewed text holds HTML and HTML comments', stopped: 'Rendering escapes it' },
  'invisible-text': {
    threat: 'T11',
    how: 'Reviewed text holds bidirectional, invisible and control characters',
    stopped: 'They are taken out',
  },
  'slash-command-in-text': { threat: 'T11', how: 'Reviewed text begins lines with other bots’ commands', stopped: 'Rendering breaks them' },
  'echo-in-reply': {
    threat: 'T11',
    how: 'A command carries text that Steward would repeat in its answer',
    stopped: 'Answers repeat it as inert text, or not at all',
  },
  'suggestion-breaks-out': {
    threat: 'T11',
    how: 'A suggested line ends its block and goes on as Markdown',
    stopped: 'The fence is longer than any in it; lines that are commands are not suggested',
  },
  'link-in-code-scanning': {
    threat: 'T11',
    how: 'Reviewed text holds Markdown’s links, which code scanning would make real',
    stopped: 'The SARIF file breaks it',
  },
  'secret-in-other-spelling': {
    threat: 'T11',
    how: 'A known secret is quoted in base64 or URL-encoded',
    stopped: 'Each spelling is blanked in the report',
  },
  'runner-command-in-log': {
    threat: 'T9',
    how: 'dbt is made to print `::add-mask::` and `##[add-matcher]`',
    stopped: 'The job’s log breaks runner commands',
  },
  // Settings.
  'own-configuration': { threat: 'T14', how: 'The pull request changes `.github/steward.yml`', stopped: 'The base branch’s is read' },
  'option-as-selector': {
    threat: 'T9',
    how: 'A selector of the configuration is an option of dbt',
    stopped: 'Selectors do not begin with a dash',
  },
  'climbing-project': {
    threat: 'T7',
    how: 'A project’s folder climbs out of the repository',
    stopped: 'The configuration’s schema, and the job once more',
  },
  // Packages.
  'secret-in-package-url': {
    threat: 'D4',
    how: 'A package’s address renders a warehouse secret',
    stopped: '`dbt deps` runs without any secret',
  },
  'package-token-for-changed-list': {
    threat: 'D4',
    how: 'The pull request changes the list of private packages',
    stopped: 'The token is there for the base’s list only',
  },
  'local-package-beside-token': {
    threat: 'D4',
    how: 'A local package runs beside the token for private packages',
    stopped: 'With a local package there is no token',
  },
  // A real dbt runs a hostile project.
  'hook-reads-and-writes': {
    threat: 'D1',
    how: '`on-run-start` reads files and writes files',
    stopped: 'Not prevented: the job is the boundary. Nothing of it is handed on',
  },
  'overridden-macros': {
    threat: 'D1',
    how: '`generate_schema_name` and `ref` are overridden to write into production’s schema',
    stopped: 'Base and head build in copies; the loaded database is untouched',
  },
  'env-var-of-token': {
    threat: 'D2',
    how: 'A model reads `GITHUB_TOKEN`, `ACTIONS_*`, `INPUT_*` and a model’s key by `env_var`',
    stopped: 'dbt’s environment is made from nothing',
  },
  'env-var-of-warehouse-secret': {
    threat: 'D2',
    how: 'A model reads `DBT_ENV_SECRET_*` by `env_var`',
    stopped: 'dbt refuses it; the message is shown without the value',
  },
  'own-profile': {
    threat: 'D3',
    how: 'The pull request brings its own `profiles.yml` and names its own profile',
    stopped: 'The profile is the base’s, in a folder of its own',
  },
  'dot-env': { threat: 'D5', how: 'The pull request brings a `.env`', stopped: 'It is removed before dbt starts' },
  'python-model-environment': {
    threat: 'D6',
    how: 'A Python model reads `os.environ`',
    stopped: 'It finds the warehouse’s secret alone, which is blanked in what is handed on',
  },
  'python-model-proc': {
    threat: 'T6',
    how: 'A Python model reads `/proc/<parent>/environ`',
    stopped: 'Not prevented: the job holds no write token and no model’s key, and what is handed on is blanked',
  },
  'python-model-raises-secret': {
    threat: 'D9',
    how: 'A Python model fails with secrets in its message',
    stopped: 'Known secrets and the runner’s tokens are blanked',
  },
  'import-hijack': {
    threat: 'D6',
    how: 'The checkout holds `duckdb.py`, `dbt/` and `sitecustomize.py`',
    stopped: 'Python does not look into the working directory',
  },
  'read-text': {
    threat: 'D7',
    how: 'SQL reads the machine’s files by `read_text` and `glob`',
    stopped: 'Not prevented: the job is the boundary. No row is shown',
  },
  'copy-to-runner-files': {
    threat: 'D7',
    how: 'SQL writes a runner’s command file by `COPY`',
    stopped: 'Not prevented: no step after it holds a token or a secret',
  },
  'error-quotes-environment': {
    threat: 'D9',
    how: 'The warehouse’s error message quotes the environment',
    stopped: 'Known secrets are blanked',
  },
  'linked-model': {
    threat: 'T7',
    how: 'Models, properties and seeds are symbolic links to the machine’s files',
    stopped: 'Steward itself reads inside the checkout only',
  },
  'hostile-names': {
    threat: 'T11',
    how: 'Models and columns are named after people, images and commands',
    stopped: 'Nothing acts in comment, check and summary',
  },
  'hostile-descriptions': {
    threat: 'T10',
    how: 'Descriptions tell “the AI” to approve and to print secrets',
    stopped: 'They are data: no text decides anything',
  },
  'hostile-rows': {
    threat: 'D9',
    how: 'Rows hold commands, images and personal data, and tests fail on them',
    stopped: 'Counts are shown, no row is',
  },
  'runner-command-from-dbt': {
    threat: 'T9',
    how: 'A macro and a Python model print runner commands',
    stopped: 'dbt’s output does not reach the job’s log as it is',
  },
  'nothing-stays': {
    threat: 'T8',
    how: 'The run leaves something for the next run on the same machine',
    stopped: 'Its folders are removed, the base’s checkout is as it was',
  },
  // The same from a fork, where it is only read.
  'fork-runs-code': {
    threat: 'T1',
    how: 'A fork’s commit brings hooks, Python models, modules and a `.env`, and is read without anybody’s word',
    stopped: 'dbt only parses: none of it runs, and nothing is written',
  },
  'fork-reads-environment': {
    threat: 'T1',
    how: 'A fork’s Jinja asks for every variable while dbt parses it',
    stopped: 'dbt’s environment is made from nothing, and what the profile needs is a stand-in',
  },
  'fork-brings-profile': {
    threat: 'D3',
    how: 'A fork’s `profiles.yml` names a warehouse of its own and reads secrets',
    stopped: 'The profile is the base’s, with stand-ins for what it reads',
  },
  // The workflows.
  'secret-in-static-job': {
    threat: 'T1',
    how: 'A secret comes into the job that reads forks’ commits, from the workflow',
    stopped: 'That job of the templates names no secret, no variable and no environment, and may only read',
  },
  'write-token-beside-code': {
    threat: 'T5',
    how: 'Code of the pull request looks for a token that can write',
    stopped: 'The job that runs it holds none: `contents: read`, `persist-credentials: false`',
  },
  'cache-poisoning': {
    threat: 'T8',
    how: 'Code of the pull request poisons the default branch’s cache',
    stopped: 'No step of the workflows saves a cache',
  },
  'own-requirements': {
    threat: 'D8',
    how: 'The pull request changes what dbt is installed from',
    stopped: 'The workflows install from the base’s lock, with hashes',
  },
  'shell-in-workflow': { threat: 'T9', how: 'An input ends up in a shell script', stopped: 'No script holds an expression' },
} as const satisfies Readonly<Record<string, Attack>>;

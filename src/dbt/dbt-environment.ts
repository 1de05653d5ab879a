/** What dbt's environment is made of: the caller's variables, the names that the base's config adds, and folders of the run. */
interface EnvironmentParts {
  readonly inherited: Readonly<Record<string, string | undefined>>;
  readonly names: readonly string[];
  /** A private folder: dbt and its drivers keep what they like there. */
  readonly home: string;
  /** False for `dbt deps`: packages.yml is the pull request's, and may send what it reads anywhere. */
  readonly secrets: boolean;
}

const ALWAYS = ['PATH', 'LD_LIBRARY_PATH', 'TZ', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];
/** The runner's tokens, inputs and command files, whoever asks for them. */
const NEVER = /^(?:ACTIONS_.*|INPUT_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS)$/i;
const SECRET = /^DBT_ENV_SECRET_/i;

/** The whole environment of a dbt process, built from nothing: a pull request's Jinja can read every variable in it. */
export function dbtEnvironment({ inherited, names, home, secrets }: EnvironmentParts): Readonly<Record<string, string>> {
  const wanted = new Set([...ALWAYS, ...names, ...Object.keys(inherited).filter((name) => SECRET.test(name))]);
  const passed = Object.entries(inherited).flatMap(([name, value]) =>
    value !== undefined && wanted.has(name) && !NEVER.test(name) && (secrets || !SECRET.test(name)) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(passed),
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    DBT_USE_COLORS: 'false',
    DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
    DO_NOT_TRACK: '1',
  };
}

import type { Processes } from '../core/ports/processes.ts';

/** What git says about a repository without looking at a commit. */
interface GitFacts {
  /** Files that it keeps, or would keep when everything was added; sorted, from the root. */
  readonly paths: readonly string[];
  readonly committed: ReadonlySet<string>;
  /** DuckDB files that it was told to ignore: loaded data rarely belongs into a repository. */
  readonly ignoredDatabases: readonly string[];
  readonly defaultBranch: string | undefined;
  /** `host/owner/name` of the remote `origin`. */
  readonly remote: string | undefined;
  readonly head: string | undefined;
}

const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.directory=*'];
const ADDRESS = /^(?:https?:\/\/|ssh:\/\/|git@)(?:[^@/]*@)?(?<host>[^/:]+)(?::\d+(?=\/))?[/:](?<path>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** Asks git about the repository at `root`; `path` is the search path that finds git. */
export async function readGitFacts({ processes, path }: { processes: Processes; path: string }, root: string): Promise<GitFacts> {
  const ask = async (...args: readonly string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    const env = { PATH: path, LC_ALL: 'C', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
    const { exitCode } = await processes.run({
      file: 'git',
      args: [...SETTINGS, ...args],
      cwd: root,
      env,
      onLine: (line) => lines.push(line),
    });
    return exitCode === 0 ? lines : [];
  };
  const committed = await ask('ls-files', '--cached');
  const others = await ask('ls-files', '--others', '--exclude-standard');
  const [address] = await ask('remote', 'get-url', 'origin');
  const { host, path: name } = ADDRESS.exec(address ?? '')?.groups ?? {};
  return {
    paths: [...committed, ...others].filter((line) => !line.startsWith('"')).toSorted(),
    committed: new Set(committed),
    ignoredDatabases: await ask('ls-files', '--others', '--ignored', '--exclude-standard', '--', '*.duckdb', '*.ddb'),
    defaultBranch: await defaultBranch(ask),
    remote: host === undefined ? undefined : `${host}/${name}`,
    head: (await ask('rev-parse', '--verify', '--quiet', 'HEAD'))[0],
  };
}

/** What the remote calls its default, else one that is called so, else the branch at hand. */
async function defaultBranch(ask: (...args: readonly string[]) => Promise<readonly string[]>): Promise<string | undefined> {
  const [ofRemote] = await ask('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (ofRemote !== undefined) return ofRemote.replace(/^origin\//, '');
  const branches = await ask('for-each-ref', '--format=%(refname:short)', 'refs/heads/main', 'refs/heads/master');
  return branches[0] ?? (await ask('symbolic-ref', '--short', 'HEAD'))[0];
}

import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '../../core/problem.ts';
import type { RepositoryFiles } from '../../dbt/detect/detected-repository.ts';
import { tellsOfDbt } from '../../dbt/detect/tells-of-dbt.ts';
import { systemFiles } from '../../system/files.ts';
import { systemGit } from '../../system/git.ts';
import { readGitFacts } from '../../system/git-facts.ts';
import { systemProcesses } from '../../system/processes.ts';
import { OWN_FOLDER } from '../../system/workflow-templates.ts';
import type { Cli } from '../cli.ts';

const LONGEST_BYTES = 20_000_000;

/** A repository on disk; `remote` is `host/owner/name` of its `origin`. */
export interface RepositoryOnDisk extends RepositoryFiles {
  readonly root: string;
  readonly remote: string | undefined;
}

/** A repository on disk, as set-up reads it. Throws STW-4003 outside of one. */
export async function readRepository(folder: string, { variables }: Cli): Promise<RepositoryOnDisk> {
  const world = { processes: systemProcesses(), files: systemFiles, path: variables['PATH'] ?? '' };
  const root = (await systemFiles.exists(folder)) ? await systemGit(world).root(folder) : undefined;
  if (root === undefined) throw new Problem('STW-4003', { where: folder });
  const { paths: kept, committed, ignoredDatabases, defaultBranch, remote } = await readGitFacts(world, root);
  const texts = await readTexts(root, kept);
  // git keeps a file that was deleted here until the deletion is committed.
  const paths = kept.filter((path) => texts[path] !== undefined || !tellsOfDbt(path));
  return {
    root,
    paths: [...paths, ...ignoredDatabases].toSorted(),
    committed,
    defaultBranch,
    remote,
    owner: remote === undefined ? undefined : dirname(remote),
    texts,
    homeProfiles: await systemFiles.read(
      join(variables['DBT_PROFILES_DIR'] ?? join(variables['HOME'] ?? homedir(), '.dbt'), 'profiles.yml'),
    ),
  };
}

/** The copy of Steward that runs here, as a workflow would call it: at GitHub and at a commit, or the name that it will have. */
export async function ownCall({ variables }: Cli): Promise<string> {
  const world = { processes: systemProcesses(), path: variables['PATH'] ?? '' };
  const isCheckout = await systemFiles.exists(join(OWN_FOLDER, '.git'));
  const { remote, head } = isCheckout ? await readGitFacts(world, OWN_FOLDER) : {};
  const name = remote?.startsWith('github.com/') === true ? remote.slice('github.com/'.length) : undefined;
  return name === undefined || head === undefined ? 'dbt-steward/steward@v0' : `${name}@${head}`;
}

async function readTexts(root: string, paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const path of paths.filter(tellsOfDbt)) {
    const text = await systemFiles.readInside(root, path, LONGEST_BYTES);
    if (text !== undefined) texts[path] = text;
  }
  return texts;
}

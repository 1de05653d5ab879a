import type { ChangedPath, CodeHost } from '../core/ports/code-host.ts';
import type { Proposal } from '../core/proposal.ts';
import { guard } from '../dbt/guard-tests.ts';
import type { GuardAllowance } from '../dbt/guard-tests-allowance.ts';
import { gatherAllowance } from './gather-allowance.ts';
import type { Ground } from './guard-proposal.ts';
import { resourcePaths } from './resource-paths.ts';
import { uncommittablePath } from './uncommittable-path.ts';

interface About {
  /** The dbt project's folder, from the repository's root. */
  readonly projectDir: string;
  /** Where the project's own settings are read: never from the head. */
  readonly baseRef: string;
  readonly headSha: string;
  readonly baseSha: string;
  /** What the pull request changes. */
  readonly changed: readonly ChangedPath[];
}

/** Reads from GitHub what a proposal is held against. Files that it may not touch anyway are not asked for. */
export async function gatherGround(
  { files }: Pick<Proposal, 'files'>,
  { projectDir, baseRef, headSha, baseSha, changed }: About,
  { contents }: Pick<CodeHost, 'contents'>,
): Promise<Ground> {
  const folder = projectDir === '.' ? '' : `${projectDir.replace(/\/$/, '')}/`;
  const folders = resourcePaths(projectDir, await contents.read(`${folder}dbt_project.yml`, baseRef));
  const paths = files.map(({ path }) => path).filter((path) => uncommittablePath(path, folders) === undefined);
  const before = await readAll(paths, headSha, contents);
  // A seed's row may become again what it was on the base.
  const seeds = paths.filter((path) => path.toLowerCase().endsWith('.csv'));
  const base = inProject(folder, presentOf(await readAll(seeds, baseSha, contents)));
  const judge = (was: Present, is: Present, allowed: GuardAllowance) => guard(inProject(folder, was), inProject(folder, is), allowed);
  const after = presentOf(new Map(files.map(({ path, content }) => [path, content])));
  // Evidence costs a read of every changed model: only what nothing else allows is worth it.
  const isHarmless = judge(presentOf(before), after, { base }).length === 0;
  const renamed = isHarmless ? {} : await gatherAllowance({ changed, folders, headSha, baseSha }, contents);
  return { folders, before, guardTests: (was, is) => judge(was, is, { ...renamed, base }) };
}

type Present = ReadonlyMap<string, string>;

async function readAll(
  paths: readonly string[],
  ref: string,
  contents: CodeHost['contents'],
): Promise<ReadonlyMap<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  for (const path of paths) texts.set(path, await contents.read(path, ref));
  return texts;
}

function presentOf(texts: ReadonlyMap<string, string | undefined>): Present {
  return new Map([...texts].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

function inProject(folder: string, texts: Present): Present {
  return new Map([...texts].map(([path, text]) => [path.startsWith(folder) ? path.slice(folder.length) : path, text]));
}

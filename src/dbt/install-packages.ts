import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Problem } from '../core/problem.ts';
import type { CompareInput } from './compared-sides.ts';
import type { DbtSide } from './dbt-command.ts';
import type { DbtPorts, Invocation } from './dbt-session.ts';
import { type DeclaredPackages, depsEnvironment, PACKAGE_FILES, type PackageAccess } from './deps-environment.ts';
import { invokeDbt } from './invoke-dbt.ts';

const LOCK = 'package-lock.yml';
const packagesSchema = z.object({ packages: z.array(z.unknown()).min(1) });
const installPath = z.object({ 'packages-install-path': z.string().regex(/^\w[\w/-]*$/) });

/** Access to private packages, and the base's project folder: only what it declares gets the token. */
export type PrivatePackages = PackageAccess & { readonly baseProjectDir: string };

/** The access of a run: only what the base declares is fetched with it. */
export function privatePackages({
  packages,
  base,
  projectDir,
}: Pick<CompareInput, 'packages' | 'base' | 'projectDir'>): PrivatePackages | undefined {
  return packages === undefined ? undefined : { ...packages, baseProjectDir: join(base, projectDir) };
}

/**
 * Runs `dbt deps` without secrets when the project has packages that aren't installed; with the token for private packages only
 * beside none of the pull request's code. dbt offers no other place for packages than the checkout; the lock file is put back as it
 * was. Throws STW-2007 when it fails, STW-1037 where the token is missing.
 */
export async function installPackages(side: DbtSide, ports: DbtPorts, access?: PrivatePackages): Promise<boolean> {
  const here = await declaredIn(side.projectDir, ports);
  const declares = declaresPackages(here['packages.yml']) || declaresPackages(here['dependencies.yml']);
  if (!declares || (await ports.files.exists(join(side.projectDir, 'dbt_packages')))) return false;
  const base = access === undefined ? here : await declaredIn(access.baseProjectDir, ports);
  const { env, withheld } = access === undefined ? { env: {}, withheld: undefined } : depsEnvironment(access, { here, base });
  const allowed = { ...side, envWithoutSecrets: { ...side.envWithoutSecrets, ...env } };
  if (withheld !== undefined)
    ports.progress({ kind: 'note', text: `dbt deps on the ${side.side} runs without the token for private packages: ${withheld}` });
  const run = access === undefined || withheld !== undefined ? inCheckout : besideCheckout;
  const { exitCode, ...log } = await run(allowed, here, ports);
  if (exitCode === 0) return true;
  throw notInstalled(side.side, { words: wordsOf(log), withheld }, access);
}

interface Refused {
  readonly words: string;
  readonly withheld: string | undefined;
}

/** The token is what people forget first, and what dbt says then (no password could be read) leads nowhere. */
function notInstalled(side: 'base' | 'head', { words, withheld }: Refused, access: PackageAccess | undefined): Problem {
  if (access !== undefined && (access.token ?? '') === '')
    return new Problem('STW-1037', { side, token: access.tokenName, repositories: access.repositories.join(', '), words });
  const reason = withheld === undefined ? '' : ` (private packages: ${withheld})`;
  return new Problem('STW-2007', { detail: `dbt deps on the ${side}: ${words}${reason}` });
}

async function declaredIn(projectDir: string, { files }: DbtPorts): Promise<DeclaredPackages> {
  const texts = await Promise.all(PACKAGE_FILES.map(async (name) => [name, await files.read(join(projectDir, name))] as const));
  const found = new Map<string, string | undefined>(texts);
  return {
    'packages.yml': found.get('packages.yml'),
    'dependencies.yml': found.get('dependencies.yml'),
    'package-lock.yml': found.get(LOCK),
  };
}

async function inCheckout(side: DbtSide, declared: DeclaredPackages, ports: DbtPorts): Promise<Invocation> {
  const path = join(side.projectDir, LOCK);
  const lock = declared[LOCK];
  const invocation = await invokeDbt(side, { name: 'deps' }, ports);
  await (lock === undefined ? ports.files.remove(path) : ports.files.write(path, lock));
  return invocation;
}

/** A project of its own that holds nothing but the base's list of packages: dbt renders dbt_project.yml, too, and could write what it reads there. */
async function besideCheckout(side: DbtSide, declared: DeclaredPackages, ports: DbtPorts): Promise<Invocation> {
  const folder = await ports.files.temporary('steward-deps');
  try {
    const target = join(side.projectDir, await installPathOf(side.projectDir, ports));
    await ports.files.write(join(folder, 'dbt_project.yml'), `name: steward\npackages-install-path: ${JSON.stringify(target)}\n`);
    for (const name of PACKAGE_FILES) {
      const text = declared[name];
      if (text !== undefined) await ports.files.write(join(folder, name), text);
    }
    return await invokeDbt({ ...side, projectDir: folder }, { name: 'deps' }, ports);
  } finally {
    await ports.files.remove(folder);
  }
}

async function installPathOf(projectDir: string, { files }: DbtPorts): Promise<string> {
  const parsed = installPath.safeParse(parsedYaml(await files.read(join(projectDir, 'dbt_project.yml'))));
  return parsed.success ? parsed.data['packages-install-path'] : 'dbt_packages';
}

function wordsOf({ events, plain }: Pick<Invocation, 'events' | 'plain'>): string {
  const said = events.flatMap((event) => (event.kind === 'fatal' || event.kind === 'error' ? [event.text] : []));
  return (said[0] ?? plain.at(-1) ?? 'no message').slice(0, 500);
}

function declaresPackages(text: string | undefined): boolean {
  return packagesSchema.safeParse(parsedYaml(text)).success;
}

/** A file that is no YAML declares nothing here: dbt itself says what is wrong with it. */
function parsedYaml(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import type { RepositoryFiles } from './detected-repository.ts';
import { distinct, envNamesIn } from './env-names.ts';
import { pathIn } from './folders.ts';
import { mapOf, readYaml } from './read-yaml.ts';

const REPOSITORY = /^[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:\/(?!\.)[A-Za-z0-9._-]{1,100}){2,5}$/;
const packagesSchema = z
  .array(
    z
      .object({ git: z.string() })
      .or(z.object({ private: z.string() }))
      .or(z.unknown()),
  )
  .catch([]);

/** The git packages that need a token, as `host/owner/name`: by SSH, with a variable in the address, or of the repository's own owner. */
export function detectPrivatePackages(files: RepositoryFiles, dir: string): readonly string[] {
  const found = addressesIn(files, dir).flatMap((address) => privateRepository(address, files.owner));
  return [...new Set(found)].toSorted();
}

/** The variables in the addresses of packages. */
export function packageVariables(files: RepositoryFiles, dir: string): readonly string[] {
  return distinct(envNamesIn(addressesIn(files, dir))).map(({ name }) => name);
}

function addressesIn(files: RepositoryFiles, dir: string): readonly string[] {
  return ['packages.yml', 'dependencies.yml'].flatMap((name) => {
    const path = pathIn(dir, name);
    const listed = packagesSchema.parse(mapOf(readYaml(files.texts[path] ?? '', path))['packages']);
    return listed.flatMap((item) => {
      const address = mapOf(item)['git'];
      return typeof address === 'string' ? [address] : [];
    });
  });
}

function privateRepository(address: string, owner: string | undefined): readonly string[] {
  const bare = address.replaceAll(/\{\{.*?\}\}/g, '').trim();
  const { host = '', path = '' } =
    /^(?:https?:\/\/|ssh:\/\/|git@)(?:[^@/]*@)?(?<host>[^/:]+(?::\d+(?=\/))?)[/:](?<path>.+?)(?:\.git)?\/?$/.exec(bare)?.groups ?? {};
  const repository = `${host}/${path}`;
  const needsToken = /^(?:git@|ssh:)/.test(bare) || bare !== address.trim() || /\/\/[^/]*@/.test(bare) || isOwners(repository, owner);
  return needsToken && REPOSITORY.test(repository) ? [repository] : [];
}

function isOwners(repository: string, owner: string | undefined): boolean {
  return owner !== undefined && repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}

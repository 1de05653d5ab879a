import { type GuardAllowance, NOTHING_ALLOWED } from './guard-tests-allowance.ts';
import { guardProjectFile } from './guard-tests-project.ts';
import { guardSeed } from './guard-tests-seed.ts';
import { guardSql } from './guard-tests-sql.ts';
import { guardYaml } from './guard-tests-yaml.ts';

/** Files of a dbt project by their path from its folder; what isn't there doesn't exist. */
type Texts = ReadonlyMap<string, string>;

/**
 * What a change of files does to tests, contracts and seeds, each in words; nothing means that it lets no more through than before.
 * Stricter than a reviewer: what can't be read, or changes in a way that no mechanical fix needs, counts as weaker.
 */
export function guard(before: Texts, after: Texts, allowed: GuardAllowance = NOTHING_ALLOWED): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  const yaml = changed.filter((path) => kindOf(path) === 'yaml');
  const only = (texts: Texts) => new Map(yaml.flatMap((path) => [[path, texts.get(path)] as const]).filter(isThere));
  return [
    ...guardYaml(only(before), only(after), allowed),
    ...changed
      .filter((path) => kindOf(path) !== 'yaml')
      .flatMap((path) => guardFile({ path, before: before.get(path), after: after.get(path) }, allowed)),
  ];
}

function isThere(entry: readonly [string, string | undefined]): entry is readonly [string, string] {
  return entry[1] !== undefined;
}

/** One file that is not the same before and after; undefined where it doesn't exist. */
interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function guardFile(change: Change, allowed: GuardAllowance): readonly string[] {
  switch (kindOf(change.path)) {
    case 'project':
      return guardProjectFile(change, allowed);
    case 'seed':
      return guardSeed(change, allowed);
    case 'sql':
      return guardSql(change, allowed);
    case 'config':
      return [`${change.path} decides what is run and is not changed by a fix`];
    case 'yaml':
    case 'other':
      return [];
  }
}

type FileKind = 'yaml' | 'project' | 'config' | 'seed' | 'sql' | 'other';

function kindOf(path: string): FileKind {
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  if (name === 'dbt_project.yml' || name === 'dbt_project.yaml') return 'project';
  if (/^(?:selectors|profiles|dbt_cloud)\.ya?ml$/.test(name) || name === '.dbtignore' || name === '.env') return 'config';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (/\.[ct]sv$/.test(name)) return 'seed';
  return /\.(?:sql|py|jinja2?|j2)$/.test(name) ? 'sql' : 'other';
}

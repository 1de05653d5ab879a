import type { Around } from './around.ts';
import { findEverywhere } from './find-everywhere.ts';
import { findLine, holdsWord } from './find-line.ts';
import { type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { settingsFile } from './settings-file.ts';

interface Setting {
  readonly file: string;
  readonly line: RegExp;
}

/** Failures before any node: where the setting stands that they are about. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  'profile.not_found': { file: 'dbt_project.yml', line: /^profile:/ },
  'profile.not_found.v2': { file: 'dbt_project.yml', line: /^profile:/ },
  'profile.none': { file: 'dbt_project.yml', line: /^name:/ },
  'profile.target_missing': { file: 'profiles.yml', line: /^\s+target:/ },
  'profile.credentials': { file: 'profiles.yml', line: /^\s+type:/ },
  'profile.empty': { file: 'profiles.yml', line: /./ },
  'adapter.missing': { file: 'profiles.yml', line: /^\s+type:/ },
  'adapter.unsupported.v2': { file: 'profiles.yml', line: /^\s+type:/ },
  'version.required': { file: 'dbt_project.yml', line: /require-dbt-version:/ },
  'deps.not_a_project': { file: 'packages.yml', line: /^\s*-\s+local:/ },
  'deps.incomplete': { file: 'packages.yml', line: /^\s*-\s+(?:package|git):/ },
  'duckdb.open': { file: 'profiles.yml', line: /^\s+path:/ },
  'duckdb.oom': { file: 'profiles.yml', line: /memory_limit/ },
};

/** The line of dbt_project.yml, packages.yml or profiles.yml that a failure before all nodes is about. */
export const placeInSettings: FindPlace = ({ matched, text }, around) => {
  const setting = matched === undefined ? undefined : SETTINGS[matched.rule.id];
  if (setting !== undefined)
    return placeAt(
      setting.file,
      findLine(around.fileText(setting.file) ?? '', (line) => setting.line.test(line)),
    );
  if (matched?.rule.id === 'deps.not_installed') return placeOfFirstPackage(text, around);
  if (matched?.rule.group === 'deps') return placeOfPackage(matched.facts, around);
  if (matched?.rule.id === 'project.value') return placeOfKey(matched.facts['key'] ?? '', text, around);
  return placeOfHook(text, around);
};

/** dbt counts the packages that are missing and names none: the first one that is asked for, in the file that dbt names. */
function placeOfFirstPackage(text: string, { fileText }: Around) {
  const file = /specified in (\w+\.yml)/.exec(text)?.[1] ?? 'packages.yml';
  const raw = fileText(file) ?? '';
  const list = findLine(raw, (line) => line.startsWith('packages:'));
  const range = list === undefined ? undefined : { from: list.line + 1, to: raw.split('\n').length };
  return placeAt(file, (range === undefined ? undefined : findLine(raw, (line) => /^\s*-\s/.test(line), { range })) ?? list);
}

function placeOfPackage(facts: Readonly<Record<string, string>>, { fileText }: Around) {
  const named = facts['pkg'] ?? facts['repo'] ?? facts['rev'];
  return placeAt(
    'packages.yml',
    named === undefined ? undefined : findLine(fileText('packages.yml') ?? '', (line) => line.includes(named)),
  );
}

function placeOfKey(key: string, text: string, around: Around) {
  const named = settingsFile(text, around);
  const isKey = (line: string) => line.trimStart().replace(/^\+/, '').startsWith(`${key}:`);
  return findEverywhere(isKey, { ...around, paths: named === undefined ? ['profiles.yml', 'dbt_project.yml'] : [named] });
}

/** Hooks of the project are nodes without a file of their own; the line that holds the SQL says more than their key. */
function placeOfHook(text: string, { fileText }: Around) {
  const hook = /\bon-run-(?:start|end)\b/.exec(text)?.[0];
  if (hook === undefined) return undefined;
  const raw = fileText('dbt_project.yml') ?? '';
  const words = /^LINE \d+: (.*)$/m.exec(text)?.[1]?.match(/\w{3,}/g) ?? [];
  const quoted = words.length === 0 ? undefined : findLine(raw, (line) => words.every((word) => holdsWord(word)(line)));
  return placeAt('dbt_project.yml', quoted ?? findLine(raw, (line) => line.includes(hook)));
}

/** Calls and YAML keys whose value dbt names without a file. */
const CALLS: Readonly<Record<string, RegExp>> = {
  'env_var.missing': /\benv_var\b/,
  'env_var.secret_misuse': /\benv_var\b/,
  'var.missing': /\bvar\s*\(/,
  'docs.missing': /\bdoc\s*\(/,
  'test.severity': /\bseverity:/,
  'incr.osc_invalid': /\bon_schema_change\b/,
  'snapshot.check_cols': /\bcheck_cols\b/,
};

/** Files in which a secret is at its place. */
const MAY_READ_SECRETS = new Set(['profiles.yml', 'packages.yml', 'dependencies.yml']);

/** Kinds of nodes that have a file to themselves. */
const OWN_FILE = new Set(['model', 'analysis']);

/** A call whose argument dbt names, but not the file that it stands in: the first one of the project. */
export const placeOfNamelessCall: FindPlace = ({ matched, node }, around) => {
  const call = matched === undefined ? undefined : CALLS[matched.rule.id];
  const name = ['name', 'var', 'doc', 'value', 'v', 'x'].map((fact) => matched?.facts[fact]).find((fact) => fact !== undefined);
  if (call === undefined || name === undefined) return undefined;
  const own = node === undefined ? [] : [node.path, ...(node.patchPath === undefined ? [] : [node.patchPath])];
  const paths = [...own, 'dbt_project.yml', 'profiles.yml', 'packages.yml', ...around.paths];
  const mayHold = (path: string) => matched?.rule.id !== 'env_var.secret_misuse' || !MAY_READ_SECRETS.has(path);
  const place = findEverywhere((line) => call.test(line) && holdsWord(name)(line), { ...around, paths }, mayHold);
  return place === undefined ? undefined : withNode(place, around);
};

/** A call in a model's own file is the model's, although dbt names none. */
function withNode(place: FailurePlace, { project }: Around): FailurePlace {
  const owner = [...(project?.nodes.values() ?? [])].find(({ path, resourceType }) => path === place.file && OWN_FILE.has(resourceType));
  return owner === undefined ? place : { ...place, node: owner.uniqueId };
}

/** A snapshot without its strategy is refused before it has an id. */
export const placeOfBareSnapshot: FindPlace = ({ matched }, around) => {
  if (matched?.rule.id !== 'snapshot.config') return undefined;
  const bare = around.paths.find((path) => path.startsWith('snapshots/') && around.fileText(path)?.includes('strategy') === false);
  return bare === undefined
    ? undefined
    : placeAt(
        bare,
        findLine(around.fileText(bare) ?? '', (line) => /^\s*config:|\{%-?\s*snapshot\b/.test(line)),
      );
};

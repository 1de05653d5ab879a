import { parseDocument } from 'yaml';
import type { GuardAllowance } from './guard-tests-allowance.ts';
import { sameValue } from './same-value.ts';

/** Settings of a resource that decide how it is built, not what is tested. */
const HARMLESS = new Set(['materialized', 'on_schema_change', 'incremental_strategy', 'column_types', 'quote_columns', 'delimiter']);

interface ProjectChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Everything in dbt_project.yml that changes beyond how models are built and which variables exist. */
export function guardProjectFile({ path, before, after }: ProjectChange, { base }: GuardAllowance): readonly string[] {
  if (after === undefined) return [`${path} is deleted`];
  const [was, is] = [read(before ?? ''), read(after)];
  if (is === undefined) return [`${path} can't be read`];
  const original = read(base?.get(path) ?? '');
  // A file that could not be read before is compared with what it should have been by whoever asks.
  return differences(was ?? {}, is, []).flatMap((key) =>
    isHarmless(key, was) || isRestored(key, { is, original }) ? [] : [`${path} changes ${key.join('.') || 'everything'}`],
  );
}

function read(text: string): unknown {
  try {
    const document = parseDocument(text, { merge: true, uniqueKeys: true, logLevel: 'error' });
    return document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    // A bomb of aliases is no configuration.
    return undefined;
  }
}

function differences(before: unknown, after: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (sameValue(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHarmless(path: readonly string[], before: unknown): boolean {
  const [section] = path;
  if (section === 'vars') return at(before, path) === undefined;
  const isResource = section === 'models' || section === 'seeds' || section === 'snapshots';
  return isResource && path.some((key) => HARMLESS.has(key.replace(/^\+/, '')));
}

/** What binds or softens tests: going back to the base may mean to ask less than the pull request does. */
const SENSITIVE =
  /^\+?(?:tests|data_tests|unit_tests|on-run-start|on-run-end|pre-hook|post-hook|enabled|severity|where|limit|warn_if|error_if|fail_calc|store_failures|contract|test-paths)$/;

function isRestored(path: readonly string[], { is, original }: { readonly is: unknown; readonly original: unknown }): boolean {
  const value = at(original, path);
  return (
    value !== undefined &&
    path.length > 0 &&
    !path.some((key) => SENSITIVE.test(key)) &&
    !mentionsSensitive(value) &&
    sameValue(value, at(is, path))
  );
}

function mentionsSensitive(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).some(([key, inner]) => SENSITIVE.test(key) || mentionsSensitive(inner));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

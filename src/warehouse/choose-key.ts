import type { Ask } from './ask.ts';
import type { ComparedColumn } from './compared-column.ts';
import { findKeys } from './find-keys.ts';
import { type KeyQuality, keyCheckSql, readKeyCheck } from './key-check.ts';
import type { TableColumn } from './table-column.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Columns that somebody says are the key, and where it is said. */
export interface KeyCandidate {
  readonly source: 'given' | 'tests' | 'constraints' | 'unique_key' | 'meta.grain';
  readonly columns: readonly string[];
}

/** The key of a comparison; without columns where none holds on both sides. */
export interface ChosenKey {
  readonly columns: readonly ComparedColumn[];
  readonly source: KeyCandidate['source'] | 'profile' | 'none';
  readonly quality: Readonly<Record<'base' | 'head', KeyQuality>>;
  /** Why what was said to be the key isn't. */
  readonly notes: readonly string[];
}

interface KeySearch {
  readonly base: string;
  readonly head: string;
  readonly dialect: WarehouseDialect;
  readonly columns: readonly ComparedColumn[];
  /** The base's columns with their types. */
  readonly types: readonly TableColumn[];
  readonly candidates: readonly KeyCandidate[];
}

const UNKNOWN: KeyQuality = { rows: 0, duplicated: 0, nulls: 0 };

/**
 * The first candidate that tells the rows of both sides apart. Only where nobody says what the key is, the data are searched for one: a
 * key that was said and doesn't hold is news, and another one in its place would hide it.
 */
export async function chooseKey(search: KeySearch, ask: Ask): Promise<ChosenKey> {
  const notes: string[] = [];
  for (const { source, columns } of distinctOf(search.candidates)) {
    const key = columns.flatMap((name) => columnNamed(name, search.columns) ?? []);
    const missing = columns.filter((name) => columnNamed(name, search.columns) === undefined);
    if (missing.length > 0) {
      notes.push(`the key ${listed(columns)} (${source}) needs ${listed(missing)}, which not both sides have`);
      continue;
    }
    const quality = await check(search, key, ask);
    if (quality !== undefined && holds(quality)) return { columns: key, source, quality, notes };
    notes.push(
      quality === undefined ? `the key ${listed(columns)} (${source}) could not be checked` : brokenKey({ source, columns }, quality),
    );
  }
  const found = search.candidates.length > 0 ? undefined : await profiled(search, ask);
  if (found !== undefined) return { ...found, source: 'profile', notes };
  const none = search.candidates.length > 0 ? notes : [...notes, 'no key was found in the data'];
  return { columns: [], source: 'none', quality: { base: UNKNOWN, head: UNKNOWN }, notes: none };
}

/** Two sources often name the same columns. */
function distinctOf(candidates: readonly KeyCandidate[]): readonly KeyCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ columns }) => {
    const name = columns
      .map((column) => column.toLowerCase())
      .toSorted()
      .join('\n');
    return columns.length > 0 && !seen.has(name) && seen.add(name);
  });
}

function columnNamed(name: string, columns: readonly ComparedColumn[]): ComparedColumn | undefined {
  const bare = name.replaceAll(/^["`]|["`]$/g, '');
  return columns.find((column) => column.name === bare) ?? columns.find((column) => column.name.toLowerCase() === bare.toLowerCase());
}

async function check(
  { base, head, dialect }: KeySearch,
  key: readonly ComparedColumn[],
  ask: Ask,
): Promise<ChosenKey['quality'] | undefined> {
  return readKeyCheck(await ask(keyCheckSql({ base, head, dialect, key }), 2));
}

function holds({ base, head }: ChosenKey['quality']): boolean {
  return base.duplicated === 0 && head.duplicated === 0;
}

function brokenKey({ source, columns }: KeyCandidate, { base, head }: ChosenKey['quality']): string {
  const sides = [
    ...(base.duplicated > 0 ? [`${values(base.duplicated)} twice or more on the base`] : []),
    ...(head.duplicated > 0 ? [`${values(head.duplicated)} twice or more on the head`] : []),
  ];
  return `the key ${listed(columns)} (${source}) is not unique: ${sides.join(', ')}`;
}

function values(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'value' : 'values'}`;
}

/** The smallest key of the base that also holds on the head. */
async function profiled(search: KeySearch, ask: Ask): Promise<Pick<ChosenKey, 'columns' | 'quality'> | undefined> {
  const types = search.types.filter(({ name }) => search.columns.some((column) => column.name === name && column.as === 'value'));
  const { keys } = await findKeys({ relation: search.base, columns: types, dialect: search.dialect }, ask);
  for (const names of keys.slice(0, 3)) {
    const columns = names.flatMap((name) => columnNamed(name, search.columns) ?? []);
    const quality = await check(search, columns, ask);
    if (quality !== undefined && holds(quality)) return { columns, quality };
  }
  return undefined;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name.replaceAll('`', "'")}\``).join(' + ');
}

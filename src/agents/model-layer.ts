import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';

/** The floor of the project that a model lives on; `other` where the project doesn't say, or says two things. */
export type ModelLayer = 'staging' | 'intermediate' | 'mart' | 'other';

/** What a model is in a dimensional model; `other` where its name and folder don't say. */
export type ModelRole = 'dimension' | 'fact' | 'bridge' | 'aggregate' | 'other';

type KnownLayer = Exclude<ModelLayer, 'other'>;

/** Patterns of words in lower case, and what each means. */
type Table<Meaning> = readonly (readonly [RegExp, Meaning])[];

/** Numbers may order the folders: `01_staging`. */
const FOLDERS: Table<KnownLayer> = [
  [/^(?:\d+_)?(?:staging|stage|stg|base)$/, 'staging'],
  [/^(?:\d+_)?(?:intermediate|int)$/, 'intermediate'],
  [/^(?:\d+_)?(?:data_?)?(?:marts?|mrt)$/, 'mart'],
];
const PREFIXES: Table<KnownLayer> = [
  [/^(?:stg|base)_/, 'staging'],
  [/^int_/, 'intermediate'],
  [/^(?:dim|dimension|fct|fact|bridge|brg)_/, 'mart'],
];
/** These say that a model is a mart only where no folder says otherwise: aggregates are made on every floor. */
const WEAK_PREFIX = /^(?:agg|rpt|mart|mrt)_/;

const ROLE_NAMES: Table<ModelRole> = [
  [/^(?:dim|dimension)_|_dim$/, 'dimension'],
  [/^(?:fct|fact)_|_(?:fct|fact)$/, 'fact'],
  [/^(?:bridge|brg)_|_bridge$/, 'bridge'],
  [/^(?:agg|rpt)_|_agg$/, 'aggregate'],
];
const ROLE_FOLDERS: Table<ModelRole> = [
  [/^(?:dim|dims|dimensions?)$/, 'dimension'],
  [/^(?:fct|facts?)$/, 'fact'],
  [/^bridges?$/, 'bridge'],
  [/^(?:agg|aggs|aggregates?|aggregations?)$/, 'aggregate'],
];

/** The layer of a model: by its nearest telling folder, else by the beginning of its name. Where the two contradict each other it is `other`. */
export const layerOf = oncePer((model: DbtNode): ModelLayer => {
  const folder = layerByFolder(model);
  const name = layerByName(model);
  if (folder === undefined) return name ?? (WEAK_PREFIX.test(model.name.toLowerCase()) ? 'mart' : 'other');
  return name === undefined || name === folder ? folder : 'other';
});

/** The layers as sentences call their models, from those that people read to those below. */
export const LAYER_NAMES: Readonly<Record<ModelLayer, string>> = {
  mart: 'marts',
  intermediate: 'intermediate models',
  staging: 'staging models',
  other: 'models outside of the layers',
};

/** The layers in that order. */
export const LAYERS: readonly ModelLayer[] = ['mart', 'intermediate', 'staging', 'other'];

/** The layer that a model's nearest telling folder names. */
export function layerByFolder({ path }: DbtNode): KnownLayer | undefined {
  return nearest(path, FOLDERS);
}

/** The layer that the beginning of a model's name tells beyond doubt. */
export function layerByName({ name }: DbtNode): KnownLayer | undefined {
  return meaning(name, PREFIXES);
}

/** A base model lies below staging: it is read by staging models alone, and that is no staging model that reads another. */
export function isBaseModel({ name, path }: DbtNode): boolean {
  return /^base_|_(?:base|tmp)$/i.test(name) || ['base', 'tmp'].includes(foldersOf(path)[0] ?? '');
}

/** What a model is in a dimensional model: by its name, else by its nearest telling folder; never below the marts. */
export const roleOf = oncePer((model: DbtNode): ModelRole => {
  const told = [layerByFolder(model), layerByName(model)];
  if (told.includes('staging') || told.includes('intermediate')) return 'other';
  return meaning(model.name, ROLE_NAMES) ?? nearest(model.path, ROLE_FOLDERS) ?? 'other';
});

/** The project's own models, without those of installed packages: dozens of rules ask for them. */
export const ownModels = oncePer(({ name, nodes }: DbtProject): readonly DbtNode[] =>
  [...nodes.values()].filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === name),
);

function nearest<Meaning>(path: string, table: Table<Meaning>): Meaning | undefined {
  for (const folder of foldersOf(path)) {
    const found = meaning(folder, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

function meaning<Meaning>(word: string, table: Table<Meaning>): Meaning | undefined {
  return table.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
}

/** The folders of a path, the one around the file first. */
function foldersOf(path: string): readonly string[] {
  return path.toLowerCase().split('/').slice(0, -1).toReversed();
}

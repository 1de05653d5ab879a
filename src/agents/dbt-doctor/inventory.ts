import { isMap, parseDocument } from 'yaml';
import type { DbtProject } from '../../dbt/project.ts';
import { mapsIn } from '../../dbt/yaml-items.ts';
import { type FixContext, projectFiles, type Side } from './fix-context.ts';

/** Something that `ref` finds. */
export interface Relation {
  readonly name: string;
  readonly path: string;
  readonly uniqueId: string | undefined;
}

/** A macro and the file that defines it. */
export interface KnownMacro {
  readonly name: string;
  readonly path: string;
  readonly isOwn: boolean;
}

const REFERABLE = new Set(['model', 'seed', 'snapshot']);

/** Models, seeds and snapshots by name in lower case. A head that dbt can't parse is the base with the changed files. */
export function relationsOf(context: FixContext, side: Side): ReadonlyMap<string, Relation> {
  const known = relationsIn(context[side]);
  if (side === 'base' || context.head !== undefined) return known;
  const relations = new Map(relationsIn(context.base));
  const folders = new Set([...relations.values()].map(({ path }) => path.split('/')[0]));
  for (const { path, basePath, head } of projectFiles(context)) {
    const gone = [...relations.values()].find((relation) => relation.path === basePath);
    if (gone !== undefined && (head === undefined || path !== basePath)) relations.delete(gone.name.toLowerCase());
    const name = /([^/]+)\.(?:sql|csv|py)$/.exec(path)?.[1];
    if (name === undefined || head === undefined || !folders.has(path.split('/')[0])) continue;
    if (!relations.has(name.toLowerCase()) && gone?.path !== path) relations.set(name.toLowerCase(), { name, path, uniqueId: undefined });
  }
  return relations;
}

function relationsIn(project: DbtProject | undefined): ReadonlyMap<string, Relation> {
  const nodes = [...(project?.nodes.values() ?? [])].filter(({ resourceType }) => REFERABLE.has(resourceType));
  return new Map(nodes.map(({ name, path, uniqueId }) => [name.toLowerCase(), { name, path, uniqueId }]));
}

/** Macros by name. */
export function macrosOf(context: FixContext, side: Side): ReadonlyMap<string, KnownMacro> {
  const known = macrosIn(context[side]);
  if (side === 'base' || context.head !== undefined) return known;
  const changed = projectFiles(context).filter(({ basePath, path }) => /\.(?:sql|jinja)$/.test(path) || /\.(?:sql|jinja)$/.test(basePath));
  const gone = new Set(changed.map(({ basePath }) => basePath));
  const kept = [...macrosIn(context.base)].filter(([, { path, isOwn }]) => !isOwn || !gone.has(path));
  const written = changed.flatMap(({ path, head = '' }) => macroNames(head).map((name) => [name, { name, path, isOwn: true }] as const));
  return new Map([...kept, ...written]);
}

function macrosIn(project: DbtProject | undefined): ReadonlyMap<string, KnownMacro> {
  const macros = [...(project?.macros.values() ?? [])];
  return new Map(macros.map(({ name, path, packageName }) => [name, { name, path, isOwn: packageName === project?.name }]));
}

/** The macros that a file defines, in its order. */
export function macroNames(text: string): readonly string[] {
  return [...text.matchAll(/\{%-?\s*(?:macro|test)\s+(\w+)\s*\(/g)].flatMap(([, name]) => name ?? []);
}

/** Sources as `source.table`. */
export function sourcesOf(context: FixContext, side: Side): readonly string[] {
  const known = [...(context[side]?.sources.values() ?? [])].map(({ sourceName, name }) => `${sourceName}.${name}`);
  if (side === 'base' || context.head !== undefined) return known;
  const changed = projectFiles(context).filter(({ path }) => /\.ya?ml$/.test(path));
  const gone = new Set(changed.map(({ basePath }) => basePath));
  const kept = [...(context.base?.sources.values() ?? [])]
    .filter(({ path }) => !gone.has(path))
    .map(({ sourceName, name }) => `${sourceName}.${name}`);
  return [...kept, ...changed.flatMap(({ head }) => (head === undefined ? [] : sourcesIn(head)))];
}

function sourcesIn(text: string): readonly string[] {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const root = document.contents;
    if (!isMap(root)) return [];
    return mapsIn(document, root, 'sources').flatMap((source) =>
      mapsIn(document, source, 'tables').map((table) => `${String(source.get('name'))}.${String(table.get('name'))}`),
    );
  } catch {
    // A file that YAML can't read declares nothing.
    return [];
  }
}

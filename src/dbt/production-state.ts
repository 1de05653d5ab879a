import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import { Problem } from '../core/problem.ts';
import type { CompareInput } from './compared-sides.ts';
import type { Engine } from './detect-engine.ts';
import { manifestSchemas } from './manifest-schemas.ts';
import type { ChosenProfile } from './profiles.ts';
import type { DbtProject } from './project.ts';
import { readManifest } from './read-manifest.ts';

/** What production has built, by the manifest of its last run. */
export interface Production {
  /** Relations of models, seeds and snapshots by unique id; empty where they can't be read from here. */
  readonly relations: ReadonlyMap<string, string>;
  readonly schemas: readonly string[];
  /** Options for dbt; empty where production can't be read from here. */
  readonly defer: readonly string[];
  readonly evidence: readonly string[];
}

/** The set-up that the state has to fit. */
interface Around {
  readonly input: Pick<CompareInput, 'state' | 'ciDatabase'>;
  readonly engine: Pick<Engine, 'version'>;
  readonly profile: ChosenProfile;
  readonly folder: string;
}

const STORED = new Set(['model', 'seed', 'snapshot']);

/** Reads the production state where one is configured. Throws STW-1010 when it isn't there, STW-2005 when it is no manifest. */
export async function readProduction(files: Files, around: Around): Promise<Production> {
  const { state } = around.input;
  if (state === undefined) return { relations: new Map(), schemas: [], defer: [], evidence: [] };
  const text = await files.read(state);
  if (text === undefined) throw new Problem('STW-1010', { path: state, detail: 'there is no such file' });
  const project = readManifest(text, `the production state ${state}`);
  const relations = relationsOf(project);
  const schemas = manifestSchemas(text);
  const reason = whyNot(project, relations, around);
  if (reason !== undefined) {
    return { relations: new Map(), schemas, defer: [], evidence: [`production state not used: ${reason}; what it has was built instead`] };
  }
  // dbt wants a folder, and whatever else writes there must not change what both sides read.
  const folder = join(around.folder, 'state');
  await files.write(join(folder, 'manifest.json'), text);
  return { relations, schemas, defer: ['--defer', '--state', folder], evidence: [] };
}

function relationsOf({ nodes }: DbtProject): ReadonlyMap<string, string> {
  const stored = [...nodes.values()].filter(({ resourceType, materialized }) => STORED.has(resourceType) && materialized !== 'ephemeral');
  return new Map(stored.flatMap(({ uniqueId, relationName }) => (relationName === undefined ? [] : [[uniqueId, relationName] as const])));
}

function whyNot(
  { adapter, dbtVersion }: DbtProject,
  relations: ReadonlyMap<string, string>,
  { engine, profile, input }: Around,
): string | undefined {
  if (adapter !== profile.adapter) return `it was made on ${adapter || 'another adapter'}, this is ${profile.adapter}`;
  if (majorOf(dbtVersion) !== majorOf(engine.version))
    return `it was written by dbt ${dbtVersion || 'of an unknown version'}, this is ${engine.version}`;
  return profile.databaseFile === undefined ? undefined : whyNotInFile(relations, profile.databaseFile, input.ciDatabase);
}

/** On DuckDB a relation's name begins with the stem of its file, and only what is in the copied file can be read. */
function whyNotInFile(relations: ReadonlyMap<string, string>, databaseFile: string, ciDatabase: string | undefined): string | undefined {
  if (ciDatabase === undefined) return 'there is no CI database that could hold what production has';
  const stem = databaseFile.replace(/\.[^.]*$/, '');
  const other = [...relations.values()].map(databaseOf).find((name) => name !== stem);
  return other === undefined ? undefined : `its database is called ${other}, the file of the profile ${databaseFile}`;
}

function databaseOf(relationName: string): string {
  return (relationName.split('.')[0] ?? '').replaceAll('"', '');
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? '';
}

/** The project with the relations that its compiled SQL reads: production's, of what was not built here. */
export function withProduction(project: DbtProject, relations: Production['relations'], built: Iterable<string>): DbtProject {
  if (relations.size === 0) return project;
  const here = new Set(built);
  const nodes = [...project.nodes].map(([id, node]) => {
    const production = relations.get(id);
    if (production === undefined) return [id, node] as const;
    const [relationName, otherRelation] = here.has(id) ? [node.relationName, production] : [production, node.relationName];
    return [id, { ...node, relationName, otherRelation }] as const;
  });
  return { ...project, nodes: new Map(nodes) };
}

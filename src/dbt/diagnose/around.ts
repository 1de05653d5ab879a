import type { DbtNode, DbtProject } from '../project.ts';
import type { DbtCatalog } from '../read-catalog.ts';

/** Text of a file by its path. */
export type FileText = (path: string) => string | undefined;

/** What a failure happened in. Everything may be missing; the more there is, the nearer the place that can be named. */
export interface Surroundings {
  /** The head's project, or the base's when the head can't be parsed. */
  readonly project?: DbtProject | undefined;
  /** The head's files, by path from the dbt project's folder. */
  readonly fileText?: FileText | undefined;
  /** Paths of all of them, for errors that name no file. */
  readonly paths?: readonly string[] | undefined;
  /** What dbt wrote under its target folder, by path from there: `run/shop/models/orders.sql`, `compiled/…`. */
  readonly targetText?: FileText | undefined;
  /** Columns as the warehouse has them, to name candidates. */
  readonly catalog?: DbtCatalog | undefined;
  /** Where it isn't the manifest's. */
  readonly adapter?: string | undefined;
}

/** The same with everything filled in. */
export interface Around {
  readonly project: DbtProject | undefined;
  readonly fileText: FileText;
  readonly paths: readonly string[];
  readonly targetText: FileText;
  readonly catalog: DbtCatalog;
  readonly adapter: string | undefined;
}

/** Fills in what the manifest can stand in for: the code of models, the paths of their files. */
export function aroundOf({ project, fileText = () => undefined, targetText = () => undefined, ...given }: Surroundings): Around {
  const code = new Map([...(project?.nodes.values() ?? [])].filter(holdsItsCode).map(({ path, rawCode }) => [path, rawCode]));
  return {
    project,
    fileText: (path) => fileText(path) ?? code.get(path),
    targetText,
    paths: given.paths ?? pathsIn(project),
    catalog: given.catalog ?? new Map(),
    adapter: given.adapter ?? (project?.adapter === '' ? undefined : project?.adapter),
  };
}

/** A generic test's path is its YAML file, and so is that of a snapshot without SQL of its own. */
function holdsItsCode({ path, rawCode }: DbtNode): boolean {
  return rawCode !== '' && /\.(?:sql|py)$/.test(path);
}

function pathsIn(project: DbtProject | undefined): readonly string[] {
  if (project === undefined) return [];
  const ofNodes = [...project.nodes.values()].flatMap(({ path, patchPath }) => (patchPath === undefined ? [path] : [path, patchPath]));
  const others = [project.macros, project.sources, project.exposures, project.unitTests].flatMap((map) => [...map.values()]);
  return [...new Set([...ofNodes, ...others.map(({ path }) => path)])];
}

import { columnsReader } from '../agents/columns-reader.ts';
import { inRepository } from '../agents/places.ts';
import { writtenShapes } from '../agents/project-shapes.ts';
import { readBothShapes } from '../agents/read-shapes.ts';
import type { ReviewFacts, SideDetails } from '../agents/review-facts.ts';
import type { BuildOutcome } from '../dbt/build-outcome.ts';
import { type ClassifiedChanges, classifyModels } from '../dbt/classify-models.ts';
import type { ComparedSides } from '../dbt/compared-sides.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { parseDiff } from '../git/parse-diff.ts';
import { outlinesOfShapes } from '../lineage/outlines-of-shapes.ts';
import { projectLineage } from '../lineage/project-lineage.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { pathsOf, sideTexts, withTexts } from './changed-files.ts';
import { pathsOfProject } from './paths-of-project.ts';
import { projectFolder } from './project-folder.ts';
import type { RunInput, RunSurroundings } from './run-input.ts';

/** Makes everything that the rules may look at. A head that dbt can't parse stands in as the base, so that only file rules find anything. */
export async function gatherReviewFacts(
  compared: ComparedSides,
  input: Pick<RunInput, 'base' | 'head' | 'diff' | 'project'>,
  { files, sqlFacts }: Pick<RunSurroundings, 'files' | 'sqlFacts'>,
): Promise<ReviewFacts> {
  const projectDir = projectFolder(input.project);
  const base = withCompiled(compared.base, compared.compiled.base);
  const head = withCompiled(compared.head ?? compared.base, compared.compiled.head);
  const changed = parseDiff(input.diff);
  const wanted = new Set([...changed.flatMap(pathsOf), ...pathsOfProject(compared.base, projectDir), ...pathsOfProject(head, projectDir)]);
  const texts = await sideTexts(files, input, wanted);
  const text = (side: 'base' | 'head', path: string) => texts[side].get(path);
  const nothing: ClassifiedChanges = { models: [], others: [] };
  const source = { text, pathOf: ({ path }: DbtNode) => inRepository(projectDir, path) };
  // The threads of `sqlFacts` read while this one compares.
  const [shapes, classified, engine] = await Promise.all([
    readBothShapes({ base, head }, sqlFacts),
    compared.head === undefined ? nothing : classifyModels(compared, source),
    loadSqlEngine(),
  ]);
  const lineageOf = (project: DbtProject, shape: typeof shapes.head) =>
    projectLineage({ project, outlines: outlinesOfShapes(project, shape) });
  return {
    base,
    head,
    projectDir,
    files: changed.map((file) => withTexts(file, texts)),
    ...classified,
    text,
    columnsRead: columnsReader(head, engine.analyze),
    lineage: { base: lineageOf(base, shapes.base), head: lineageOf(head, shapes.head) },
    details: {
      base: { shape: shapes.base, writtenShape: writtenShapes(base, engine), ...builtBy(compared.build.base) },
      head: { shape: shapes.head, writtenShape: writtenShapes(head, engine), ...builtBy(compared.build.head) },
    },
  };
}

function builtBy(build: BuildOutcome | undefined): Pick<SideDetails, 'build'> {
  return build === undefined ? {} : { build };
}

/** A parsed manifest holds no compiled SQL; the build's does. */
function withCompiled(project: DbtProject, compiled: ReadonlyMap<string, string>): DbtProject {
  const nodes = new Map(
    [...project.nodes].map(([id, node]) => [id, compiled.has(id) ? { ...node, compiledCode: compiled.get(id) } : node]),
  );
  return { ...project, nodes };
}

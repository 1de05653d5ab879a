import type { SqlFacts } from '../../core/ports/sql-facts.ts';
import { type ClassifiedChanges, classifyModels } from '../../dbt/classify-models.ts';
import { descendants } from '../../dbt/descendants.ts';
import { inTurn, type Pair } from '../../dbt/pair.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { type DbtCatalog, readCatalog } from '../../dbt/read-catalog.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import { retypedColumns, withRetyped } from '../../dbt/retyped-columns.ts';
import { changedNodes } from '../../dbt/state-modified.ts';
import type { Outlined } from '../../lineage/build-graph.ts';
import { type ProjectLineage, projectLineage } from '../../lineage/project-lineage.ts';
import { readOutlines } from '../../lineage/read-outlines.ts';
import { type UnreadNode, unreadNodes } from '../../lineage/unread-nodes.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import { describeImpact } from '../../workflows/describe-impact.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { dialectDoubt } from '../dialect-doubt.ts';
import { type Difference, diffWords } from '../diff-words.ts';
import { openSqlFacts } from '../open-sql-facts.ts';
import { readDocument } from '../read-document.ts';
import { toldSides } from '../told-sides.ts';

interface Options {
  readonly baseManifest: string;
  readonly headManifest: string;
  readonly baseCatalog?: string;
  readonly headCatalog?: string;
  readonly json?: true;
  readonly verbose?: true;
}

/** `steward diff`: what differs between two manifests, without running anything. */
export const addDiff: AddCommand = (program, cli) => {
  program
    .command('diff')
    .description('change class per model and column between two manifests, and what is downstream')
    .requiredOption('--base-manifest <file>', 'manifest.json of the base, with compiled SQL')
    .requiredOption('--head-manifest <file>', 'manifest.json of the head, with compiled SQL')
    .option('--base-catalog <file>', 'catalog.json of the base: columns of sources and seeds, types of all')
    .option('--head-catalog <file>', 'catalog.json of the head')
    .option('--json', 'print one JSON document')
    .option('--verbose', 'show everything that is reached, and every node that was not analysed')
    .action(async (options: Options) => {
      await loadSqlEngine(await bundledWasm());
      const facts = openSqlFacts(cli);
      try {
        const document = await compareManifests(await inTurn((side) => readSide(options, side, { cli, facts })));
        cli.print(options.json ? JSON.stringify(document, undefined, 2) : diffWords(document, options.verbose === true));
      } finally {
        await facts.close();
      }
    });
};

interface Side {
  readonly project: DbtProject;
  readonly catalog: DbtCatalog | undefined;
  readonly outlines: ReadonlyMap<string, Outlined>;
  readonly lineage: ProjectLineage;
}

async function readSide(options: Options, side: 'base' | 'head', { cli, facts }: { cli: Cli; facts: SqlFacts }): Promise<Side> {
  const manifest = options[`${side}Manifest`];
  const project = readManifest(await readDocument(manifest, cli), manifest);
  const file = options[`${side}Catalog`];
  const catalog = file === undefined ? undefined : readCatalog(await readDocument(file, cli), file);
  const outlines = await readOutlines(project, facts);
  return { project, catalog, outlines, lineage: projectLineage({ project, catalog, outlines }) };
}

async function compareManifests({ base, head }: Pair<Side>): Promise<Difference> {
  const projects = { base: base.project, head: head.project };
  const changes = changedNodes(projects.base, projects.head);
  const compiled = { base: compiledOf(projects.base), head: compiledOf(projects.head) };
  const nothing = { base: new Map<string, string>(), head: new Map<string, string>() };
  const source = { pathOf: ({ path }: { path: string }) => path, text: () => undefined };
  const classified = await classifyModels({ ...projects, changes, compiled, incremental: nothing }, source, toldSides({ base, head }));
  const typesOf = (uniqueId: string) => retypedColumns(uniqueId, { base: base.catalog, head: head.catalog });
  const models = classified.models.map((model) => withRetyped(model, typesOf(model.uniqueId)));
  const shown = models.map(({ uniqueId, classification, causes, reasons }) => ({
    uniqueId,
    class: classification.class,
    columns: classification.columns,
    causes,
    reasons: reasons.map(({ text }) => text),
    types: typesOf(uniqueId),
  }));
  const impact = describeImpact({ base: base.lineage, head: head.lineage }, [...models, ...classified.others]);
  return { models: shown, ...impact, notAnalysed: await notAnalysed({ models, others: classified.others }, { base, head }) };
}

/** What was changed and could not be judged, and what below the changes could not be read. */
async function notAnalysed({ models, others }: ClassifiedChanges, sides: Pair<Side>): Promise<readonly UnreadNode[]> {
  const unjudged = models.flatMap(({ uniqueId, classification }) =>
    classification.class === 'unknown' ? [{ uniqueId, reason: classification.reason ?? 'not proved either way' }] : [],
  );
  const unclassified = others.map(({ uniqueId, base, head }) => ({
    uniqueId,
    reason: `a changed ${(head ?? base)?.resourceType ?? 'node'} has no change class: all that reads it counts as reached`,
  }));
  const starts = [...models, ...others].map(({ uniqueId }) => uniqueId);
  const near = new Set([...starts, ...descendants(sides.base.project, starts), ...descendants(sides.head.project, starts)]);
  const unread = [...(await unreadOf(sides.head)), ...(await unreadOf(sides.base))].filter(({ uniqueId }) => near.has(uniqueId));
  const first = new Map([...unread, ...unclassified, ...unjudged].toReversed().map((one) => [one.uniqueId, one]));
  return [...first.values()].toReversed();
}

async function unreadOf({ project, outlines }: Side): Promise<readonly UnreadNode[]> {
  const isRead = outlines.size === 0 || [...outlines.values()].some((outline) => 'body' in outline);
  const doubt = isRead ? undefined : await dialectDoubt(project.adapter);
  return unreadNodes(project, (id) => {
    const outline = outlines.get(id);
    if (outline === undefined || !('body' in outline)) return doubt ?? outline?.unread;
    return outline.unread.length === 0 ? undefined : `read only in part: ${outline.unread.join('; ')}`;
  });
}

function compiledOf({ nodes }: DbtProject): ReadonlyMap<string, string> {
  return new Map(
    [...nodes.values()].flatMap(({ uniqueId, compiledCode }) => (compiledCode === undefined ? [] : [[uniqueId, compiledCode] as const])),
  );
}

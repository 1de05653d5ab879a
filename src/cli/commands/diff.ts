import type { SqlFacts } from '../../core/ports/sql-facts.ts';
import { classifyModels } from '../../dbt/classify-models.ts';
import { inTurn, type Pair } from '../../dbt/pair.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readCatalog } from '../../dbt/read-catalog.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import { changedNodes } from '../../dbt/state-modified.ts';
import { type ProjectLineage, projectLineage } from '../../lineage/project-lineage.ts';
import { readOutlines } from '../../lineage/read-outlines.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import { describeImpact } from '../../workflows/describe-impact.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { openSqlFacts } from '../open-sql-facts.ts';
import { readDocument } from '../read-document.ts';

interface Options {
  readonly baseManifest: string;
  readonly headManifest: string;
  readonly baseCatalog?: string;
  readonly headCatalog?: string;
  readonly json?: true;
}

/** `steward diff`: what differs between two manifests, without running anything. */
export const addDiff: AddCommand = (program, cli) => {
  program
    .command('diff')
    .description('change class per model and column between two manifests, and what is downstream')
    .requiredOption('--base-manifest <file>', 'manifest.json of the base')
    .requiredOption('--head-manifest <file>', 'manifest.json of the head')
    .option('--base-catalog <file>', 'catalog.json of the base')
    .option('--head-catalog <file>', 'catalog.json of the head')
    .option('--json', 'print one JSON document')
    .action(async ({ json, ...options }: Options) => {
      await loadSqlEngine(await bundledWasm());
      const facts = openSqlFacts(cli);
      try {
        const document = await compareManifests(await inTurn((side) => readSide(options, side, { cli, facts })));
        cli.print(json ? JSON.stringify(document, undefined, 2) : inWords(document));
      } finally {
        await facts.close();
      }
    });
};

async function readSide(options: Options, side: 'base' | 'head', { cli, facts }: { cli: Cli; facts: SqlFacts }): Promise<ProjectLineage> {
  const project = readManifest(await readDocument(options[`${side}Manifest`], cli));
  const file = options[`${side}Catalog`];
  const catalog = file === undefined ? undefined : readCatalog(await readDocument(file, cli));
  return projectLineage({ project, catalog, outlines: await readOutlines(project, facts) });
}

async function compareManifests(lineage: Pair<ProjectLineage>) {
  const [base, head] = [lineage.base.project, lineage.head.project];
  const compiled = { base: compiledOf(base), head: compiledOf(head) };
  const nothing = { base: new Map<string, string>(), head: new Map<string, string>() };
  const source = { pathOf: ({ path }: { path: string }) => path, text: () => undefined };
  const { models, others } = await classifyModels(
    { base, head, changes: changedNodes(base, head), compiled, incremental: nothing },
    source,
  );
  const shown = models.map(({ uniqueId, classification, causes, reasons }) => ({
    uniqueId,
    class: classification.class,
    columns: classification.columns,
    causes,
    reasons: reasons.map(({ text }) => text),
  }));
  const notAnalysed = models.flatMap(({ uniqueId, classification }) =>
    classification.class === 'unknown' ? [{ uniqueId, reason: classification.reason ?? 'not proved either way' }] : [],
  );
  return { models: shown, ...describeImpact(lineage, [...models, ...others]), notAnalysed };
}

function compiledOf({ nodes }: DbtProject): ReadonlyMap<string, string> {
  return new Map(
    [...nodes.values()].flatMap(({ uniqueId, compiledCode }) => (compiledCode === undefined ? [] : [[uniqueId, compiledCode] as const])),
  );
}

function inWords({ models, impacted, noPathFound, notAnalysed }: Awaited<ReturnType<typeof compareManifests>>): string {
  if (models.length === 0) return 'No model differs.';
  const lines = models.flatMap(({ uniqueId, class: changeClass, reasons, causes }) => [
    `${changeClass.padEnd(10)} ${uniqueId}  (${reasons.join('; ')})`,
    ...causes.map(({ path, line, why, text }) => `             ${path}:${line} ${why}: ${text.trim()}`),
  ]);
  const reached = impacted.map(({ uniqueId, via }) => `  ${uniqueId}${via.length === 0 ? '' : ` (through ${via.join(', ')})`}`);
  const open = noPathFound.map(({ uniqueId, reason }) => `  ${uniqueId} (not proved: ${reason})`);
  return [
    ...lines,
    ...(reached.length === 0 ? [] : ['', 'Reaches', ...reached]),
    ...(open.length === 0 ? [] : ['', 'No path found to', ...open]),
    ...notAnalysed.map(({ uniqueId, reason }) => `Not proved: ${uniqueId}: ${reason}`),
  ].join('\n');
}

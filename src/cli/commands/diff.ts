import { classifyModels } from '../../dbt/classify-models.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import { changedNodes } from '../../dbt/state-modified.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import { describeImpact } from '../../workflows/describe-impact.ts';
import type { AddCommand } from '../cli.ts';
import { readDocument } from '../read-document.ts';

interface Options {
  readonly baseManifest: string;
  readonly headManifest: string;
  readonly json?: true;
}

/** `steward diff`: what differs between two manifests, without running anything. */
export const addDiff: AddCommand = (program, cli) => {
  program
    .command('diff')
    .description('change class per model and column between two manifests, and what is downstream')
    .requiredOption('--base-manifest <file>', 'manifest.json of the base')
    .requiredOption('--head-manifest <file>', 'manifest.json of the head')
    .option('--json', 'print one JSON document')
    .action(async ({ baseManifest, headManifest, json }: Options) => {
      await loadSqlEngine(await bundledWasm());
      const base = readManifest(await readDocument(baseManifest, cli));
      const head = readManifest(await readDocument(headManifest, cli));
      const document = await compareManifests(base, head);
      cli.print(json ? JSON.stringify(document, undefined, 2) : inWords(document));
    });
};

async function compareManifests(base: DbtProject, head: DbtProject) {
  const compiled = { base: compiledOf(base), head: compiledOf(head) };
  const nothing = { base: new Map<string, string>(), head: new Map<string, string>() };
  const source = { pathOf: ({ path }: { path: string }) => path, text: () => undefined };
  const { models } = await classifyModels({ base, head, changes: changedNodes(base, head), compiled, incremental: nothing }, source);
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
  return { models: shown, ...describeImpact(head, models), notAnalysed };
}

function compiledOf({ nodes }: DbtProject): ReadonlyMap<string, string> {
  return new Map(
    [...nodes.values()].flatMap(({ uniqueId, compiledCode }) => (compiledCode === undefined ? [] : [[uniqueId, compiledCode] as const])),
  );
}

function inWords({ models, impacted, notAnalysed }: Awaited<ReturnType<typeof compareManifests>>): string {
  if (models.length === 0) return 'No model differs.';
  const lines = models.flatMap(({ uniqueId, class: changeClass, reasons, causes }) => [
    `${changeClass.padEnd(10)} ${uniqueId}  (${reasons.join('; ')})`,
    ...causes.map(({ path, line, why, text }) => `             ${path}:${line} ${why}: ${text.trim()}`),
  ]);
  const reached = impacted.length === 0 ? [] : ['', `Downstream: ${impacted.map(({ uniqueId }) => uniqueId).join(', ')}`];
  return [...lines, ...reached, ...notAnalysed.map(({ uniqueId, reason }) => `Not proved: ${uniqueId}: ${reason}`)].join('\n');
}

import { performance } from 'node:perf_hooks';
import { readShapes } from '../agents/read-shapes.ts';
import type { SideDetails } from '../agents/review-facts.ts';
import { rules } from '../agents/rules.ts';
import { type RunRulesOptions, runRules } from '../agents/run-rules.ts';
import { parseConfig } from '../config/parse-config.ts';
import { ruleSettings } from '../config/rule-settings.ts';
import type { DbtProject } from '../dbt/project.ts';
import { readCatalog } from '../dbt/read-catalog.ts';
import { readManifest } from '../dbt/read-manifest.ts';
import { readRunResults } from '../dbt/read-run-results.ts';
import { type UnreadNode, unreadNodes } from '../lineage/unread-nodes.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { systemClock } from '../system/clock.ts';
import { wholeProject } from '../workflows/whole-project.ts';
import type { Cli } from './cli.ts';
import { openSqlFacts } from './open-sql-facts.ts';
import { readDocument } from './read-document.ts';
import { whyNoShape } from './why-no-shape.ts';

/** What `steward check` was asked, as files on the command line. */
export interface CheckOptions {
  readonly manifest: string;
  readonly catalog?: string;
  readonly runResults?: string;
  readonly config?: string;
  readonly projectDir?: string;
}

/** Runs every rule over a whole project as if all of it were new; `manifest` is the text of `options.manifest`. */
export async function checkProject(manifest: string, options: CheckOptions, cli: Cli) {
  const started = performance.now();
  const settings = await settingsOf(options, cli);
  const project = readManifest(manifest, options.manifest);
  const told = await artifactsOf(options, cli);
  const files = options.projectDir === undefined ? undefined : await filesIn(options.projectDir, project, cli);
  const indexed = performance.now();
  const { shape, notAnalysed } = await readSql(project, cli);
  const findings = runRules(rules, wholeProject(project, { ...told, ...(shape && { shape }) }, files), settings);
  const ended = performance.now();
  const counts = Map.groupBy(findings, ({ ruleId }) => ruleId);
  return {
    findings,
    rules: rules.map(({ id, code, title }) => ({ id, code, title, findings: counts.get(id)?.length ?? 0 })),
    notAnalysed,
    timings: { readSeconds: (indexed - started) / 1000, rulesSeconds: (ended - indexed) / 1000 },
  };
}

/** What finds and reads them is loaded for whoever wants lines of them. */
async function filesIn(projectDir: string, project: DbtProject, cli: Cli) {
  const { readProjectFiles } = await import('./read-project-files.ts');
  return readProjectFiles(project, projectDir, cli);
}

/** Without a configuration every rule is on: nobody has said otherwise. */
async function settingsOf({ config: file }: CheckOptions, cli: Cli): Promise<RunRulesOptions> {
  const today = systemClock.now().toISOString().slice(0, 10);
  if (file === undefined) return { settings: ruleSettings('strict'), suppressions: [], today };
  const config = parseConfig(await readDocument(file, cli), productConfigSchema, file);
  return { settings: ruleSettings(config.rules), suppressions: config.suppressions, today };
}

async function artifactsOf({ catalog, runResults }: CheckOptions, cli: Cli): Promise<Pick<SideDetails, 'catalog' | 'build'>> {
  return {
    ...(catalog === undefined ? {} : { catalog: readCatalog(await readDocument(catalog, cli), catalog) }),
    ...(runResults === undefined ? {} : { build: readRunResults(await readDocument(runResults, cli), { where: runResults }) }),
  };
}

interface ReadSql {
  readonly shape: SideDetails['shape'];
  readonly notAnalysed: readonly UnreadNode[];
}

/** A manifest of `dbt compile` or `dbt build` holds compiled SQL; without any the SQL parser isn't even loaded. */
async function readSql(project: DbtProject, cli: Cli): Promise<ReadSql> {
  if ([...project.nodes.values()].every(({ compiledCode }) => compiledCode === undefined))
    return { shape: undefined, notAnalysed: unreadNodes(project, () => undefined) };
  const facts = openSqlFacts(cli);
  try {
    const shape = await readShapes(project, facts);
    return { shape, notAnalysed: unreadNodes(project, await whyNoShape(project, shape)) };
  } finally {
    await facts.close();
  }
}

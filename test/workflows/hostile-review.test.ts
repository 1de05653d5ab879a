import { expect, test } from 'vitest';
import { reviewChanges } from '../../src/agents/code-reviewer/review-changes.ts';
import { assessArchitecture } from '../../src/agents/data-modeler/assess-architecture.ts';
import { dimensionalView } from '../../src/agents/dim-modeler/dimensional-view.ts';
import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import { rules } from '../../src/agents/rules.ts';
import { runRules } from '../../src/agents/run-rules.ts';
import { ruleSettings } from '../../src/config/rule-settings.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Report, reportSchema } from '../../src/core/report.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { changedNodes } from '../../src/dbt/state-modified.ts';
import { unreadNodes } from '../../src/lineage/unread-nodes.ts';
import { renderCheck } from '../../src/report/render-check.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { bundledWasm } from '../../src/system/bundled-wasm.ts';
import { compileFindings } from '../../src/workflows/compile-findings.ts';
import { gatherReviewFacts } from '../../src/workflows/gather-review-facts.ts';
import { bigManifest } from '../dbt/big-manifest.ts';
import { memoryFiles } from '../dbt/memory-files.ts';
import { aProject } from '../fakes/situation.ts';
import { sqlFactsHere } from '../fakes/sql-facts-here.ts';
import { aReport, aStep } from '../report/fixtures/a-report.ts';
import { CONTEXT } from '../report/fixtures/findings-reports.ts';
import { HOSTILE_TEXTS } from '../report/fixtures/hostile-texts.ts';
import { whatActs } from '../report/inert.ts';

await loadSqlEngine(await bundledWasm());

const OWN = ['https://github.com/acme/taxi', 'https://github.com/acme/steward/blob/main/docs'];
const COMMENT_BYTES = 65_536;

interface Change {
  readonly base: DbtProject;
  readonly head: DbtProject;
  /** Changed files that are no models. */
  readonly pages?: number;
  readonly texts?: Readonly<Record<string, string>>;
}

/** What the review's steps say about a change, as the report that its comment is drawn from. */
async function review({
  base,
  head,
  pages = 0,
  texts = {},
}: Change): Promise<{ facts: ReviewFacts; findings: readonly Finding[]; report: Report }> {
  const paths = [
    ...[...head.nodes.values()].flatMap(({ path, resourceType }) => (resourceType === 'model' ? [path] : [])),
    ...Array.from({ length: pages }, (_, index) => `notes/page_${index}.md`),
  ];
  const diff = paths.map((path) => `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-x\n+y\n`).join('');
  const compiled = { base: compiledOf(base), head: compiledOf(head) };
  const compared: ComparedSides = {
    engine: { name: 'dbt', version: '1.11.0', adapter: 'duckdb', tier: 'executed' },
    lane: { name: 'build', reason: 'DuckDB' },
    base,
    head,
    changes: changedNodes(base, head),
    failed: {},
    build: {},
    compiled,
    incremental: { base: new Map(), head: new Map() },
    notAnalysed: unreadNodes(head, () => 'its SQL can not be parsed').map(({ uniqueId, reason }) => ({ subject: uniqueId, reason })),
    dbtSeconds: 1,
  };
  const files = memoryFiles(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/head/${path}`, text])));
  const facts = await gatherReviewFacts(
    compared,
    { base: '/base', head: '/head', diff, project: aProject('big', '.') },
    { files, sqlFacts: sqlFactsHere },
  );
  const findings = runRules(rules, facts, { settings: ruleSettings('strict'), suppressions: [], today: '2026-01-01' });
  const steps = [
    reviewChanges({ facts, findings }),
    [...assessArchitecture({ facts, findings: [] }), ...dimensionalView(facts)],
    compileFindings({ compared, facts, findings, diagnosed: { reason: '', details: [] } }),
  ].map((details, index) => aStep({ id: `step-${index}`, details: [...details] }));
  const evidence = { ran: [], notAnalysed: [...compared.notAnalysed] };
  return { facts, findings, report: reportSchema.parse(aReport({ steps, findings: [...findings], evidence })) };
}

function compiledOf({ nodes }: DbtProject): ReadonlyMap<string, string> {
  return new Map(
    [...nodes.values()].flatMap((node) => (node.compiledCode === undefined ? [] : [[node.uniqueId, node.compiledCode] as const])),
  );
}

type Raw = Record<string, unknown>;

/** A project of which every text that people write says something hostile. */
function hostileManifest(text: string, touched: number): string {
  const made: { nodes: Record<string, Raw>; exposures: Record<string, Raw> } = JSON.parse(bigManifest(8, touched));
  for (const node of Object.values(made.nodes)) {
    Object.assign(node, { description: text, tags: [text], meta: { note: text }, group: text });
    if (node['resource_type'] !== 'model') continue;
    const columns = [text, 'select', 'column_1'].map((name) => [name, { name, description: text, data_type: text }]);
    Object.assign(node, {
      name: `${String(node['name'])}${text}`,
      columns: Object.fromEntries(columns),
      original_file_path: `models/${text}.sql`,
    });
    const raw = `-- ${text}\nselect a.select, '${text.replaceAll("'", '')}' as x from "big"."main"."model_0" a where b > ${touched}`;
    Object.assign(node, { raw_code: raw, compiled_code: raw });
  }
  for (const exposure of Object.values(made.exposures))
    Object.assign(exposure, { name: text, label: text, owner: { name: text }, url: text });
  return JSON.stringify(made);
}

test.each(HOSTILE_TEXTS.map((text, index) => [index, text] as const))(
  'hostile text %i in names, columns, descriptions, owners and SQL: nothing acts in the comment',
  async (_, text) => {
    const { findings, report } = await review({
      base: readManifest(hostileManifest(text, 0)),
      head: readManifest(hostileManifest(text, 1)),
    });
    expect(findings.length).toBeGreaterThan(0);
    const comment = renderComment(report, CONTEXT);
    expect(whatActs(comment.split('\n').slice(1).join('\n'), OWN)).toEqual([]);
    expect(Buffer.byteLength(comment)).toBeLessThan(COMMENT_BYTES);
    const { summary, title } = renderCheck(report, CONTEXT);
    expect(whatActs(summary, OWN)).toEqual([]);
    expect(title).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  },
);

test('ten thousand changed files, four hundred of them models: a comment and a check that GitHub takes, and every finding in the report', async () => {
  const [base, head] = [readManifest(bigManifest(400)), readManifest(bigManifest(400, 1))];
  const { facts, findings, report } = await review({ base, head, pages: 9_600 });
  expect(facts.files).toHaveLength(10_000);
  expect(facts.models).toHaveLength(400);
  expect(report.findings).toHaveLength(findings.length);
  const comment = renderComment(report, CONTEXT);
  expect(Buffer.byteLength(comment)).toBeLessThan(COMMENT_BYTES);
  // What weighs most stays, however much there is.
  expect(comment).toMatch(/^\| `model_\d+` \| model-wide/m);
  expect(comment).toContain('360 more changes');
  expect(Buffer.byteLength(renderCheck(report, CONTEXT).summary)).toBeLessThan(COMMENT_BYTES);
}, 60_000);

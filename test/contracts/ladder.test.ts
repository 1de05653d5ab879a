import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Planted, plant } from './support/plant.ts';

const VIOLATIONS = [
  { name: 'an upward import', from: 'src/core/upward.ts', to: '../config/clean.ts', rule: 'no-upward-core' },
  {
    name: 'an upward import of a domain library',
    from: 'src/dbt/upward.ts',
    to: '../agents/clean.ts',
    rule: 'no-upward-dbt-dlt-powerbi-warehouse-git',
  },
  { name: 'a type-only upward import', from: 'src/report/type-only.ts', to: 'type:../workflows/clean.ts', rule: 'no-upward-sql-report' },
  { name: 'an import between domain libraries', from: 'src/dbt/sideways.ts', to: '../git/clean.ts', rule: 'no-sideways-dbt' },
  { name: 'an import between adapters', from: 'src/github/sideways.ts', to: '../system/clean.ts', rule: 'no-sideways-github' },
  { name: 'an import between entrypoints', from: 'src/app/sideways.ts', to: '../cli/clean.ts', rule: 'no-sideways-app' },
  { name: 'an adapter in a workflow', from: 'src/workflows/adapter.ts', to: '../system/clean.ts', rule: 'adapters-are-injected' },
  { name: 'an adapter in the orchestrator', from: 'src/orchestrator/adapter.ts', to: '../github/clean.ts', rule: 'adapters-are-injected' },
  { name: 'files in sql', from: 'src/sql/files.ts', to: 'node:fs', rule: 'side-effects-at-the-edge' },
  { name: 'processes in agents', from: 'src/agents/processes.ts', to: 'node:child_process', rule: 'side-effects-at-the-edge' },
  { name: 'timers in core', from: 'src/core/timers.ts', to: 'node:timers/promises', rule: 'side-effects-at-the-edge' },
  { name: '@octokit/core in a workflow', from: 'src/workflows/octokit.ts', to: '@octokit/core', rule: 'sdk-at-the-edge' },
  { name: '@actions/core in dbt', from: 'src/dbt/actions.ts', to: '@actions/core', rule: 'sdk-at-the-edge' },
  { name: 'the configuration in report', from: 'src/report/config.ts', to: '../config/clean.ts', rule: 'report-is-pure' },
  { name: 'the local GitHub in the product', from: 'src/app/tools.ts', to: '../../tools/clean.ts', rule: 'product-never-imports-tools' },
  { name: 'a cycle', from: 'src/core/cycle-a.ts', to: './cycle-b.ts', rule: 'no-circular' },
] as const;

const FOLDERS = ['app', 'cli', 'orchestrator', 'workflows', 'agents', 'dbt', 'git', 'sql', 'report', 'github', 'system', 'config', 'core'];
const outputSchema = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});
let planted: Planted;
let violations: z.infer<typeof outputSchema>['summary']['violations'];

beforeAll(async () => {
  const clean = "import { join } from 'node:path';\n\nexport const clean = join('a');\nexport type Clean = string;\n";
  planted = await plant({
    ...Object.fromEntries(FOLDERS.map((folder) => [`src/${folder}/clean.ts`, clean])),
    'tools/clean.ts': clean,
    'src/cli/downward.ts': "export { clean } from '../core/clean.ts';\nexport type { Clean } from '../dbt/clean.ts';\n",
    'src/core/cycle-b.ts': "export * from './cycle-a.ts';\n",
    ...Object.fromEntries(
      VIOLATIONS.map(({ from, to }) => [
        from,
        to.startsWith('type:') ? `export type { Clean } from '${to.slice(5)}';\n` : `export * from '${to}';\n`,
      ]),
    ),
  });
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'tools'];
  const run = await planted.run('depcruise', args);
  violations = outputSchema.parse(JSON.parse(run.output.slice(run.output.indexOf('{')))).summary.violations;
}, 60_000);
afterAll(() => planted.remove());

test.each(VIOLATIONS)('the ladder refuses $name', ({ from, rule }) => {
  expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(rule);
});

test('the ladder accepts imports downwards', () => {
  expect(violations.filter(({ from }) => from.endsWith('clean.ts') || from.endsWith('downward.ts'))).toEqual([]);
});

test('a violation makes the command fail', async () => {
  expect((await planted.run('depcruise', ['--config', '.dependency-cruiser.mjs', 'src'])).status).toBeGreaterThan(0);
});

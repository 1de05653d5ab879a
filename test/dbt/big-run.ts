import { descendants } from '../../src/dbt/descendants.ts';
import type { DbtProject } from '../../src/dbt/project.ts';

const INVOCATION = '00000000-0000-4000-8000-000000000000';

/** run_results.json and the JSON log of a run of a whole project in which so many models, evenly spread, miss a column. */
export function bigRun(project: DbtProject, failed: number): { readonly results: string; readonly log: string } {
  const models = [...project.nodes.values()].filter(({ resourceType }) => resourceType === 'model').map(({ uniqueId }) => uniqueId);
  const step = Math.max(1, Math.floor(models.length / failed));
  const broken = new Set(models.filter((_, index) => index % step === Math.min(step - 1, 7)).slice(0, failed));
  const behind = descendants(project, broken);
  const statusOf = (id: string) => (broken.has(id) ? 'error' : behind.has(id) ? 'skipped' : 'success');
  const ids = [...project.nodes.keys()];
  const results = ids.map((id) => ({
    unique_id: id,
    status: statusOf(id),
    execution_time: 0.1,
    failures: null,
    message: broken.has(id) ? said(id) : null,
  }));
  const lines = ids.flatMap((id) => eventsOf(id, statusOf(id)));
  return {
    results: JSON.stringify({ metadata: { invocation_id: INVOCATION }, args: { which: 'build' }, elapsed_time: 9, results }),
    log: [line('MainReportVersion', { version: '=1.11.16' }), ...lines].join('\n'),
  };
}

function eventsOf(id: string, status: string): readonly string[] {
  const node = { node_info: { unique_id: id, node_status: status } };
  if (status === 'skipped') return [line('SkippingDetails', node)];
  const ended = [line('LogStartLine', { ...node, index: 1, total: 2 }), line('LogModelResult', { ...node, status, execution_time: 0.1 })];
  return status === 'error' ? [...ended, line('RunResultError', { ...node, msg: said(id) })] : ended;
}

function line(name: string, data: object): string {
  const level = name === 'RunResultError' ? 'error' : 'info';
  return JSON.stringify({ data, info: { name, code: 'Q000', level, msg: name, invocation_id: INVOCATION, ts: '2026-01-01T00:00:00Z' } });
}

function said(id: string): string {
  const name = id.split('.')[2] ?? id;
  const quoted = 'LINE 9:     coalesce(base.column_3, 0) + 7 as column_3,\n                     ^';
  return `Runtime Error in model ${name} (models/${name}.sql)\n  Binder Error: Referenced column "column_3" not found in FROM clause!\n  Candidate bindings: "column_4"\n\n  ${quoted}`;
}

import { type Block, bullets, fold, table, text } from '../../core/block.ts';
import type { Pipeline, PipelineInput } from '../../dbt/open-pipeline.ts';

/** What a confirmed pipeline would run, where it would write, and what could not be taken back. */
export function describeScope(
  { project, selected, profile }: Pick<Pipeline, 'project' | 'selected' | 'profile'>,
  { select, writes }: Pick<PipelineInput, 'select' | 'writes'>,
): readonly Block[] {
  const kinds = Map.groupBy(
    selected.filter((id) => !id.startsWith('source.')),
    kindOf,
  );
  const nodes = selected.filter((id) => isBuilt(id));
  const names = nodes.map((id) => `\`${project?.nodes.get(id)?.name ?? id}\``);
  const command = `dbt build${select.length === 0 ? '' : ` --select ${select.join(' ')}`}`;
  return [
    text(`Nothing was run yet. Confirmed, Steward runs \`${command}\`, then \`${command.replace('build', 'test')}\`:`),
    table(
      ['What', 'Which'],
      [
        ['Runs', [...kinds].map(([kind, ids]) => `${ids.length} ${kind}${ids.length === 1 ? '' : 's'}`).join(', ')],
        ['Writes to', whereTo(profile, writes)],
        ['Cannot be taken back', writes === 'target' ? irreversible(selected, project) : 'nothing: the copy is thrown away'],
      ],
    ),
    ...(names.length === 0 ? [] : [fold(`${names.length} ${names.length === 1 ? 'node' : 'nodes'} are built`, [bullets(names)])]),
  ];
}

function kindOf(id: string): string {
  return (id.split('.')[0] ?? 'node').replace('_', ' ');
}

function isBuilt(id: string): boolean {
  return /^(?:model|seed|snapshot)\./.test(id);
}

function whereTo({ adapter, target, schema }: Pipeline['profile'], writes: PipelineInput['writes']): string {
  if (writes === 'copy') return `a copy of the CI database (${adapter}, schema \`${schema}\`)`;
  return `target \`${target}\` (${adapter}, schema \`${schema}\`), for real`;
}

/** Tables are replaced and can be built again; what has a memory can't. */
function irreversible(selected: readonly string[], project: Pipeline['project']): string {
  const nodes = selected.flatMap((id) => project?.nodes.get(id) ?? []);
  const remembering = nodes.filter(({ resourceType, materialized }) => resourceType === 'snapshot' || materialized === 'incremental');
  if (remembering.length === 0) return 'tables and views are replaced';
  return `tables and views are replaced; ${remembering.map(({ name }) => `\`${name}\``).join(', ')} ${remembering.length === 1 ? 'keeps' : 'keep'} what this run adds`;
}

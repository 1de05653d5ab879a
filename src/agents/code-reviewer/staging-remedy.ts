import type { DbtProject } from '../../dbt/project.ts';
import { layerOf } from '../model-layer.ts';
import { modelsReading } from '../readers-of.ts';
import { code } from '../words.ts';

/** What to do instead of reading a source directly: a staging model of it may be there already. */
export function stagingRemedy(sourceId: string, project: DbtProject): string {
  const staged = modelsReading(sourceId, project).find((model) => layerOf(model) === 'staging');
  return staged === undefined ? 'Put a staging model between them.' : `Read ${code(staged.name)} instead, which stages it.`;
}

import type { DbtNode } from '../project.ts';
import type { YamlResource } from '../yaml-places.ts';

/** A node as YAML files list it; undefined for kinds that they don't. */
export function resourceOf({ resourceType: kind, name }: Pick<DbtNode, 'resourceType' | 'name'>): YamlResource | undefined {
  return kind === 'model' || kind === 'seed' || kind === 'snapshot' || kind === 'analysis' ? { kind, name } : undefined;
}

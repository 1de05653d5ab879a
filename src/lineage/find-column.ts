import type { DbtProject } from '../dbt/project.ts';
import type { ProjectLineage } from './project-lineage.ts';
import type { ColumnPlace } from './walk-columns.ts';

/** What somebody asked for: a column, all columns of a node (`*`), or why it isn't there. */
export type Asked = ColumnPlace | { readonly problem: string };

/** Reads `<model>`, `<model>.<column>` or `<source>.<table>[.<column>]`; a node's unique id does as well as its name. */
export function findColumn(text: string, { project, graph }: Pick<ProjectLineage, 'project' | 'graph'>): Asked {
  const whole = nodesCalled(text, project);
  if (whole.length > 0) return only(whole, text, '*');
  const dot = text.lastIndexOf('.');
  const [called, name] = [text.slice(0, Math.max(dot, 0)), text.slice(dot + 1)];
  const nodes = called === '' ? [] : nodesCalled(called, project);
  if (nodes.length === 0) return { problem: `There is no model, seed, snapshot or source \`${called || text}\` in this manifest.` };
  const place = only(nodes, called, name);
  if ('problem' in place) return place;
  const column = graph.get(place.node)?.find(name.toLowerCase());
  return column === undefined ? { problem: `\`${called}\` has no column \`${name}\`.` } : { node: place.node, name: column.name };
}

function nodesCalled(text: string, { nodes, sources }: DbtProject): readonly string[] {
  if (nodes.has(text) || sources.has(text)) return [text];
  const called = [...nodes.values()].filter(
    ({ name, resourceType }) => name === text && ['model', 'seed', 'snapshot'].includes(resourceType),
  );
  if (called.length > 0) return called.map(({ uniqueId }) => uniqueId);
  const tables = [...sources.values()].filter(({ sourceName, name }) => `${sourceName}.${name}` === text || name === text);
  return tables.map(({ uniqueId }) => uniqueId);
}

function only(ids: readonly string[], text: string, name: string): Asked {
  const [first, ...others] = ids;
  if (first !== undefined && others.length === 0) return { node: first, name };
  return { problem: `\`${text}\` may be ${ids.join(' or ')}: name it by its unique id.` };
}

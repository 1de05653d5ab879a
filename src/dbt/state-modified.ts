import { changedMacros, type MacroChanges } from './changed-macros.ts';
import { changedSources } from './changed-sources.ts';
import { configReasons } from './config-reasons.ts';
import { contractReasons } from './contract-reasons.ts';
import { macroReasons } from './macro-reasons.ts';
import type { ChangeReason, NodeChange } from './model-change.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { sameValue, shownValue } from './same-value.ts';

/**
 * The models, seeds and snapshots that `dbt ls -s state:modified` would select, with the reasons that dbt does not print, and
 * those that are gone. Beyond dbt, what reads a source that now is another table counts as modified. Tags and descriptions
 * alone change nothing.
 */
export function changedNodes(base: DbtProject, head: DbtProject): NodeChange[] {
  const sides = { head, macros: changedMacros(base, head), sources: changedSources(base, head) };
  const present = [...head.nodes.values()].filter(isBuilt).map((node) => changeOf(base.nodes.get(node.uniqueId), node, sides));
  const gone = [...base.nodes.values()].filter((node) => isBuilt(node) && !head.nodes.has(node.uniqueId)).map(removed);
  return [...present.filter((change) => change !== undefined), ...gone];
}

interface Sides {
  readonly head: DbtProject;
  readonly macros: MacroChanges;
  /** What became of each source that is another table now, by its unique id. */
  readonly sources: ReadonlyMap<string, string>;
}

function isBuilt({ resourceType }: DbtNode): boolean {
  return resourceType === 'model' || resourceType === 'seed' || resourceType === 'snapshot';
}

function removed(node: DbtNode): NodeChange {
  const reasons: ChangeReason[] = [{ kind: 'removed', text: `${node.resourceType} removed or disabled` }];
  return { uniqueId: node.uniqueId, name: node.name, kind: 'removed', base: node, head: undefined, reasons };
}

function changeOf(base: DbtNode | undefined, head: DbtNode, sides: Sides): NodeChange | undefined {
  const { uniqueId, name } = head;
  if (base === undefined) {
    return { uniqueId, name, kind: 'added', base, head, reasons: [{ kind: 'new', text: `new ${head.resourceType}` }] };
  }
  const reasons = reasonsOf(base, head, sides);
  return reasons.length === 0 ? undefined : { uniqueId, name, kind: 'modified', base, head, reasons };
}

function reasonsOf(base: DbtNode, head: DbtNode, { head: project, macros, sources }: Sides): ChangeReason[] {
  return [
    ...bodyReasons(base, head),
    ...macroReasons(head, macros, project),
    ...configReasons(base, head),
    ...contractReasons(base, head),
    ...relationReasons(base, head),
    ...locationReasons(base, head),
    ...descriptionReasons(base, head),
    ...sourceReasons(head, sources),
  ];
}

/** A seed's file is compared by checksum; dbt keeps only its path above 1 MiB, so a big seed that changes is not noticed. */
function bodyReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  if (head.resourceType === 'seed') return base.checksum === head.checksum ? [] : [{ kind: 'seed', text: "the seed's data changed" }];
  if (base.rawCode === head.rawCode) return [];
  const code = head.language === 'sql' ? 'SQL' : head.language;
  return [
    { kind: 'body', text: withoutSpace(base) === withoutSpace(head) ? `only white space in the ${code} changed` : `${code} changed` },
  ];
}

function withoutSpace({ rawCode }: DbtNode): string {
  return rawCode.replaceAll(/\s+/g, '');
}

/** As configured, not as rendered: what `generate_schema_name` and the target make of it differs from machine to machine. */
function relationReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  return ['database', 'schema', 'alias'].flatMap((key): ChangeReason[] => {
    const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
    return sameValue(before, after) ? [] : [{ kind: 'relation', text: `${key}: ${shownValue(before)} → ${shownValue(after)}` }];
  });
}

function locationReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  if (sameValue(base.fqn, head.fqn)) return [];
  const moved = base.path === head.path ? `${base.fqn.join('.')} → ${head.fqn.join('.')}` : `${base.path} → ${head.path}`;
  return [{ kind: 'location', text: `moved: ${moved}` }];
}

/** Descriptions that dbt writes to the warehouse: only `persist_docs` makes them part of the build. */
function descriptionReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  const persisted = head.config['persist_docs'];
  if (typeof persisted !== 'object' || persisted === null) return [];
  const { relation, columns }: { relation?: unknown; columns?: unknown } = persisted;
  const reasons: ChangeReason[] = [];
  if (relation === true && base.description !== head.description) {
    reasons.push({ kind: 'description', text: 'its persisted description changed' });
  }
  if (columns === true && !sameValue(columnDescriptions(base), columnDescriptions(head))) {
    reasons.push({ kind: 'description', text: 'persisted column descriptions changed' });
  }
  return reasons;
}

function columnDescriptions({ columns }: DbtNode): ReadonlyMap<string, string> {
  return new Map([...columns].map(([name, { description }]) => [name, description]));
}

function sourceReasons(head: DbtNode, sources: ReadonlyMap<string, string>): ChangeReason[] {
  return head.dependsOn.nodes.flatMap((id): ChangeReason[] => {
    const text = sources.get(id);
    return text === undefined ? [] : [{ kind: 'source', text }];
  });
}

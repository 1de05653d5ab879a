import { circularNodes } from '../dbt/circular-nodes.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { reasonIn } from './jinja-left.ts';

/** A node that was not looked into, or not wholly, and why. */
export interface UnreadNode {
  readonly uniqueId: string;
  readonly reason: string;
}

/**
 * The models, snapshots and tests in SQL of a project into which nobody could look, each with the reason. `unread` is what the reader of its
 * compiled SQL has to say about a node.
 */
export function unreadNodes(project: DbtProject, unread: (uniqueId: string) => string | undefined): readonly UnreadNode[] {
  const circular = circularNodes(project);
  return [...project.nodes.values()].filter(hasSql).flatMap((node) => {
    const reason = circular.has(node.uniqueId) ? 'its references lead in a circle' : whyUnread(node, unread);
    return reason === undefined ? [] : [{ uniqueId: node.uniqueId, reason }];
  });
}

/** What a generic test does stands in YAML. */
function hasSql({ resourceType, test }: DbtNode): boolean {
  return resourceType === 'model' || resourceType === 'snapshot' || (test?.enabled === true && test.kind === undefined);
}

function whyUnread({ uniqueId, language, compiledCode }: DbtNode, unread: (uniqueId: string) => string | undefined): string | undefined {
  if (language !== 'sql') return `a ${language} model: its columns and rows are not read`;
  if (compiledCode === undefined) return 'it has no compiled SQL';
  const reason = unread(uniqueId);
  return reason && reasonIn(compiledCode, reason);
}

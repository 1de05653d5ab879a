import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';

/** G6: another version becomes the latest one, and whoever doesn't pin a version reads it from then on without a change of their own. */
export const latestVersionMoved = defineRule({
  id: 'latest-version-moved',
  code: 'G6',
  title: 'Readers move to another version without a change of their own',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    const before = latestOf(facts.base);
    for (const [name, after] of latestOf(facts.head)) {
      const old = before.get(name);
      if (old === undefined || old.uniqueId === after.uniqueId) continue;
      const readers = movedReaders(old.uniqueId, after.uniqueId, facts);
      if (readers.length === 0) continue;
      const lost = lostColumns(old, after);
      const missing = lost.length === 0 ? '' : ` It doesn't declare ${series(lost.map(code), 4)}.`;
      yield {
        subject: after.uniqueId,
        key: `${old.version ?? 'unversioned'} ${after.version}`,
        message: `${code(`ref('${after.name}')`)} means version ${code(after.version ?? '')} instead of ${old.version === undefined ? 'the model without versions' : code(old.version)} from now on, and ${series(readers.map(code), 4)} ${readers.length === 1 ? 'reads' : 'read'} it without a change of ${readers.length === 1 ? 'its' : 'their'} own.${missing}`,
        remedy: `Look at each of them with the new version, or pin the old one there for now: ${code(`ref('${after.name}', v=${old.version ?? '…'})`)}.`,
        location: describedAt(after, viewSide(facts, 'head')),
      };
    }
  },
});

/** The node that an unpinned `ref` means, by package and name. */
function latestOf({ nodes, name }: DbtProject): ReadonlyMap<string, DbtNode> {
  const models = [...nodes.values()].filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === name);
  return new Map(models.flatMap((node) => (node.version === node.latestVersion ? [[node.name, node] as const] : [])));
}

/** What read the old one and reads the new one, though its own code is as it was. */
function movedReaders(
  old: string,
  next: string,
  { base, head }: { readonly base: DbtProject; readonly head: DbtProject },
): readonly string[] {
  const now = head.children.get(next) ?? [];
  return (base.children.get(old) ?? []).flatMap((id) => {
    if (!now.includes(id)) return [];
    const [before, after] = [base.nodes.get(id), head.nodes.get(id)];
    if (after === undefined) return head.exposures.get(id)?.name ?? [];
    if (after.test !== undefined || before?.rawCode !== after.rawCode || after.dependsOn.nodes.includes(old)) return [];
    return after.refs.some(({ version }) => version !== undefined) ? [] : after.name;
  });
}

function lostColumns(old: DbtNode, next: DbtNode): readonly string[] {
  if (next.columns.size === 0) return [];
  const names = new Set([...next.columns.values()].map(({ name }) => name.toLowerCase()));
  return [...old.columns.values()].filter(({ name }) => !names.has(name.toLowerCase())).map(({ name }) => name);
}

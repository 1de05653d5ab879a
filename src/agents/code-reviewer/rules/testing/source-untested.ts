import type { DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { code, series } from '../../../words.ts';
import { isTested } from '../../is-tested.ts';
import { sourcePlace } from '../../source-place.ts';

/** T8: neither a source table nor any model that reads it directly has a test, so that wrong rows come in unseen. */
export const sourceUntested = defineRule({
  id: 'source-untested',
  code: 'T8',
  title: 'Nothing tests what a source delivers',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const { project } = view;
    for (const source of project.sources.values()) {
      const readers = readersOf(source.uniqueId, project);
      const hasTest = [source.uniqueId, ...readers].some((id) => isTested(id, project));
      if (source.packageName !== project.name || readers.length === 0 || hasTest) continue;
      const names = series(
        readers.map((id) => code(project.nodes.get(id)?.name ?? id)),
        3,
      );
      yield {
        subject: source.uniqueId,
        message: `No test looks at ${code(`${source.sourceName}.${source.name}`)} or at ${names}, which ${readers.length === 1 ? 'reads' : 'read'} it: missing keys and doubled rows come in unseen.`,
        remedy: 'Test the key of the source table, or of the model that reads it: `unique` and `not_null`.',
        location: sourcePlace(source, view),
      };
    }
  },
});

function readersOf(sourceId: string, { children, nodes }: DbtProject): readonly string[] {
  return (children.get(sourceId) ?? []).filter((id) => {
    const type = nodes.get(id)?.resourceType;
    return type === 'model' || type === 'snapshot';
  });
}

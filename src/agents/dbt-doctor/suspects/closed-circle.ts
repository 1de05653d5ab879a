import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import { type FixContext, projectFiles } from '../fix-context.ts';
import { tokenChanges } from '../hunks.ts';
import { relationIn } from '../select-blocks.ts';

/** A circle of models, since this pull request lets one of them read another. */
export function closedCircle(context: FixContext): Blame | undefined {
  const circle = circleIn(context.diagnosis.text);
  if (circle.size === 0) return undefined;
  for (const { path, base = '', head = '' } of projectFiles(context)) {
    if (!circle.has(/([^/]+)\.sql$/.exec(path)?.[1]?.toLowerCase() ?? '')) continue;
    const change = tokenChanges(base, head).find(({ after }) => after.some(({ text }) => circle.has(relationIn(text)?.name ?? '')));
    if (change !== undefined)
      return {
        path,
        line: change.line,
        kind: 'sql-edit',
        sentence: `This pull request closes the circle with a new ${code('ref')} in ${code(path)}.`,
      };
  }
  return undefined;
}

function circleIn(text: string): ReadonlySet<string> {
  const ids = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split(/-->|→/) ?? [];
  return new Set(ids.map((id) => id.trim().split('.').at(-1)?.toLowerCase() ?? ''));
}

import { literalPattern } from '../../../dbt/literal-pattern.ts';
import { code } from '../../words.ts';
import { failingPath } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { measureMove } from '../measure-move.ts';

/** A metric that asks for a measure which this pull request renamed. */
export const measureName = defineFix({
  id: 'measure-name',
  propose: (context) => {
    const move = measureMove(context);
    const path = failingPath(context);
    const text = path === undefined ? undefined : context.text('head', path);
    if (move === undefined || path === undefined || text === undefined) return undefined;
    const { name, renamedTo } = move;
    const files = changedOnly(context, [{ path, content: withMeasure(text, name, renamedTo) }]);
    if (files === undefined) return undefined;
    return {
      title: `Ask for the measure ${code(renamedTo)} instead of ${code(name)}`,
      rationale: `This pull request renames the measure ${code(name)} to ${code(renamedTo)}; the metrics that still ask for the old name are moved to the new one.`,
      files,
      alternative: 'Keep the old name of the measure.',
    };
  },
});

/** Replaces `measure: name`; quotes and comments stay. */
function withMeasure(text: string, from: string, to: string): string {
  const asked = new RegExp(`^(\\s*(?:-\\s+)?measure:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, 'gm');
  return text.replaceAll(asked, (_, key: string, quote: string) => `${key}${quote}${to}${quote}`);
}

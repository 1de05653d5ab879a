import { nearestName } from '../../../dbt/nearest-name.ts';
import { code } from '../../words.ts';
import { failingPath } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { sourcesOf } from '../inventory.ts';

/** A `source` whose name is misspelt. A source that this pull request renamed in its YAML is not this case: its table has the old name. */
export const sourceName = defineFix({
  id: 'source-name',
  propose: (context) => {
    const { missing } = context.diagnosis;
    const path = failingPath(context);
    const text = path === undefined ? undefined : context.text('head', path);
    if (missing?.kind !== 'source' || path === undefined || text === undefined) return undefined;
    if (sourcesOf(context, 'base').includes(missing.name)) return undefined;
    const meant = nearestName(missing.name, sourcesOf(context, 'head'));
    const files = meant === undefined ? undefined : changedOnly(context, [{ path, content: withSource(text, missing.name, meant) }]);
    if (meant === undefined || files === undefined) return undefined;
    return {
      title: `Read the source ${code(meant)} instead of ${code(missing.name)}`,
      rationale: `No source is called ${code(missing.name)}; ${code(meant)} is the name nearest to it.`,
      files,
    };
  },
});

function withSource(text: string, from: string, to: string): string {
  const [before, after] = [from.split('.'), to.split('.')];
  const pattern = /(\bsource\s*\(\s*)(['"])([^'"]+)\2(\s*,\s*)(['"])([^'"]+)\5/g;
  return text.replaceAll(pattern, (whole: string, ...[head, quote, source, between, otherQuote, table]: string[]) =>
    source === before[0] && table === before[1]
      ? `${head}${quote}${after[0]}${quote}${between}${otherQuote}${after[1]}${otherQuote}`
      : whole,
  );
}

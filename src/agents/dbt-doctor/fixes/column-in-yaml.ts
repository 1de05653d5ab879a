import { code } from '../../words.ts';
import { failingPath, isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { meantColumns } from '../meant-column.ts';
import { headPaths } from '../project-paths.ts';
import { withRenamedColumn } from '../rename-in-yaml.ts';
import { type RenamedColumn } from '../rename-reads.ts';

/** A test, unit test, exposure or semantic model that names a column which this pull request renamed, or misspells. Nothing is deleted. */
export const columnInYaml = defineFix({
  id: 'column-in-yaml',
  propose: (context) => {
    const meant = meantColumns(context);
    const [first] = meant;
    if (first === undefined || !isYaml(failingPath(context))) return undefined;
    const paths = headPaths(context).filter(isYaml);
    const files = changedOnly(
      context,
      paths.map((path) => ({ path, content: renamedThrough(context.text('head', path) ?? '', meant) })),
    );
    if (files === undefined) return undefined;
    return {
      title: `Name the column ${code(first.to)} instead of ${code(first.from)}`,
      rationale: `${code(first.model)} has no column ${code(first.from)}; it is called ${code(first.to)}. Tests stay what they are and follow the name.`,
      files,
      alternative: `If this pull request renamed it, give it its old name back.`,
    };
  },
});

function renamedThrough(text: string, renamed: readonly RenamedColumn[]): string {
  return renamed.reduce((so, each) => withRenamedColumn(so, each) ?? so, text);
}

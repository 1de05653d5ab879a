import { code } from '../../words.ts';
import { failingPath, isYaml, missingColumn } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { lostColumn } from '../lost-column.ts';
import { headPaths } from '../project-paths.ts';
import { readModels } from '../read-models.ts';
import { withRenamedColumn } from '../rename-in-yaml.ts';

/** A test, unit test, exposure or semantic model that still names a column which this pull request renamed. It follows; nothing is deleted. */
export const columnInYaml = defineFix({
  id: 'column-in-yaml',
  propose: (context) => {
    const column = missingColumn(context);
    if (column === undefined || !isYaml(failingPath(context))) return undefined;
    const lost = readModels(context)
      .map((model) => ({ name: model.toLowerCase(), found: lostColumn(context, model, column) }))
      .find(({ found }) => found?.renamedTo !== undefined);
    const to = lost?.found?.renamedTo;
    if (lost === undefined || to === undefined) return undefined;
    const yaml = headPaths(context).filter(isYaml);
    const models = new Set([lost.name, lost.found?.model ?? lost.name]);
    const files = changedOnly(
      context,
      yaml.map((path) => ({
        path,
        content: [...models].reduce(
          (text, model) => withRenamedColumn(text, { model, from: column, to }) ?? text,
          context.text('head', path) ?? '',
        ),
      })),
    );
    if (files === undefined) return undefined;
    return {
      title: `Name the column ${code(to)}, which was ${code(column)}`,
      rationale: `This pull request renames ${code(`${lost.name}.${column}`)} to ${code(to)}. Its tests stay and follow the new name.`,
      files,
      alternative: `Give the column its old name back.`,
    };
  },
});

import { code } from '../../words.ts';
import { failingPath, isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { meantArgument } from '../meant-argument.ts';

/** A misspelt argument of a generic test. */
export const testArgumentName = defineFix({
  id: 'test-argument-name',
  propose: (context) => {
    const [path, meant] = [failingPath(context), meantArgument(context)];
    const text = path === undefined || !isYaml(path) ? undefined : context.text('head', path);
    if (path === undefined || text === undefined || meant === undefined) return undefined;
    const { from, to } = meant;
    const files = changedOnly(context, [{ path, content: text.replaceAll(new RegExp(`(?<=[{,\\s])${from}(?=\\s*:)`, 'g'), to) }]);
    if (files === undefined) return undefined;
    return {
      title: `Call the argument ${code(to)} instead of ${code(from)}`,
      rationale: `The test knows no argument ${code(from)}; ${code(to)} is the name nearest to it. Its value stays.`,
      files,
    };
  },
});

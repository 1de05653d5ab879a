import { code } from '../../words.ts';
import { failingPath, isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { isAbout } from '../restoring.ts';
import { linesWithEnds } from '../text-edit.ts';

/** `arguments:` around a test's arguments where dbt doesn't know it yet (before 1.10.5): they go one level out. */
export const testArguments = defineFix({
  id: 'test-arguments',
  propose: (context) => {
    const path = failingPath(context);
    const text = path === undefined || !isYaml(path) ? undefined : context.text('head', path);
    if (path === undefined || text === undefined || !isAbout(/(?:unexpected|takes no) keyword argument '?arguments'?/)(context))
      return undefined;
    const files = changedOnly(context, [{ path, content: flattened(text) }]);
    if (files === undefined) return undefined;
    return {
      title: `Write the tests' arguments without ${code('arguments:')}`,
      rationale: `This version of dbt reads a test's arguments one level further out. They are the same arguments.`,
      files,
      alternative: 'Upgrade dbt to 1.10.5 or later.',
    };
  },
});

function flattened(text: string): string {
  let inside: number | undefined;
  const lines = linesWithEnds(text).flatMap((line) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (inside !== undefined && line.trim() !== '' && indent <= inside) inside = undefined;
    if (/^ +arguments:\s*$/.test(line)) {
      inside = indent;
      return [];
    }
    return [inside === undefined ? line : line.replace(/^ {2}/, '')];
  });
  return lines.join('');
}

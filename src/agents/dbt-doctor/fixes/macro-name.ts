import { literalPattern } from '../../../dbt/literal-pattern.ts';
import { nearestName } from '../../../dbt/nearest-name.ts';
import { code } from '../../words.ts';
import { failingPath } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { macrosOf } from '../inventory.ts';
import { macroMove } from '../macro-move.ts';
import { headPaths } from '../project-paths.ts';

/** A call of a macro that this pull request renamed, or whose name is misspelt. */
export const macroName = defineFix({
  id: 'macro-name',
  propose: (context) => {
    const { missing } = context.diagnosis;
    if (missing?.kind !== 'macro') return undefined;
    const name = missing.name.split('.').at(-1) ?? missing.name;
    return followRename(context, name) ?? correctName(context, name);
  },
});

function followRename(context: FixContext, name: string) {
  const renamedTo = macroMove(context, name)?.renamedTo;
  if (renamedTo === undefined) return undefined;
  const callers = headPaths(context).filter((path) => path.endsWith('.sql'));
  const files = changedOnly(
    context,
    callers.map((path) => ({ path, content: withCall(context.text('head', path) ?? '', name, renamedTo) })),
  );
  if (files === undefined) return undefined;
  return {
    title: `Call ${code(renamedTo)} instead of ${code(name)}`,
    rationale: `This pull request renames the macro ${code(name)} to ${code(renamedTo)}; the calls that still have the old name follow it.`,
    files,
  };
}

function correctName(context: FixContext, name: string) {
  const path = failingPath(context);
  const text = path === undefined ? undefined : context.text('head', path);
  const known = [...macrosOf(context, 'head').values()].toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
  const meant =
    nearestName(
      name,
      known.filter(({ isOwn }) => isOwn).map((macro) => macro.name),
    ) ?? nearestName(name, [...BUILT_IN, ...known.map((macro) => macro.name)]);
  if (path === undefined || text === undefined || meant === undefined) return undefined;
  const files = changedOnly(context, [{ path, content: withCall(text, name, meant) }]);
  if (files === undefined) return undefined;
  return {
    title: `Call ${code(meant)} instead of ${code(name)}`,
    rationale: `No macro is called ${code(name)}; ${code(meant)} is the name nearest to it.`,
    files,
  };
}

const BUILT_IN = ['ref', 'source', 'config', 'var', 'env_var', 'is_incremental', 'return', 'log', 'doc'];

/** Only inside Jinja: a SQL function of the same name is something else. */
function withCall(text: string, from: string, to: string): string {
  return text.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (jinja) =>
    jinja.replaceAll(new RegExp(`(?<![\\w'"])${literalPattern(from)}(?=\\s*\\()`, 'g'), to),
  );
}

import { literalPattern } from '../../../dbt/literal-pattern.ts';
import { nearestName } from '../../../dbt/nearest-name.ts';
import { code } from '../../words.ts';
import { failingPath, isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { relationsOf } from '../inventory.ts';
import { modelMove } from '../model-move.ts';
import { headPaths } from '../project-paths.ts';

/** A `ref` to a model that this pull request renamed, or that is only misspelt. */
export const refName = defineFix({
  id: 'ref-name',
  propose: (context) => {
    const { missing } = context.diagnosis;
    if (missing?.kind !== 'node') return undefined;
    return followRename(context, missing.name) ?? correctName(context, missing.name);
  },
});

function followRename(context: FixContext, name: string) {
  const renamedTo = modelMove(context, name)?.renamedTo;
  if (renamedTo === undefined) return undefined;
  const files = changedOnly(
    context,
    headPaths(context).map((path) => ({
      path,
      content: withModel(context.text('head', path) ?? '', { path, from: name, to: renamedTo }),
    })),
  );
  if (files === undefined) return undefined;
  return {
    title: `Read ${code(renamedTo)} instead of ${code(name)}`,
    rationale: `This pull request renames the model ${code(name)} to ${code(renamedTo)}; whoever still reads the old name is moved to the new one.`,
    files,
    alternative: `Keep the file's old name and set \`alias\` for the new relation's name.`,
  };
}

function correctName(context: FixContext, name: string) {
  const path = failingPath(context);
  const text = path === undefined ? undefined : context.text('head', path);
  const meant = nearestRelation(context, name);
  if (path === undefined || text === undefined || meant === undefined) return undefined;
  const files = changedOnly(context, [{ path, content: withRef(text, name, meant) }]);
  if (files === undefined) return undefined;
  return {
    title: `Read ${code(meant)} instead of ${code(name)}`,
    rationale: `No model is called ${code(name)}; ${code(meant)} is the name nearest to it.`,
    files,
  };
}

function nearestRelation(context: FixContext, name: string): string | undefined {
  const known = [...relationsOf(context, 'head').values()].map((relation) => relation.name);
  const meant = nearestName(name, known) ?? context.diagnosis.offered.find((offered) => known.includes(offered));
  return meant === name ? undefined : meant;
}

/** In YAML, a unit test names its model without `ref`. */
function withModel(text: string, { path, from, to }: { readonly path: string; readonly from: string; readonly to: string }): string {
  const referring = withRef(text, from, to);
  if (!isYaml(path)) return referring;
  const named = new RegExp(`^(\\s*(?:-\\s+)?model:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, 'gm');
  return referring.replaceAll(named, (_, key: string, quote: string) => `${key}${quote}${to}${quote}`);
}

/** Replaces the model's name in each `ref` of it; package, version and spacing stay. */
function withRef(text: string, from: string, to: string): string {
  const pattern = new RegExp(
    `(?<=\\bref\\s*\\(\\s*(?:(?:'[^']*'|"[^"]*")\\s*,\\s*)?)(?:'${literalPattern(from)}'|"${literalPattern(from)}")`,
    'g',
  );
  return text.replaceAll(pattern, (name) => `${name.charAt(0)}${to}${name.charAt(0)}`);
}

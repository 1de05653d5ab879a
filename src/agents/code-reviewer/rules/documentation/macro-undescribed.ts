import type { Location } from '../../../../core/finding.ts';
import type { DbtMacro } from '../../../../dbt/project.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { inRepository, lineOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { macroArguments } from '../../macro-arguments.ts';

/** D11: a macro's description names other arguments than the macro has, or is missing where the others have one. */
export const macroUndescribed = defineRule({
  id: 'macro-undescribed',
  code: 'D11',
  title: 'A macro’s description doesn’t fit the macro',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const own = [...view.project.macros.values()].filter(
      ({ packageName, name }) => packageName === view.project.name && !BY_DBT.test(name),
    );
    const habit = habitOf(own, isDescribed);
    for (const macro of own) {
      if (isDescribed(macro)) yield* argumentDrafts(macro, view);
      else if (isHabit(habit)) {
        yield {
          subject: macro.uniqueId,
          message: `The macro ${code(macro.name)} has no description, as ${habit.keeping} of ${habit.all} macros have: whoever wants to use it has to read its text.`,
          remedy: 'Say in the YAML what it writes and what its arguments are.',
          location: definitionOf(macro, view),
        };
      }
    }
  },
});

/** Tests are described as tests, overrides by dbt's documentation. */
const BY_DBT = /^(?:test|materialization)_|__|^generate_(?:schema|database|alias)_name$/;

function isDescribed({ description }: DbtMacro): boolean {
  return description.trim() !== '';
}

/** Such a macro has arguments that its head doesn't name. */
const TAKES_ANY = /\b(?:kwargs|varargs)\b/;

/** Only where somebody began to describe the arguments: newer versions of dbt list those that nobody described, too. */
function* argumentDrafts(macro: DbtMacro, view: SideView): Iterable<Draft> {
  const real = macroArguments(macro);
  const described = macro.arguments.filter(({ description }) => description.trim() !== '').map(({ name }) => name);
  if (real === undefined || described.length === 0 || TAKES_ANY.test(macro.sql)) return;
  const location = describedIn(macro, view);
  const gone = described.filter((name) => !real.includes(name));
  const missing = real.filter((name) => !described.includes(name));
  if (gone.length > 0) {
    const names = series(gone.map(code), 4);
    yield {
      subject: macro.uniqueId,
      key: `gone ${gone.toSorted().join(' ')}`,
      message: `The description of the macro ${code(macro.name)} has ${names}, the macro hasn't: a call that follows the description fails.`,
      remedy: `Describe the arguments that it has: ${series(real.map(code), 8) || 'none'}.`,
      location,
    };
  }
  // One in another's place is a renamed one, and said already.
  for (const name of gone.length > 0 ? [] : missing) {
    yield {
      subject: macro.uniqueId,
      key: name,
      message: `The description of the macro ${code(macro.name)} leaves out its argument ${code(name)}: readers don't learn that they may or must pass it.`,
      remedy: `Add ${code(name)} to its arguments in the YAML.`,
      location,
    };
  }
}

function definitionOf({ name, path }: DbtMacro, { projectDir, side, text }: SideView): Location {
  const file = inRepository(projectDir, path);
  const line = lineOf(text(file) ?? '', new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, '')}\s*\(`));
  return { path: file, side, ...(line === undefined ? {} : { line }) };
}

function describedIn(macro: DbtMacro, view: SideView): Location {
  if (macro.patchPath === undefined) return definitionOf(macro, view);
  const file = inRepository(view.projectDir, macro.patchPath);
  const line = placeInYaml(view.text(file) ?? '', { resource: { kind: 'macro', name: macro.name } });
  return { path: file, side: view.side, ...(line === undefined ? {} : { line }) };
}

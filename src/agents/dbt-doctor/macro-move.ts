import { literalPattern } from '../../dbt/literal-pattern.ts';
import { type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';
import { type KnownMacro, macroNames, macrosOf } from './inventory.ts';

/** A macro of the project that the base has under this name and the head doesn't. */
export interface MacroMove {
  readonly name: string;
  readonly renamedTo: string | undefined;
  readonly file: ProjectFile;
  readonly line: number;
}

/** What this pull request did to a macro that can no longer be found. */
export function macroMove(context: FixContext, name: string): MacroMove | undefined {
  const plain = name.split('.').at(-1) ?? name;
  const [before, after] = [macrosOf(context, 'base'), macrosOf(context, 'head')];
  const known = before.get(plain);
  if (known === undefined || !known.isOwn || after.has(plain)) return undefined;
  const file = projectFiles(context).find(({ basePath }) => basePath === known.path);
  if (file === undefined) return undefined;
  const names = { base: macroNames(file.base ?? ''), head: macroNames(file.head ?? '') };
  const added = names.head.filter((each) => !names.base.includes(each));
  const samePlace = names.head[names.base.indexOf(plain)];
  const inFile = added.length === 1 ? added[0] : added.find((each) => each === samePlace);
  const renamedTo = inFile ?? movedTo(context, known, after);
  const line = renamedTo === undefined ? 1 : lineOfMacro(file.head ?? '', renamedTo);
  return { name: plain, renamedTo, file, line };
}

/** Where the macro went when its file got another name, too: the one new macro whose file says the same but for the name. */
function movedTo(context: FixContext, known: KnownMacro, after: ReadonlyMap<string, KnownMacro>): string | undefined {
  const [before, wanted] = [macrosOf(context, 'base'), withoutName(context.text('base', known.path), known.name)];
  const same = [...after.values()].filter(
    ({ isOwn, name, path }) => isOwn && !before.has(name) && withoutName(context.text('head', path), name) === wanted,
  );
  return same.length === 1 ? same[0]?.name : undefined;
}

function withoutName(text: string | undefined, name: string): string | undefined {
  return text?.replaceAll(new RegExp(`\\b${literalPattern(name)}\\b`, 'g'), '').trim();
}

function lineOfMacro(text: string, name: string): number {
  const index = text.search(new RegExp(`\\{%-?\\s*(?:macro|test)\\s+${name}\\b`));
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

import { type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';
import { macroNames, macrosOf } from './inventory.ts';

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
  const renamedTo = added.length === 1 ? added[0] : added.find((each) => each === samePlace);
  const line = renamedTo === undefined ? 1 : lineOfMacro(file.head ?? '', renamedTo);
  return { name: plain, renamedTo, file, line };
}

function lineOfMacro(text: string, name: string): number {
  const index = text.search(new RegExp(`\\{%-?\\s*(?:macro|test)\\s+${name}\\b`));
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

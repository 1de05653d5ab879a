import type { DbtMacro, DbtNode, DbtProject } from '../project.ts';
import type { Around } from './around.ts';
import type { LineRange } from './find-line.ts';

/** A macro of the project's own with the text of its file and the lines that it takes there. */
export interface OwnMacro {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly range: LineRange;
}

/** The macros of the project's own that a node uses, those that its macros use included. */
export function macrosOf(node: DbtNode, around: Around): readonly OwnMacro[] {
  return [...usedMacros(node, around.project)].flatMap((macro) => ownMacro(macro, around) ?? []);
}

/** Every macro of the project's own with one of these names. */
export function macrosNamed(names: ReadonlySet<string>, around: Around): readonly OwnMacro[] {
  const all = [...(around.project?.macros.values() ?? [])];
  return all.filter(({ name }) => names.has(name)).flatMap((macro) => ownMacro(macro, around) ?? []);
}

function usedMacros(node: DbtNode, project: DbtProject | undefined): ReadonlySet<DbtMacro> {
  const used = new Set<DbtMacro>();
  const queue = [...node.dependsOn.macros];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const macro = project?.macros.get(id);
    if (macro === undefined || used.has(macro)) continue;
    used.add(macro);
    queue.push(...macro.macros);
  }
  return used;
}

function ownMacro({ name, path, packageName, sql }: DbtMacro, { project, fileText }: Around): OwnMacro | undefined {
  if (packageName !== project?.name) return undefined;
  const text = fileText(path);
  return text === undefined ? undefined : { name, path, text, range: rangeOf(name, sql, text) };
}

/** The manifest keeps a macro's own text; where the file has changed since, its head is looked for. */
function rangeOf(name: string, sql: string, text: string): LineRange {
  const at = text.indexOf(sql.trim());
  const lines = text.split('\n');
  if (sql.trim() !== '' && at >= 0) {
    const from = text.slice(0, at).split('\n').length;
    return { from, to: from + sql.trim().split('\n').length - 1 };
  }
  const plain = name.replace(/^test_/, '');
  const head = lines.findIndex((line) => /\{%-?\s*(?:macro|test|materialization)\b/.test(line) && line.includes(plain));
  if (head < 0) return { from: 1, to: lines.length };
  const end = lines.findIndex((line, index) => index >= head && /\{%-?\s*end(?:macro|test|materialization)\b/.test(line));
  return { from: head + 1, to: end < 0 ? lines.length : end + 1 };
}

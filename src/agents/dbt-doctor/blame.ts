import type { DbtProject } from '../../dbt/project.ts';
import { code } from '../words.ts';
import { failingNode, failingPath, failingText, isSql, isYaml, missingColumn } from './failing-place.ts';
import { changedFile, type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';
import { type Hunk, hunkAt, hunksOf, tokenChanges } from './hunks.ts';
import { lostColumn } from './lost-column.ts';
import { macroMove } from './macro-move.ts';
import { modelMove } from './model-move.ts';
import { parentsIn } from './output-names.ts';

/** The change of this pull request that caused a failure. `path` is from the dbt project's folder, `line` counts in the head. */
export interface Blame {
  readonly path: string;
  readonly line: number;
  readonly kind:
    | 'column-renamed'
    | 'column-removed'
    | 'model-renamed'
    | 'model-removed'
    | 'macro-changed'
    | 'yaml-edit'
    | 'sql-edit'
    | 'seed-edit'
    | 'config-edit';
  /** One sentence; `…` marks code. */
  readonly sentence: string;
}

/**
 * The change of this pull request that caused the failure; undefined when nothing in it touches what failed. Nobody is blamed for what
 * an administrator, the tool or the data has to answer for, nor for what passes when it is only run again.
 */
export function blame(context: FixContext): Blame | undefined {
  const { transient, owner } = context.diagnosis;
  if (transient || owner !== 'author' || projectFiles(context).length === 0) return undefined;
  for (const suspect of SUSPECTS) {
    const found = suspect(context);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SUSPECTS: readonly ((context: FixContext) => Blame | undefined)[] = [
  byModel,
  byColumn,
  byMacro,
  byOwnLine,
  byUsedMacro,
  byChangedParent,
];

function byModel(context: FixContext): Blame | undefined {
  const { missing } = context.diagnosis;
  const move = missing?.kind === 'node' ? modelMove(context, missing.name) : undefined;
  if (move === undefined) return undefined;
  const { name, renamedTo, file } = move;
  if (renamedTo === undefined) {
    return { path: file.path, line: 1, kind: 'model-removed', sentence: `This pull request removes ${code(name)}, which is still read.` };
  }
  return {
    path: file.head === undefined ? pathOf(context, renamedTo) : file.path,
    line: 1,
    kind: 'model-renamed',
    sentence: `This pull request renames ${code(name)} to ${code(renamedTo)}.`,
  };
}

function pathOf(context: FixContext, model: string): string {
  return projectFiles(context).find(({ path }) => path.includes(`/${model}.`))?.path ?? model;
}

function byColumn(context: FixContext): Blame | undefined {
  const column = missingColumn(context);
  if (column === undefined) return undefined;
  const lost = readModels(context)
    .map((model) => lostColumn(context, model, column))
    .find((found) => found !== undefined);
  if (lost === undefined) return undefined;
  const { model, renamedTo, file, line } = lost;
  return renamedTo === undefined
    ? {
        path: file.path,
        line,
        kind: 'column-removed',
        sentence: `This pull request removes ${code(`${model}.${column}`)}, which is still read.`,
      }
    : {
        path: file.path,
        line,
        kind: 'column-renamed',
        sentence: `This pull request renames ${code(`${model}.${column}`)} to ${code(renamedTo)}.`,
      };
}

/** The models whose columns the failing node names: what its SQL reads, and what a test is attached to or points to. */
export function readModels(context: FixContext): readonly string[] {
  const { head, base, diagnosis } = context;
  const node = failingNode(context);
  const names = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => nameOf(id, head) ?? nameOf(id, base) ?? []);
  if (node?.test?.kind !== undefined) return names([node.test.attachedTo, ...node.dependsOn.nodes]);
  const unitTest = head?.unitTests.get(diagnosis.node ?? '') ?? base?.unitTests.get(diagnosis.node ?? '');
  const own = isSql(failingPath(context)) ? parentsIn(failingText(context) ?? '') : [];
  return [...new Set([...own, ...names(node?.dependsOn.nodes ?? []), ...names([unitTest?.model])])];
}

function nameOf(id: string | undefined, project: DbtProject | undefined): string | undefined {
  return id === undefined ? undefined : project?.nodes.get(id)?.name;
}

function byMacro(context: FixContext): Blame | undefined {
  const { missing } = context.diagnosis;
  const move = missing?.kind === 'macro' ? macroMove(context, missing.name) : undefined;
  if (move === undefined) return undefined;
  const change =
    move.renamedTo === undefined
      ? `removes the macro ${code(move.name)}, which is still called`
      : `renames the macro ${code(move.name)} to ${code(move.renamedTo)}`;
  return { path: move.file.path, line: move.line, kind: 'macro-changed', sentence: `This pull request ${change}.` };
}

function byOwnLine(context: FixContext): Blame | undefined {
  const path = failingPath(context);
  const file = changedFile(context, path);
  if (file === undefined || file.head === undefined) return undefined;
  if (file.base === undefined)
    return {
      path: file.path,
      line: context.diagnosis.line ?? 1,
      kind: kindOf(file.path),
      sentence: `${code(file.path)} is new in this pull request.`,
    };
  const hunk = guiltyHunk({ base: file.base, head: file.head }, context);
  if (hunk === undefined) return undefined;
  return {
    path: file.path,
    line: hunk.line,
    kind: kindOf(file.path),
    sentence: `This pull request edits ${hunk.head.length > 1 ? 'these lines' : 'this line'} of ${code(file.path)}.`,
  };
}

/** The hunk that the failing line lies in; a database or parser often notices a slip one line later, or only at the end. */
export function guiltyHunk({ base, head }: { readonly base: string; readonly head: string }, { diagnosis }: FixContext): Hunk | undefined {
  const hunks = hunksOf(base, head).filter((hunk) => !isCosmetic(hunk));
  const { line, confidence } = diagnosis;
  const inside = line === undefined ? undefined : hunkAt(hunks, line);
  if (inside !== undefined) return inside;
  if (line === undefined || confidence === 'file' || /syntax|jinja|yaml|parse/i.test(diagnosis.cause))
    return hunks.length === 1 ? hunks[0] : undefined;
  return hunks.find((hunk) => line - (hunk.line + hunk.head.length) <= 1 && hunk.line - line <= 1);
}

function isCosmetic({ base, head }: Hunk): boolean {
  const [before, after] = [base.join('').replaceAll(/\s+/g, ''), head.join('').replaceAll(/\s+/g, '')];
  return before === after && base.join('').trimStart() === head.join('').trimStart();
}

function kindOf(path: string): Blame['kind'] {
  if (/^(?:dbt_project|packages|dependencies|selectors)\.yml$/.test(path)) return 'config-edit';
  if (isYaml(path)) return 'yaml-edit';
  if (path.endsWith('.csv')) return 'seed-edit';
  return path.startsWith('macros/') ? 'macro-changed' : 'sql-edit';
}

function byUsedMacro(context: FixContext): Blame | undefined {
  const node = failingNode(context);
  const project = context.head ?? context.base;
  if (node === undefined || project === undefined) return undefined;
  const used = withInner([...node.dependsOn.macros], project);
  const file = projectFiles(context).find(
    ({ path, base, head }) =>
      base !== undefined &&
      head !== undefined &&
      [...used].some((id) => project.macros.get(id)?.path === path) &&
      tokenChanges(base, head).length > 0,
  );
  if (file?.base === undefined || file.head === undefined) return undefined;
  const line = hunksOf(file.base, file.head)[0]?.line ?? 1;
  return {
    path: file.path,
    line,
    kind: 'macro-changed',
    sentence: `This pull request changes ${code(file.path)}, a macro that ${code(node.name)} uses.`,
  };
}

function withInner(ids: readonly string[], project: DbtProject): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(project.macros.get(id)?.macros ?? []));
  }
  return found;
}

const DATA_CAUSES = /test\.results|unit\.diff|contract|cast|constraint|notnull|\.dup\b|merge\.dup|div0|operator|function/;

/** The nearest changed ancestor, where the failure is about the rows or the types that it delivers. */
function byChangedParent(context: FixContext): Blame | undefined {
  const node = failingNode(context);
  const project = context.head ?? context.base;
  if (node === undefined || project === undefined || !DATA_CAUSES.test(context.diagnosis.cause)) return undefined;
  const changed = new Map(
    projectFiles(context)
      .filter(isRealChange)
      .map((file) => [file.path, file]),
  );
  const ancestor = ancestors(node.dependsOn.nodes, project).find(({ path }) => changed.has(path));
  const file = changed.get(ancestor?.path ?? '');
  if (ancestor === undefined || file?.base === undefined || file.head === undefined) return undefined;
  const line = tokenChanges(file.base, file.head)[0]?.line ?? 1;
  return {
    path: file.path,
    line,
    kind: kindOf(file.path),
    sentence: `This pull request changes ${code(ancestor.name)}, which ${code(node.name)} reads.`,
  };
}

function isRealChange({ base, head, path }: ProjectFile): boolean {
  if (base === undefined || head === undefined || isYaml(path)) return false;
  return tokenChanges(base, head).length > 0;
}

function ancestors(ids: readonly string[], project: DbtProject) {
  const seen = new Set(ids);
  const waiting = [...ids];
  const found = [];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const node = project.nodes.get(id);
    if (node === undefined) continue;
    found.push(node);
    const next = node.dependsOn.nodes.filter((parent) => !seen.has(parent));
    for (const parent of next) seen.add(parent);
    waiting.push(...next);
  }
  return found;
}

import type { DbtNode } from '../../dbt/project.ts';
import { changedFile, type FixContext, type ProjectFile } from './fix-context.ts';

/** The node that went wrong, as the head knows it, else the base. */
export function failingNode({ diagnosis, head, base }: FixContext): DbtNode | undefined {
  const { node } = diagnosis;
  return node === undefined ? undefined : (head?.nodes.get(node) ?? base?.nodes.get(node));
}

/** The file that went wrong, from the dbt project's folder: what the diagnosis says, else the node's own. */
export function failingPath(context: FixContext): string | undefined {
  return context.diagnosis.file ?? failingNode(context)?.path;
}

/** The failing file's text on the head. */
export function failingText(context: FixContext): string | undefined {
  const path = failingPath(context);
  return path === undefined ? undefined : context.text('head', path);
}

/** The failing file, if the pull request edits it and both texts are known. */
export function editedFailingFile(context: FixContext): (ProjectFile & { readonly base: string; readonly head: string }) | undefined {
  const file = changedFile(context, failingPath(context));
  if (file?.base === undefined || file.head === undefined || file.base === file.head) return undefined;
  return { ...file, base: file.base, head: file.head };
}

/** The column that could not be found, without its qualifier, in lower case. */
export function missingColumn({ diagnosis }: FixContext): string | undefined {
  const { missing, facts } = diagnosis;
  const name = missing?.kind === 'column' ? missing.name : missing === undefined ? (facts['col'] ?? facts['col2']) : undefined;
  return name?.split('.').at(-1)?.replaceAll(/["`]/g, '').toLowerCase();
}

/** True for the path of a SQL template. */
export function isSql(path: string | undefined): boolean {
  return path?.endsWith('.sql') === true;
}

/** True for the path of a YAML file. */
export function isYaml(path: string | undefined): boolean {
  return path !== undefined && /\.ya?ml$/i.test(path);
}

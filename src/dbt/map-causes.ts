import type { Cause } from '../sql/classification.ts';
import { mapToRaw } from './map-to-raw.ts';
import type { MappedCause } from './model-change.ts';
import type { DbtNode } from './project.ts';

/** Where models are in the repository, and what their files say. */
export interface ModelSource {
  /** The path of a node's file from the repository's root. */
  readonly pathOf: (node: DbtNode) => string;
  /** A file of either side by its path from the repository's root. */
  readonly text: (side: 'base' | 'head', path: string) => string | undefined;
}

interface Changed {
  readonly base: DbtNode;
  readonly head: DbtNode;
  readonly compiled: { readonly base: string | undefined; readonly head: string | undefined };
}

/** Leads causes from lines of compiled SQL to lines of the files that people edit; the text stays the compiled line's. */
export function mapCauses(causes: readonly Cause[], changed: Changed, source: ModelSource): readonly MappedCause[] {
  return causes.map((cause) => {
    const node = changed[cause.side];
    const path = source.pathOf(node);
    const compiled = changed.compiled[cause.side] ?? '';
    const raw = source.text(cause.side, path) ?? node.rawCode;
    const text = compiled.split('\n')[cause.line - 1]?.trim() ?? '';
    return { ...cause, ...mapToRaw({ compiled, raw, line: cause.line }), text: text === '' ? cause.text : text, path };
  });
}

/** The path of a node's file from the repository's root; a package's node lies in the folder that `dbt deps` fills. */
export function repositoryPath(projectDir: string, projectName: string): ModelSource['pathOf'] {
  const folder = projectDir.replaceAll(/^(?:\.\/?)+|\/+$/g, '');
  return ({ path, packageName }) =>
    [folder, ...(packageName === projectName ? [] : ['dbt_packages', packageName]), path].filter((part) => part !== '').join('/');
}

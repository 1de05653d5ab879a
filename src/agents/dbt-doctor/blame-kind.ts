import { isYaml } from './failing-place.ts';

/** The change of this pull request that caused a failure. `path` is from the dbt project's folder, `line` counts in the head. */
export interface Blame {
  readonly path: string;
  readonly line: number;
  readonly kind: BlameKind;
  /** One sentence; `…` marks code. */
  readonly sentence: string;
}

type BlameKind =
  | 'column-renamed'
  | 'column-removed'
  | 'model-renamed'
  | 'model-removed'
  | 'macro-changed'
  | 'yaml-edit'
  | 'sql-edit'
  | 'seed-edit'
  | 'config-edit';

/** What an edit of a file is, by its path. */
export function kindOf(path: string): BlameKind {
  if (/^(?:dbt_project|packages|dependencies|selectors)\.yml$/.test(path)) return 'config-edit';
  if (isYaml(path)) return 'yaml-edit';
  if (path.endsWith('.csv')) return 'seed-edit';
  return path.startsWith('macros/') ? 'macro-changed' : 'sql-edit';
}

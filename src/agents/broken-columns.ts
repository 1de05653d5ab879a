import type { ModelChange } from '../dbt/model-change.ts';

/** A column of which readers can't rely on the base's name or type any more. */
export interface BrokenColumn {
  /** The name on the base, by which readers know it. */
  readonly name: string;
  readonly how: 'removed' | 'renamed' | 'retyped';
  /** What happened, to go on after "this pull request": "renames it to `fare`". */
  readonly words: string;
}

/** The columns that a changed model took away from its readers. */
export function brokenColumns({ kind, classification, incremental }: ModelChange): readonly BrokenColumn[] {
  if (kind !== 'modified') return [];
  const found = new Map<string, BrokenColumn>();
  for (const { name, class: change, previousName = name } of [...classification.columns, ...(incremental?.columns ?? [])]) {
    if (change === 'removed') found.set(name, { name, how: 'removed', words: 'removes it' });
    if (change === 'renamed') found.set(previousName, { name: previousName, how: 'renamed', words: `renames it to \`${name}\`` });
    if (change === 'retyped') found.set(name, { name, how: 'retyped', words: 'changes its type' });
  }
  return [...found.values()];
}

/** How much of a report a text shows, from all of it to the little that always has room. */
export type DetailLevel =
  | { readonly name: 'full' }
  | { readonly name: 'folds-emptied' }
  | { readonly name: 'first-blocks' }
  | { readonly name: 'findings' }
  | { readonly name: 'verdict'; readonly findings: number };

/** All levels, richest first. The last one holds nothing whose length a report decides. */
export const DETAIL_LEVELS: readonly DetailLevel[] = [
  { name: 'full' },
  { name: 'folds-emptied' },
  { name: 'first-blocks' },
  { name: 'findings' },
  ...[200, 100, 50, 25, 10, 5, 2, 0].map((findings) => ({ name: 'verdict', findings }) as const),
];

/** Says what a level leaves out, as the first half of a sentence; undefined when nothing is missing. */
export function omission({ name }: DetailLevel): string | undefined {
  switch (name) {
    case 'full':
      return undefined;
    case 'folds-emptied':
      return 'The folded details had no room here';
    case 'first-blocks':
      return 'Most details of the steps had no room here';
    case 'findings':
      return 'The details of the steps had no room here';
    case 'verdict':
      return 'Most of this report had no room here';
  }
}

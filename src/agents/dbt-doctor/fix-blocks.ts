import { type Block, diffBlock, text } from '../../core/block.ts';
import type { Fix } from './fix.ts';
import { unifiedDiff } from './unified-diff.ts';

interface Before {
  /** The head's files by path from the dbt project's folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly projectDir: string;
}

/** What a fix changes, why, and the other way to mend it. */
export function fixBlocks({ rationale, files, alternative }: Fix, { texts, projectDir }: Before): readonly Block[] {
  return [
    text(rationale),
    ...files.map(({ path, content }) => diffBlock(unifiedDiff({ path, projectDir, before: texts.get(path), after: content }))),
    ...(alternative === undefined ? [] : [text(alternative)]),
  ];
}

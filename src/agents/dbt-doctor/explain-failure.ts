import { type Block, codeBlock, fileLink, text } from '../../core/block.ts';
import type { RootCause } from '../../dbt/root-cause.ts';

/** Says what went wrong first, where, and what was probably meant. `projectDir` joins dbt's paths to the repository's. */
export function explainFailure({ message, file, line, suggestion }: RootCause, projectDir: string): readonly Block[] {
  const place = file === undefined ? [] : [text('In ', placeOf({ file, line, projectDir }), '.')];
  const said = message.includes('\n') ? [codeBlock(message)] : [];
  return [...place, ...said, ...(suggestion === undefined ? [] : [text(suggestion)])];
}

function placeOf({ file, line, projectDir }: { readonly file: string; readonly line: number | undefined; readonly projectDir: string }) {
  const path = projectDir === '' ? file : `${projectDir}/${file}`;
  return fileLink(line === undefined ? path : `${path}:${line}`, { path, line });
}

import type { Location } from '../../core/finding.ts';
import type { DbtNode } from '../../dbt/project.ts';
import { lineOf, modelLocation, textOf } from '../places.ts';
import type { SideView } from '../side-view.ts';

/** Where a model reads another node: the line of its `ref` or `source`, or the file where a macro writes it. */
export function readingPlace(model: DbtNode, read: { readonly name: string }, view: SideView): Location {
  const call = new RegExp(String.raw`\b(?:ref|source)\s*\([^)]*['"]${escaped(read.name)}['"]`);
  const line = lineOf(textOf(model, view), call);
  return { ...modelLocation(model, view.side, view.projectDir), ...(line === undefined ? {} : { line }) };
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w\s]/g, String.raw`\$&`);
}

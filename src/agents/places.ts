import type { Location } from '../core/finding.ts';
import type { MappedCause, ModelChange } from '../dbt/model-change.ts';
import type { DbtNode } from '../dbt/project.ts';
import { placeInYaml, type YamlPlace } from '../dbt/yaml-places.ts';
import type { SideView } from './side-view.ts';

/** A path of the dbt project as a path from the repository's root. */
export function inRepository(projectDir: string, path: string): string {
  const folder = projectDir.replace(/^\.\/?|\/$/g, '');
  return folder === '' ? path : `${folder}/${path}`;
}

/** The file of a model, without a line: the finding is about the whole of it. */
export function modelLocation({ path }: DbtNode, side: Location['side'], projectDir: string): Location {
  return { path: inRepository(projectDir, path), side };
}

/** The line that makes a change what it is. */
export function causeLocation({ path, line, side, confidence }: MappedCause): Location {
  return confidence === 'file' ? { path, side } : { path, line, side };
}

/** The line where a column of a changed model was changed, or the model's file. */
export function columnLocation({ head, causes, classification }: ModelChange, column: string, projectDir: string): Location | undefined {
  const renamed = classification.columns.find(({ previousName }) => previousName === column)?.name;
  const cause =
    (renamed === undefined ? undefined : causes.find(({ side, text }) => side === 'head' && mentions(text, renamed))) ??
    causes.find(({ text }) => mentions(text, column));
  if (cause !== undefined) return causeLocation(cause);
  return head === undefined ? undefined : modelLocation(head, 'head', projectDir);
}

function mentions(text: string, name: string): boolean {
  return text.toLowerCase().split(/\W+/).includes(name.toLowerCase());
}

/**
 * Where a model, or a column or test of it, is described, else where the model is defined: what allows the absence of tests and
 * descriptions stands there, too. What isn't in the YAML is looked for one level further out.
 */
export function describedAt(node: DbtNode, view: SideView, inside: Omit<YamlPlace, 'resource'> = {}): Location {
  const { name, path, patchPath, resourceType } = node;
  if (patchPath === undefined || (resourceType !== 'model' && resourceType !== 'seed' && resourceType !== 'snapshot')) {
    return { path: inRepository(view.projectDir, path), side: view.side };
  }
  const file = inRepository(view.projectDir, patchPath);
  const yaml = view.text(file) ?? '';
  const resource = { kind: resourceType, name } as const;
  const { column } = inside;
  const places = [inside, column === undefined ? {} : { column }, {}];
  const line = places.map((place) => placeInYaml(yaml, { resource, ...place })).find((found) => found !== undefined);
  return { path: file, side: view.side, ...(line === undefined ? {} : { line }) };
}

/** A model's file as its author sees it: dbt strips the raw code that it keeps, which moves the lines. */
export function textOf({ path, rawCode }: DbtNode, { projectDir, text }: Pick<SideView, 'projectDir' | 'text'>): string {
  return text(inRepository(projectDir, path)) ?? rawCode;
}

/** The line of the first match, counted from 1. */
export function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.search(pattern);
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
}

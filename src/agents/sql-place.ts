import type { Location } from '../core/finding.ts';
import { mapToRaw } from '../dbt/map-to-raw.ts';
import type { DbtNode } from '../dbt/project.ts';
import { modelLocation, textOf } from './places.ts';
import type { SideView } from './side-view.ts';

type View = Pick<SideView, 'side' | 'projectDir' | 'text'>;

/** The line of a model's file that a line of its compiled SQL comes from, or the file where no line can be blamed. */
export function sqlPlace(model: DbtNode, line: number, view: View): Location {
  const file = modelLocation(model, view.side, view.projectDir);
  const { compiledCode: compiled } = model;
  if (compiled === undefined) return file;
  const place = mapToRaw({ compiled, raw: textOf(model, view), line });
  return place.confidence === 'file' ? file : { ...file, line: place.line };
}

/** The same for SQL that a person wrote into the model; undefined for what a macro made, which is another author's. */
export function writtenPlace(model: DbtNode, line: number, view: View): Location | undefined {
  const { compiledCode: compiled } = model;
  if (compiled === undefined) return undefined;
  const place = mapToRaw({ compiled, raw: textOf(model, view), line });
  return place.confidence === 'exact' ? { ...modelLocation(model, view.side, view.projectDir), line: place.line } : undefined;
}

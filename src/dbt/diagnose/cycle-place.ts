import type { Around } from './around.ts';
import { findLine } from './find-line.ts';
import { exactPlace, type FailurePlace, type FindPlace } from './place.ts';

/** The reference that closed a circle: one that the project as it was known doesn't have; else any of them. */
export const placeOfCycle: FindPlace = ({ error }, around) => {
  const ids = error.cycle ?? [];
  const references = ids.flatMap((id, index) => {
    const next = ids[(index + 1) % ids.length] ?? id;
    return [referenceFrom(id, next, around), referenceFrom(next, id, around)].filter((found) => found !== undefined);
  });
  return references.find(({ confidence }) => confidence === 'exact') ?? references[0];
};

function referenceFrom(from: string, to: string, { project, fileText }: Around): FailurePlace | undefined {
  const node = project?.nodes.get(from);
  const text = node === undefined ? undefined : fileText(node.path);
  const name = to.split('.')[2] ?? to;
  const found = text === undefined ? undefined : findLine(text, (line) => /\bref\s*\(/.test(line) && line.includes(name));
  if (node === undefined || found === undefined) return undefined;
  const isNew = !node.dependsOn.nodes.includes(to);
  return isNew
    ? { ...exactPlace(node.path, found.line), node: from }
    : { file: node.path, line: found.line, confidence: 'nearest', node: from };
}

import { placeInYaml, type YamlPlace } from '../yaml-places.ts';
import type { LineRange } from './find-line.ts';

/** The lines in which a YAML file describes something: from its own first line to the last one that is indented deeper. */
export function yamlBlock(text: string, place: YamlPlace): LineRange | undefined {
  const from = placeInYaml(text, place);
  if (from === undefined) return undefined;
  const lines = text.split('\n');
  const indent = indentOf(lines[from - 1] ?? '');
  const end = lines.findIndex((line, index) => index >= from && line.trim() !== '' && indentOf(line) <= indent);
  return { from, to: end < 0 ? lines.length : end };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

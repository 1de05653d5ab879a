import { namelessEntry } from '../yaml-places.ts';
import { findLine, holdsWord } from './find-line.ts';
import { exactPlace, type FailurePlace, type FindPlace } from './place.ts';

/** A YAML entry without a name, or with a value of another kind, which dbt describes by its path inside the entry. */
export const placeOfInvalidYaml: FindPlace = ({ text, matched }, { fileText }) => {
  const file = matched?.rule.id === 'yaml.invalid' ? matched.facts['file'] : undefined;
  const raw = file === undefined ? undefined : fileText(file);
  if (file === undefined || raw === undefined) return undefined;
  const list = /list element for '(\w+)' does not have a name/.exec(text)?.[1];
  const nameless = list === undefined ? undefined : namelessEntry(raw, list);
  return nameless === undefined ? wrongValue(text, { file, raw }) : exactPlace(file, nameless);
};

/** "at path ['columns'][0]['data_tests']: 'unique' is not of type 'array'", after the whole entry as Python prints it. */
function wrongValue(text: string, { file, raw }: { readonly file: string; readonly raw: string }): FailurePlace {
  const path = text.slice(text.lastIndexOf('at path'));
  const key = [...path.matchAll(/\['(\w+)'\]/g)].at(-1)?.[1];
  const value = /: '?([^'\n]{1,80}?)'? is not (?:of type|valid|one of)/.exec(path)?.[1];
  const resource = /\{'name': '([^']+)'/.exec(text)?.[1];
  const from = resource === undefined ? undefined : findLine(raw, (line) => /\bname:/.test(line) && holdsWord(resource)(line))?.line;
  const range = { from: from ?? 1, to: raw.split('\n').length };
  const found = key === undefined ? undefined : findLine(raw, (line) => line.includes(`${key}:`) && line.includes(value ?? ''), { range });
  if (found !== undefined) return exactPlace(file, found.line);
  return { file, line: from, confidence: from === undefined ? 'file' : 'nearest' };
}

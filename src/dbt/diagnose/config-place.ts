import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';
import { findEverywhere } from './find-everywhere.ts';
import { findLine, holdsWord } from './find-line.ts';
import { type Failed, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { macrosOf } from './project-macros.ts';
import { knownPath } from './reference-place.ts';
import { resourceOf } from './resource-of.ts';
import { yamlBlock } from './yaml-block.ts';

const MOST_NAMES = 3;

/**
 * A name that a node's configuration holds: in its own file, in the YAML that describes it, or in dbt_project.yml. A snapshot's keys,
 * a materialization, a group, a column that is only a `unique_key`.
 */
export const placeOfConfigured: FindPlace = (failed, around) => {
  const { node } = failed;
  if (node === undefined) return undefined;
  for (const name of namesIn(failed)) {
    const place = placeOfName(node, name, around);
    if (place !== undefined) return place;
  }
  return undefined;
};

/** The same without a manifest: the file that dbt names, then all YAML files and macros. */
export const placeOfNamed: FindPlace = (failed, around) => {
  if (failed.node !== undefined) return undefined;
  const own = knownPath(failed.error.file, around);
  for (const name of namesIn(failed).slice(0, MOST_NAMES)) {
    const paths = [
      ...(own === undefined ? [] : [own]),
      'dbt_project.yml',
      ...around.paths.filter((path) => /\.ya?ml$|^macros\//.test(path)),
    ];
    const place = findEverywhere(holdsWord(name.split('.').at(-1) ?? name), { ...around, paths });
    if (place !== undefined) return place;
  }
  return undefined;
};

/** Facts of the taxonomy that are values of a configuration, the name that is missing, and what the message quotes. */
function namesIn({ matched, error }: Failed): readonly string[] {
  const facts = ['col', 'm', 'v', 'group', 'value', 'type', 'macro'].flatMap((name) => matched?.facts[name] ?? []);
  const quoted = [...error.message.matchAll(/["'`]([\w .-]{2,60})["'`]/g)].flatMap(([, name]) => name ?? []);
  return [...new Set([...(error.missing === undefined ? [] : [error.missing.name]), ...facts, ...quoted])];
}

function placeOfName(node: DbtNode, name: string, around: Around): FailurePlace | undefined {
  const { fileText } = around;
  const holds = holdsWord(name.split('.').at(-1) ?? name);
  const own = fileText(node.path);
  const yaml = node.patchPath ?? (/\.ya?ml$/.test(node.path) ? node.path : undefined);
  const inOwn = own === undefined || yaml === node.path ? undefined : findLine(own, holds);
  if (inOwn !== undefined) return placeAt(node.path, inOwn);
  const inMacro = macrosOf(node, around)
    .map((macro) => ({ macro, found: findLine(macro.text, holds, macro) }))
    .find(({ found }) => found !== undefined);
  const described = yaml === undefined ? undefined : inDescription(fileText(yaml), node, name);
  if (yaml !== undefined && described !== undefined) return placeAt(yaml, described);
  if (inMacro !== undefined) return placeAt(inMacro.macro.path, inMacro.found);
  const inProject = findLine(fileText('dbt_project.yml') ?? '', holds);
  return inProject === undefined ? undefined : placeAt('dbt_project.yml', inProject);
}

/** A line whose value it is says more than one that mentions it, as a description may. */
function inDescription(text: string | undefined, node: DbtNode, name: string) {
  const word = name.split('.').at(-1) ?? name;
  const holds = holdsWord(word);
  const isValue = (line: string) => valuesIn(line).includes(word);
  const resource = resourceOf(node);
  const range = text === undefined || resource === undefined ? undefined : yamlBlock(text, { resource });
  return text === undefined || range === undefined ? undefined : (findLine(text, isValue, { range }) ?? findLine(text, holds, { range }));
}

/** What stands behind a key or a dash, one by one where it is a list in brackets. */
function valuesIn(line: string): readonly string[] {
  const value = /^\s*(?:-\s+)*(?:\+?[\w-]+:)?\s*(.*?)\s*(?:#.*)?$/.exec(line)?.[1] ?? '';
  return value.split(',').map((part) => part.trim().replaceAll(/^[["']+|["'\]]+$/g, ''));
}

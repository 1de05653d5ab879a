import { findLine, holdsWord } from './find-line.ts';
import { exactPlace, type FindPlace, placeAt } from './place.ts';
import { yamlBlock } from './yaml-block.ts';

/** A source's table in its YAML file, or the key there that holds what is wrong. */
export const placeOfSource: FindPlace = ({ id, error, matched }, around) => {
  const source = id === undefined ? undefined : around.project?.sources.get(id);
  if (source === undefined) return undefined;
  const text = around.fileText(source.path);
  const table =
    text === undefined ? undefined : yamlBlock(text, { resource: { kind: 'source', name: `${source.sourceName}.${source.name}` } });
  const whole = text === undefined ? undefined : yamlBlock(text, { resource: { kind: 'source', name: source.sourceName } });
  if (text === undefined || whole === undefined) return { file: source.path, line: undefined, confidence: 'file' };
  const isAboutField = matched?.rule.id === 'freshness.null' || error.missing !== undefined;
  const word = isAboutField ? holdsWord('loaded_at_field') : undefined;
  const own = word === undefined || table === undefined ? undefined : findLine(text, word, { range: table });
  const key = own ?? (word === undefined ? undefined : findLine(text, word, { range: whole }));
  return key === undefined ? exactPlace(source.path, (table ?? whole).from) : placeAt(source.path, key);
};

/** A relation that isn't there and that a source names: the source's own line, when its reader only passes the name on. */
export const placeOfMissingRelation: FindPlace = ({ matched, node, error }, around) => {
  if (matched?.rule.group !== 'db.relation' || node === undefined || error.quoted === undefined) return undefined;
  const names = (matched.facts['rel'] ?? matched.facts['s'] ?? '').replaceAll('"', '').split('.');
  const sources = node.dependsOn.nodes.flatMap((id) => around.project?.sources.get(id) ?? []);
  const source = sources.find(
    ({ relationName }) => mentions(relationName, names) && mentions(relationName, relationIn(error.quoted?.text)),
  );
  const text = source === undefined ? undefined : around.fileText(source.path);
  if (source === undefined || text === undefined) return undefined;
  const table = yamlBlock(text, { resource: { kind: 'source', name: `${source.sourceName}.${source.name}` } });
  const whole = yamlBlock(text, { resource: { kind: 'source', name: source.sourceName } });
  const identifier =
    source.identifier === source.name || table === undefined ? undefined : findLine(text, holdsWord(source.identifier), { range: table });
  const schema =
    matched.facts['s'] === undefined || whole === undefined
      ? undefined
      : findLine(text, (line) => /\bschema:/.test(line), { range: whole });
  const found = schema ?? identifier ?? (table === undefined ? undefined : { line: table.from, isOnly: true });
  return found === undefined ? undefined : placeAt(source.path, found);
};

function relationIn(text: string | undefined): readonly string[] {
  return (
    /"[^"\s]+"(?:\."[^"\s]+")+/
      .exec(text ?? '')?.[0]
      .replaceAll('"', '')
      .split('.')
      .slice(-2) ?? ['\n']
  );
}

function mentions(relationName: string | undefined, names: readonly string[]): boolean {
  const parts = relationName?.replaceAll(/["`]/g, '').toLowerCase().split('.') ?? [];
  return names.length > 0 && names.every((name) => parts.includes(name.toLowerCase()));
}

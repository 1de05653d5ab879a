import { asFilledText, asRecord, asText, asTexts, type RawRecord } from './artifact-values.ts';

/** The path of the file that defines a resource, from the dbt project's folder and with forward slashes (dbt on Windows writes others). */
export function projectPath(raw: RawRecord): string {
  return asText(raw['original_file_path']).replaceAll('\\', '/');
}

/** `meta` of a resource: beside its fields in older artifacts, inside `config` since dbt 1.10, or in both. */
export function metaOf(raw: RawRecord): RawRecord {
  const inConfig = asRecord(asRecord(raw['config'])['meta']);
  const beside = asRecord(raw['meta']);
  return Object.keys(inConfig).length === 0 ? beside : { ...inConfig, ...beside };
}

/** A field that newer artifacts keep inside `config` and older ones beside it. */
export function fieldOrConfig(raw: RawRecord, key: string): unknown {
  return raw[key] ?? asRecord(raw['config'])[key];
}

/** The file that describes a resource: `shop://models/schema.yml` without the package in front. */
export function patchPath(raw: RawRecord): string | undefined {
  return asFilledText(raw['patch_path'])
    ?.replace(/^[^/]*:\/\//, '')
    .replaceAll('\\', '/');
}

/** Tags of a resource: those beside its fields, which hold the inherited ones, too, or those of its config. */
export function tagsOf(raw: RawRecord): readonly string[] {
  const beside = asTexts(raw['tags']);
  return beside.length > 0 ? beside : asTexts(asRecord(raw['config'])['tags']);
}

/** Unique ids of the nodes that a resource depends on. */
export function parentIds(raw: RawRecord): readonly string[] {
  return asTexts(asRecord(raw['depends_on'])['nodes']);
}

/** The e-mail address of the owner of an exposure. */
export function ownerEmail(raw: RawRecord): string | undefined {
  return asFilledText(asRecord(fieldOrConfig(raw, 'owner'))['email']);
}

/** The owner's name of an exposure or a group, or the e-mail address when there is no name. */
export function ownerName(raw: RawRecord): string | undefined {
  const owner = asRecord(fieldOrConfig(raw, 'owner'));
  return asFilledText(owner['name']) ?? asFilledText(owner['email']);
}

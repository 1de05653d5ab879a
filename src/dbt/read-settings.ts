import { join } from 'node:path';
import { LineCounter, parseDocument, type Tags } from 'yaml';
import type { z } from 'zod';
import { brokenYaml } from '../config/broken-yaml.ts';
import { describeIssue } from '../config/describe-issue.ts';
import { offsetOf } from '../config/offset-of.ts';
import type { Files } from '../core/ports/files.ts';
import { Problem } from '../core/problem.ts';

/** A file of settings: the folder that its path begins at, which messages leave out, and the part that is wanted. */
export interface SettingsFile {
  readonly root: string;
  readonly path: string;
  readonly within?: readonly string[];
}

/**
 * Reads dbt's settings in YAML 1.1, as dbt's parser does: `yes` is a boolean. undefined where the file or the part isn't there; throws
 * STW-1031 with the line where it is none, or not what the schema wants.
 */
export async function readSettings<Schema extends z.ZodType>(
  { root, path, within = [] }: SettingsFile,
  schema: Schema,
  files: Pick<Files, 'read'>,
): Promise<z.infer<Schema> | undefined> {
  const text = await files.read(join(root, path));
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.1', customTags, lineCounter: lines, prettyErrors: false });
  const invalid = (offset: number, says: string): Problem =>
    new Problem('STW-1031', { file: path, detail: `line ${lines.linePos(offset).line}: ${says}` });
  const broken = document.errors[0];
  if (broken !== undefined) throw invalid(broken.pos[0], brokenYaml(broken, text));
  const whole = plainValue(document, (says) => invalid(0, says));
  const value = within.reduce<unknown>(partOf, whole);
  if (value === undefined && within.length > 0) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const { place, says } = told(parsed.error.issues, { schema, value, within });
  throw invalid(offsetOf(document, [...within, ...place]), says);
}

interface Part {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly within: readonly string[];
}

function told([issue]: readonly z.core.$ZodIssue[], { schema, value, within }: Part): ReturnType<typeof describeIssue> {
  if (issue === undefined) return { place: [], says: 'it has the wrong shape' };
  const whole = within.length === 0 ? 'the file' : within.join('.');
  const { place, says } = describeIssue(issue, { schema, value, whole });
  return { place, says: within.length === 0 || says.startsWith(`${whole} `) ? says : `${whole}: ${says}` };
}

/** To dbt's parser a single letter is no boolean: somebody's password may be `y`. */
function customTags(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:bool' || !('test' in tag) || tag.test === undefined) return tag;
    return { ...tag, test: new RegExp(`(?!^[YyNn]$)${tag.test.source}`) };
  });
}

/** dbt's files may repeat themselves, but not without end. */
function plainValue(document: ReturnType<typeof parseDocument>, invalid: (says: string) => Problem): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw error instanceof ReferenceError ? invalid('it repeats parts of itself (*) too often') : error;
  }
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

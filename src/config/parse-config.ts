import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Problem } from '../core/problem.ts';
import { LONGEST_CONFIG } from '../core/run-request.ts';
import type { Config, configSchema } from './config-schema.ts';

/** Where the configuration lives; it is always read from the base branch. */
export const CONFIG_PATH = '.github/steward.yml';

/**
 * Reads the configuration. No file means all defaults. Broken YAML, unknown keys and wrong values throw Problem STW-1002
 * with the line and the allowed values.
 */
export function parseConfig(text: string | undefined, schema: ReturnType<typeof configSchema>, file = CONFIG_PATH): Config {
  if (text === undefined || text.trim() === '') return schema.parse({});
  if (text.length > LONGEST_CONFIG) throw invalid(file, `it is longer than ${LONGEST_CONFIG.toLocaleString('en-US')} characters`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) throw invalid(file, `line ${lines.linePos(broken.pos[0]).line}: ${firstSentence(broken.message)}`);
  const parsed = schema.safeParse(plainValue(document, file) ?? {});
  if (parsed.success) return parsed.data;
  throw invalid(
    file,
    parsed.error.issues
      .slice(0, 3)
      .map((issue) => describeIssue(meant(issue), lineOf))
      .join('; '),
  );

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

/** Anchors have no use in this file, and many of them are how YAML bombs are made. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw invalid(file, error instanceof Error ? firstSentence(error.message) : 'anchors are not allowed');
  }
}

/** Of a value that may have several forms, what is wrong with the form that it comes closest to. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap(([first]) => (first === undefined ? [] : [meant(first)]));
  const closest = inner.toSorted((one, other) => closeness(other) - closeness(one))[0];
  return closest === undefined ? issue : { ...closest, path: [...issue.path, ...closest.path] };
}

/** Deeper is closer; a wrong word is closer than a wrong type. */
function closeness({ path, code }: z.core.$ZodIssue): number {
  return path.length * 2 + (code === 'unrecognized_keys' ? 3 : 0) + (code === 'invalid_value' ? 1 : 0);
}

function describeIssue(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number | undefined): string {
  const place = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const line = lineOf(place);
  const at = line === undefined ? '' : `line ${line}: `;
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return `${at}unknown key ${issue.keys.join(', ')}${key === '' ? '' : ` in ${key}`}`;
  if (issue.code === 'invalid_value') return `${at}${key} must be one of ${issue.values.map(String).join(', ')}`;
  return `${at}${key === '' ? 'the file' : key}: ${issue.message}`;
}

function invalid(file: string, detail: string): Problem {
  return new Problem('STW-1002', { file, detail });
}

function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}

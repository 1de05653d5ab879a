import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { Problem } from '../core/problem.ts';
import { LONGEST_CONFIG } from '../core/run-request.ts';
import { brokenYaml } from './broken-yaml.ts';
import type { Config, configSchema } from './config-schema.ts';
import { contradictions } from './contradictions.ts';
import { describeIssue } from './describe-issue.ts';
import { offsetOf } from './offset-of.ts';

/** Where the configuration lives; it is always read from the base branch. */
export const CONFIG_PATH = '.github/steward.yml';

const MOST_TOLD = 3;

/**
 * Reads the configuration. No file means all defaults. Broken YAML, unknown keys, wrong values and what contradicts itself throw Problem
 * STW-1002 with the line and what is allowed.
 */
export function parseConfig(text: string | undefined, schema: ReturnType<typeof configSchema>, file = CONFIG_PATH): Config {
  if (text === undefined || text.trim() === '') return schema.parse({});
  if (text.length > LONGEST_CONFIG) throw invalid(file, [tooLong(text)]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, says: string): string => `line ${lines.linePos(offset).line}: ${says}`;
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken !== undefined) throw invalid(file, [at(broken.pos[0], brokenYaml(broken, text))]);
  const alias = aliasIn(document);
  if (alias !== undefined) throw invalid(file, [at(alias.offset, `*${alias.name} repeats another part of the file; write that part out`)]);
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const parsed = schema.safeParse(value);
  const told = parsed.success
    ? contradictions(parsed.data).map(({ path, says }) => ({ place: path, says }))
    : parsed.error.issues.map((issue) => describeIssue(issue, { schema, value }));
  if (parsed.success && told.length === 0) return parsed.data;
  const placed = told.map(({ place, says }) => ({ offset: offsetOf(document, place), says }));
  throw invalid(
    file,
    placed.toSorted((one, other) => one.offset - other.offset).map(({ offset, says }) => at(offset, says)),
  );
}

function tooLong(text: string): string {
  const [length, most] = [text.length, LONGEST_CONFIG].map((count) => count.toLocaleString('en-US'));
  return `it has ${length} characters, and at most ${most} are read`;
}

/** Anchors have no use in this file, and many of them are how YAML bombs are made. */
function aliasIn(document: Document): { readonly offset: number; readonly name: string } | undefined {
  let found: { readonly offset: number; readonly name: string } | undefined;
  visit(document, {
    Alias(_, { range, source }) {
      found = { offset: range?.[0] ?? 0, name: source.slice(0, 60) };
      return visit.BREAK;
    },
  });
  return found;
}

function invalid(file: string, details: readonly string[]): Problem {
  const more = details.length > MOST_TOLD ? [`and ${details.length - MOST_TOLD} more`] : [];
  return new Problem('STW-1002', { file, detail: [...details.slice(0, MOST_TOLD), ...more].join('; ') });
}

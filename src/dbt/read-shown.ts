import { z } from 'zod';
import type { ProcessResult } from '../core/ports/processes.ts';
import type { QueryValue } from '../core/ports/queries.ts';
import { readLogLine } from './read-log.ts';

interface ShownRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
}

/** Begins each key, so that a column called `1` keeps its place among the others. Nobody's name holds it. */
const KEY = '\u007F';
const nestedSchema = z.unknown().transform((value) => JSON.stringify(value).replaceAll(KEY, ''));
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), nestedSchema]);
const rowsSchema = z.array(z.record(z.string(), valueSchema));
const eventSchema = z.object({ info: z.object({ name: z.literal('ShowNode') }), data: z.object({ preview: z.string() }) });
const CONNECTION =
  /connection (?:refused|to server|timed out|reset)|could not (?:connect|translate host|set lock)|failed to connect|cannot open (?:file|database)|authentication failed|no such file/i;

/** Reads what `dbt show --output json --log-format json` printed: rows, or the warehouse's words when it gave none. */
export function readShown({
  exitCode,
  stdout,
  stderr,
}: ProcessResult): ShownRows | { readonly refused: string } | { readonly unreachable: string } {
  const preview = exitCode === 0 ? previewIn(stdout) : undefined;
  const rows = preview === undefined ? undefined : readRows(preview);
  if (rows !== undefined) return rows;
  const said = saidIn(stdout) || stderr.trim() || `dbt show ended with exit code ${exitCode} and no rows`;
  return CONNECTION.test(said) ? { unreachable: said.slice(0, 1_000) } : { refused: said.slice(0, 1_000) };
}

function previewIn(stdout: string): string | undefined {
  for (const line of stdout.split('\n')) {
    const event = eventSchema.safeParse(parseJson(line));
    if (event.success) return event.data.data.preview;
  }
  // The Rust engine prints `{"show": […]}` as it is.
  return /\{\s*"show"\s*:\s*(\[[\s\S]*\])\s*\}/.exec(stdout)?.[1];
}

function readRows(preview: string): ShownRows | undefined {
  const parsed = rowsSchema.safeParse(parseJson(keepExact(preview)));
  if (!parsed.success) return undefined;
  const columns = Object.keys(parsed.data[0] ?? {});
  const rows = parsed.data.map((row) => columns.map((column) => row[column] ?? null));
  return { columns: columns.map((column) => column.slice(KEY.length)), rows };
}

const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|NaN|-?Infinity|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON's numbers are read as doubles: what doesn't fit into one becomes text first, and so does what is no JSON. */
function keepExact(json: string): string {
  return json.replaceAll(TOKENS, (token: string, text: string | undefined, colon: string | undefined) => {
    if (text !== undefined) return colon === undefined ? token : `"${KEY}${text.slice(1)}${colon}`;
    if (/^-?\d+$/.test(token)) return Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
    return /[fN]/.test(token) ? `"${token}"` : token;
  });
}

function saidIn(stdout: string): string {
  const events = stdout.split('\n').map(readLogLine);
  const texts = events.flatMap((event) => (event?.kind === 'fatal' || event?.kind === 'error' ? [event.text] : []));
  return texts.join('\n').trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

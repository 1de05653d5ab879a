import { z } from 'zod';

/**
 * A place that text may link to. Links are data: renderers build the address, so text can only ever point
 * into the repository under review, at its own run, or at Steward's docs.
 */
export const linkSchema = z.strictObject({
  text: z.string(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file'), path: z.string(), line: z.int().positive().optional(), side: z.enum(['base', 'head']) }),
    z.strictObject({ kind: z.literal('run') }),
    z.strictObject({ kind: z.literal('rule'), id: z.string() }),
  ]),
});
export type Link = z.infer<typeof linkSchema>;

/**
 * A sentence: plain strings and links. In a string, `…` marks code and **…** marks strong; nothing else is
 * markup, and renderers escape the rest.
 */
export const phraseSchema = z.array(z.union([z.string(), linkSchema]));
export type Phrase = z.infer<typeof phraseSchema>;

const textBlockSchema = z.strictObject({ type: z.literal('text'), text: phraseSchema });
const tableBlockSchema = z.strictObject({ type: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(phraseSchema)) });
const listBlockSchema = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(phraseSchema) });
const codeBlockSchema = z.strictObject({ type: z.literal('code'), language: z.string().optional(), text: z.string() });
const diffBlockSchema = z.strictObject({ type: z.literal('diff'), text: z.string() });
const graphBlockSchema = z.strictObject({
  type: z.literal('graph'),
  nodes: z.array(z.strictObject({ id: z.string(), label: z.string(), state: z.enum(['changed', 'impacted', 'untouched', 'exposure']) })),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string() })),
});
const flatBlocks = [textBlockSchema, tableBlockSchema, listBlockSchema, codeBlockSchema, diffBlockSchema, graphBlockSchema] as const;
const foldBlockSchema = z.strictObject({
  type: z.literal('fold'),
  summary: phraseSchema,
  blocks: z.array(z.discriminatedUnion('type', [...flatBlocks])),
});

/** One piece of a report: plain data that each renderer (comment, check, terminal, HTML) draws in its own way. */
export const blockSchema = z.discriminatedUnion('type', [...flatBlocks, foldBlockSchema]);
export type Block = z.infer<typeof blockSchema>;

/** A node of a drawn graph. */
export type GraphNode = Extract<Block, { type: 'graph' }>['nodes'][number];

/** A block that may stand inside a fold: any but another fold. */
export type FlatBlock = z.infer<typeof foldBlockSchema>['blocks'][number];

type Words = string | Link;

/** A paragraph. */
export function text(...words: readonly Words[]): FlatBlock {
  return { type: 'text', text: [...words] };
}

/** A bullet list; each item is a sentence. */
export function bullets(items: readonly (string | readonly Words[])[]): FlatBlock {
  return { type: 'list', ordered: false, items: items.map(toPhrase) };
}

/** A numbered list; each item is a sentence. */
export function numbered(items: readonly (string | readonly Words[])[]): FlatBlock {
  return { type: 'list', ordered: true, items: items.map(toPhrase) };
}

/** A table; a cell is a sentence. */
export function table(columns: readonly string[], rows: readonly (readonly (string | readonly Words[])[])[]): FlatBlock {
  return { type: 'table', columns: [...columns], rows: rows.map((row) => row.map(toPhrase)) };
}

/** A block of code or of another program's output. */
export function codeBlock(content: string, language?: string): FlatBlock {
  return language === undefined ? { type: 'code', text: content } : { type: 'code', language, text: content };
}

/** A unified diff. */
export function diffBlock(content: string): FlatBlock {
  return { type: 'diff', text: content };
}

/** Detail that a reader opens only when needed. */
export function fold(summary: string | readonly Words[], blocks: readonly FlatBlock[]): Block {
  return { type: 'fold', summary: toPhrase(summary), blocks: [...blocks] };
}

/** A link to a line of the head (or base) commit. */
export function fileLink(
  label: string,
  place: { readonly path: string; readonly line?: number | undefined; readonly side?: 'base' | 'head' },
): Link {
  const { path, line, side = 'head' } = place;
  return { text: label, to: { kind: 'file', path, side, ...(line === undefined ? {} : { line }) } };
}

function toPhrase(words: string | readonly Words[]): Phrase {
  return typeof words === 'string' ? [words] : [...words];
}

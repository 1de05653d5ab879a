import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationId } from '../served-operations.ts';

/** A part of the OpenAPI description; read loosely, since it is GitHub's and pinned. */
export type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of the trimmed description. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly bodyRequired: boolean;
  readonly answers: Readonly<Record<string, Schema | undefined>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}
interface RawOperation {
  readonly operationId: OperationId;
  readonly parameters?: readonly Schema[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Schema>>;
}

/** Path parameters that may hold slashes. */
const deep = new Set(['path', 'ref', 'basehead', 'branch']);

/** The pinned description; references to schemas become `schema:<name>`, so that each is compiled once for all who refer to it. */
const description = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'openapi.json'), 'utf8').replaceAll('"#/components/schemas/', '"schema:'),
) as Description;

/** All named schemas, each with the id that references use. */
export const namedSchemas: readonly Schema[] = Object.entries(description.components['schemas'] ?? {}).map(([name, schema]) => ({
  ...schema,
  $id: `schema:${name}`,
}));

/** All operations, the most specific template first. */
const operations: readonly Operation[] = Object.entries(description.paths)
  .flatMap(([template, methods]) => Object.entries(methods).map(([method, raw]) => readOperation(template, method, raw)))
  .toSorted((a, b) => b.template.replace(/\{.*?\}/g, '').length - a.template.replace(/\{.*?\}/g, '').length);

/** Finds the operation for a request, with its decoded path parameters. */
export function matchOperation(
  method: string,
  path: string,
): { operation: Operation; params: Readonly<Record<string, string>> } | undefined {
  for (const operation of operations) {
    const match = operation.method === method ? operation.pattern.exec(path) : null;
    if (match === null) continue;
    const params = Object.fromEntries(operation.names.map((name, position) => [name, decode(match[position + 1] ?? '')]));
    return { operation, params };
  }
  return undefined;
}

function readOperation(template: string, method: string, raw: RawOperation): Operation {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const source = template.replace(/[.+]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => (deep.has(name) ? '(.*)' : '([^/]+)'));
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${source}$`),
    names,
    parameters: (raw.parameters ?? []).map((parameter) => resolve(parameter) as unknown as Parameter),
    body: raw.requestBody?.content['application/json']?.schema,
    bodyRequired: raw.requestBody?.required === true,
    answers: Object.fromEntries(Object.entries(raw.responses).map(([status, response]) => [status, answerSchema(response)])),
  };
}

function answerSchema(response: Schema): Schema | undefined {
  const content = resolve(response)['content'] as Readonly<Record<string, { readonly schema: Schema }>> | undefined;
  return content?.['application/json']?.schema;
}

function resolve(value: Schema): Schema {
  const reference = value['$ref'];
  if (typeof reference !== 'string') return value;
  const [kind = '', name = ''] = reference.split('/').slice(2);
  return description.components[kind]?.[name] ?? {};
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

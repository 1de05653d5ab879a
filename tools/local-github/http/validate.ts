import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { namedSchemas, type Operation, type Schema } from './operations.ts';

/** What is wrong with a request: `rejected` makes GitHub answer 422; `frowned` GitHub lets pass, and Steward should not. */
export interface Verdict {
  readonly rejected: readonly string[];
  readonly frowned: readonly string[];
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, validateFormats: true });
const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
formats.default(ajv);
formats.default(coercing);
for (const one of [ajv, coercing]) one.addFormat('repo.nwo', /^[^/\s]+\/[^/\s]+$/).addSchema([...namedSchemas]);

/** GitHub describes the account of an installation as a user and an enterprise at once, which nothing can be. */
const misdescribed: ReadonlySet<string> = new Set(['apps/list-installations']);

const compiled = new Map<string, ValidateFunction>();

/** Checks path, query and body of a request against GitHub's description. */
export function validateRequest(
  operation: Operation,
  request: { params: object; query: Readonly<Record<string, string>>; body: unknown },
): Verdict {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const strangers = Object.keys(request.query).filter((name) => !known.some((parameter) => parameter.name === name));
  return {
    rejected: [
      ...check(operation, 'path', request.params),
      ...check(operation, 'query', request.query),
      ...bodyProblems(operation, request.body),
    ],
    frowned: [...strangers.map((name) => `query: unknown parameter ${name}`), ...strangeProperties(operation, request.body)],
  };
}

/** Checks one of our own answers; a difference is a defect of the local GitHub. */
export function validateAnswer(operation: Operation, status: number, body: unknown): string[] {
  if (body === undefined || status >= 300 || misdescribed.has(operation.id)) return [];
  if (!(status in operation.answers)) return [`answer: status ${status} isn't described`];
  const schema = operation.answers[String(status)];
  if (schema === undefined) return [];
  return report('answer', compile(`${operation.id} ${status}`, schema, ajv), body);
}

function check(operation: Operation, place: 'path' | 'query', values: object): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  const properties = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema]));
  const required = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  const validator = compile(`${operation.id} ${place}`, { type: 'object', properties, required }, coercing);
  return report(place, validator, { ...values });
}

function bodyProblems(operation: Operation, body: unknown): string[] {
  if (operation.body === undefined) return [];
  if (body === undefined) return operation.bodyRequired ? ['body: is required'] : [];
  return report('body', compile(`${operation.id} body`, operation.body, ajv), body);
}

function strangeProperties(operation: Operation, body: unknown): string[] {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return [];
  const known = operation.body?.['properties'];
  if (operation.body !== undefined && (known === undefined || operation.body['additionalProperties'] === true)) return [];
  return Object.keys(body)
    .filter((name) => !(name in Object(known ?? {})))
    .map((name) => `body: unknown property ${name}`);
}

function compile(key: string, schema: Schema, validator: Ajv): ValidateFunction {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = validator.compile(schema);
  compiled.set(key, made);
  return made;
}

function report(place: string, validator: ValidateFunction, value: unknown): string[] {
  if (validator(value)) return [];
  return (validator.errors ?? []).slice(0, 10).map((error) => describe(place, error));
}

function describe(place: string, error: ErrorObject): string {
  const extra = error.params['additionalProperty'] ?? error.params['missingProperty'] ?? '';
  return `${place}${error.instancePath}: ${error.message ?? error.keyword}${extra === '' ? '' : ` (${String(extra)})`}`;
}

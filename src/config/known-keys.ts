import { z } from 'zod';

/** The keys that a schema knows at a place of its document; none where it takes any, or where there is no such place. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  const [step, ...rest] = path;
  const forms = formsOf(schema);
  if (step === undefined) return forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : []));
  return forms.flatMap((form) => knownKeys(partOf(form, step), rest));
}

/** Without defaults and the like; of a value that may have several forms, each. */
function formsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return formsOf(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema];
}

function partOf(form: unknown, step: PropertyKey): unknown {
  if (form instanceof z.ZodArray) return form.element;
  if (form instanceof z.ZodRecord) return form.valueType;
  return form instanceof z.ZodObject && Object.hasOwn(form.shape, step) ? form.shape[String(step)] : undefined;
}

import { z } from 'zod';
import type { WorkflowSpec } from './parse-workflow.ts';
import { WorkflowError } from './step-error.ts';

const payload = z.object({ inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish() });

/**
 * The `inputs` context of a dispatched run, typed as the workflow declares them and with its defaults.
 * Throws WorkflowError on an input that isn't declared, is missing, or is none of the declared options: GitHub refuses such a dispatch.
 */
export function dispatchInputs(
  event: Readonly<Record<string, unknown>>,
  declared: WorkflowSpec['dispatchInputs'],
): Readonly<Record<string, string | number | boolean>> {
  const given = payload.parse(event).inputs ?? {};
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unexpected.length > 0) throw new WorkflowError(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  return Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, typed(name, input, given[name])]));
}

function typed(name: string, input: WorkflowSpec['dispatchInputs'][string], given: string | undefined): string | number | boolean {
  const value = given ?? input.default ?? '';
  if (value === '' && input.required) throw new WorkflowError(`Required input '${name}' not provided`);
  if (input.type === 'choice' && value !== '' && input.options?.includes(value) === false)
    throw new WorkflowError(`Provided value '${value}' for input '${name}' not in the list of allowed values`);
  if (input.type === 'boolean') return value === 'true';
  return input.type === 'number' && value !== '' ? Number(value) : value;
}

import { parse } from 'yaml';
import { z } from 'zod';
import { orderJobs } from './order-jobs.ts';
import { messageOf, WorkflowError } from './step-error.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), z.union([text, z.null().transform(() => '')])).default({});
const minutes = z.union([z.number(), z.string()]).transform(String);
const identifier = z.string().regex(/^[A-Za-z_][\w-]*$/, 'must start with a letter or _ and hold only letters, digits, - and _');
const access = z.enum(['read', 'write', 'none']);
const permissions = z.union([z.enum(['read-all', 'write-all']), z.record(z.string(), access)]);
const runDefaults = z
  .strictObject({ run: z.strictObject({ shell: z.string().optional(), 'working-directory': z.string().optional() }).default({}) })
  .default({ run: {} });
const ignored = z.unknown().optional();

const step = z
  .strictObject({
    id: identifier.optional(),
    name: text.optional(),
    if: text.optional(),
    run: z.string().optional(),
    uses: z.string().optional(),
    with: texts,
    env: texts,
    shell: z.string().optional(),
    'working-directory': z.string().optional(),
    'continue-on-error': text.optional(),
    'timeout-minutes': minutes.optional(),
  })
  .refine(({ run, uses }) => (run === undefined) !== (uses === undefined), 'a step has either "run" or "uses"');

const job = z.strictObject({
  name: text.optional(),
  needs: z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]),
  if: text.optional(),
  'runs-on': z.unknown().refine((labels) => labels !== undefined, '"runs-on" is missing'),
  permissions: permissions.optional(),
  env: texts,
  outputs: texts,
  defaults: runDefaults,
  'timeout-minutes': minutes.optional(),
  environment: ignored,
  concurrency: ignored,
  steps: z.array(step).min(1),
});

const dispatchInput = z.object({
  type: z.enum(['string', 'boolean', 'number', 'choice', 'environment']).default('string'),
  required: z.boolean().default(false),
  default: text.optional(),
  options: z.array(text).optional(),
});
const dispatch = z.object({ inputs: z.record(z.string(), dispatchInput.nullable()).nullish() }).nullish();

const workflow = z.strictObject({
  name: text.optional(),
  'run-name': text.optional(),
  on: z.unknown().refine((events) => events !== undefined, '"on" is missing'),
  permissions: permissions.optional(),
  env: texts,
  defaults: runDefaults,
  concurrency: ignored,
  jobs: z.record(identifier, job).refine((jobs) => Object.keys(jobs).length > 0, 'there is no job'),
});

export type StepSpec = z.output<typeof step>;
export type JobSpec = z.output<typeof job>;
export type DeclaredPermissions = z.output<typeof permissions>;
type DispatchInput = z.output<typeof dispatchInput>;

/** A workflow file that this runner can execute; `jobs` are in the order in which their `needs` allow them to run. */
export interface WorkflowSpec {
  readonly name: string | undefined;
  readonly permissions: DeclaredPermissions | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly shell: string | undefined;
  readonly workingDirectory: string | undefined;
  readonly dispatchInputs: Readonly<Record<string, DispatchInput>>;
  readonly jobs: readonly (readonly [id: string, spec: JobSpec])[];
}

/** Reads a workflow file. Throws WorkflowError, one line per mistake, on anything that this runner would not execute as GitHub does. */
export function parseWorkflow(source: string): WorkflowSpec {
  const parsed = workflow.safeParse(readYaml(source));
  if (!parsed.success) throw new WorkflowError(parsed.error.issues.map(describeIssue).join('\n'));
  const { data } = parsed;
  requireUniqueStepIds(data.jobs);
  return {
    name: data.name,
    permissions: data.permissions,
    env: data.env,
    shell: data.defaults.run.shell,
    workingDirectory: data.defaults.run['working-directory'],
    dispatchInputs: dispatchInputsOf(data.on),
    jobs: orderJobs(data.jobs),
  };
}

function readYaml(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new WorkflowError(`Invalid YAML: ${messageOf(error)}`);
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the workflow file';
  return issue.code === 'unrecognized_keys'
    ? `${place}: this runner doesn't support ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    : `${place}: ${issue.message}`;
}

function requireUniqueStepIds(jobs: Readonly<Record<string, JobSpec>>): void {
  for (const [id, { steps }] of Object.entries(jobs)) {
    const ids = steps.flatMap((each) => (each.id === undefined ? [] : [each.id.toLowerCase()]));
    const twice = ids.find((each, at) => ids.indexOf(each) !== at);
    if (twice !== undefined) throw new WorkflowError(`jobs.${id}: two steps have the id "${twice}"`);
  }
}

function dispatchInputsOf(on: unknown): Readonly<Record<string, DispatchInput>> {
  const events = z.object({ workflow_dispatch: dispatch }).safeParse(on);
  const declared = Object.entries(events.data?.workflow_dispatch?.inputs ?? {});
  return Object.fromEntries(declared.map(([name, input]) => [name, input ?? dispatchInput.parse({})]));
}

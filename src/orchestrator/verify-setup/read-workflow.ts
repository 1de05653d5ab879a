import { parse } from 'yaml';
import { z } from 'zod';
import type { Mode } from '../set-up/set-up.ts';

/** What a workflow says about who may start it, what it may do, and what it uses. */
export interface WorkflowFacts {
  readonly mode: Mode;
  readonly triggers: readonly string[];
  /** The whole workflow begins without any permission. */
  readonly startsWithNothing: boolean;
  readonly jobs: readonly JobFacts[];
  /** Names of `secrets.…`, apart from the job’s own token. */
  readonly secrets: readonly string[];
  /** Names of `vars.…`. */
  readonly variables: readonly string[];
}

/** One job of a workflow. */
export interface JobFacts {
  readonly id: string;
  readonly environment: string | undefined;
  /** Permissions with `write`; undefined where the job says nothing of its own. */
  readonly writes: readonly string[] | undefined;
  /** Actions and reusable workflows as they are called. */
  readonly uses: readonly string[];
  /** Each checkout by what it keeps in `.git`. */
  readonly checkouts: readonly { readonly keepsCredentials: boolean }[];
}

const stepSchema = z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const permissionsSchema = z.union([z.string(), z.record(z.string(), z.string()), z.null()]).optional();
const jobSchema = z.looseObject({
  uses: z.string().optional(),
  environment: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
  permissions: permissionsSchema,
  steps: z.array(stepSchema).max(200).default([]),
});
const workflowSchema = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: permissionsSchema,
  jobs: z.record(z.string(), jobSchema),
});

/** The line `- name: Review` calls Steward; whoever wrote the file, it is read as data. A text says why it can't be read. */
export function readWorkflowFacts(text: string): WorkflowFacts | string {
  const parsed = workflowSchema.safeParse(yamlOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `it is no workflow that can be read (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'})`;
  }
  const { on, permissions, jobs } = parsed.data;
  const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  return {
    mode: triggers.includes('workflow_dispatch') ? 'app' : 'action-only',
    triggers,
    startsWithNothing: typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0,
    jobs: Object.entries(jobs).map(([id, job]) => jobFacts(id, job)),
    secrets: namesIn(text, 'secrets').filter((name) => name !== 'GITHUB_TOKEN'),
    variables: namesIn(text, 'vars'),
  };
}

function jobFacts(id: string, { uses, environment, permissions, steps }: z.infer<typeof jobSchema>): JobFacts {
  const calls = steps.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
  const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@') === true);
  return {
    id,
    environment: typeof environment === 'object' ? environment.name : environment,
    writes: writesOf(permissions),
    uses: uses === undefined ? calls : [uses, ...calls],
    checkouts: checkouts.map((step) => ({ keepsCredentials: !isFalse(step.with?.['persist-credentials']) })),
  };
}

function writesOf(permissions: z.infer<typeof permissionsSchema>): readonly string[] | undefined {
  if (permissions === undefined) return undefined;
  if (permissions === null) return [];
  if (typeof permissions === 'string') return permissions === 'write-all' ? ['everything'] : [];
  return Object.entries(permissions).flatMap(([name, level]) => (level === 'write' ? [name] : []));
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}

/** Comments are left out: a name in one is used by nobody. */
function namesIn(text: string, context: 'secrets' | 'vars'): readonly string[] {
  const code = text.replaceAll(/(^|\s)#.*$/gm, '');
  const names = [...code.matchAll(new RegExp(`\\b${context}\\.([A-Za-z_][A-Za-z0-9_]*)`, 'g'))].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import { auditWorkflows } from './support/audit-workflows.ts';
import { objectionsTo } from './support/parse-workflow.ts';

const PINNED = 'dbt-steward/steward@0123456789abcdef0123456789abcdef01234567 # v0.1.0';

const stepSchema = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.unknown()).default({}),
});
type Step = z.infer<typeof stepSchema>;
const jobSchema = z.object({ permissions: z.record(z.string(), z.string()).optional(), steps: z.array(stepSchema) });
const workflowSchema = z.object({ permissions: z.record(z.string(), z.string()), jobs: z.record(z.string(), jobSchema) });

interface Workflow {
  readonly name: string;
  readonly text: string;
}

const templates = ['app', 'action-only'].map((name) => ({
  name: `examples/workflows/${name}.yml`,
  text: readFileSync(join(root, 'examples/workflows', `${name}.yml`), 'utf8'),
}));
const workflows: readonly Workflow[] = [...templates, ...snippets()];

/** Whole workflows that the docs tell people to copy. */
function snippets(): readonly Workflow[] {
  const pages = execFileSync('git', ['ls-files', '--', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  return pages.flatMap((page) => {
    const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
    return blocks.filter((text) => /^jobs:/m.test(text)).map((text, index) => ({ name: `${page} ${index + 1}`, text }));
  });
}

function stepsOf(text: string, job?: string): readonly Step[] {
  const { jobs } = workflowSchema.parse(parse(text));
  return job === undefined ? Object.values(jobs).flatMap(({ steps }) => steps) : (jobs[job]?.steps ?? []);
}

test('the docs hold at least one workflow to copy, so that they are looked at', () => {
  expect(snippets()).not.toEqual([]);
});

describe.each(workflows)('$name', ({ text }) => {
  test('is what GitHub takes for a workflow, expressions included', async () => {
    expect(await objectionsTo(text)).toEqual([]);
  });

  test('pins every foreign action to a commit, and says which version that is', () => {
    const foreign = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line) && !line.includes('dbt-steward/steward@'));
    expect(foreign.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('checks out without leaving a token behind', () => {
    const checkouts = stepsOf(text).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([]);
  });
});

const inJobs = templates.flatMap((template) => ['run', 'run-static'].map((job) => ({ ...template, job })));

describe.each(inJobs)('the job $job, which runs the pull request’s code, in $name', ({ text, job: name }) => {
  const { permissions, jobs } = workflowSchema.parse(parse(text));
  const steps = stepsOf(text, name);
  const first = steps.findIndex(({ uses }) => uses?.startsWith('actions/checkout@'));

  test('stands in a workflow that gives nothing by default', () => {
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).filter(([, job]) => job.permissions === undefined)).toEqual([]);
  });

  test('holds neither a token nor a secret from the checkout on', () => {
    expect(first).toBeGreaterThan(-1);
    expect(Object.values(jobs[name]?.permissions ?? {})).not.toContain('write');
    expect(Object.keys(jobs[name]?.permissions ?? {})).not.toContain('id-token');
    expect(JSON.stringify(steps.slice(first))).not.toMatch(/github\.token|secrets\.|GITHUB_TOKEN/);
  });
});

test('write-token-beside-code: Code of the pull request looks for a token that can write', () => {
  for (const { text } of templates) {
    const { jobs } = workflowSchema.parse(parse(text));
    const beside = Object.values(jobs).filter(({ steps }) => steps.some(({ uses }) => uses?.startsWith('actions/checkout@')));
    expect(beside.flatMap((job) => Object.values(job.permissions ?? {})).filter((access) => access !== 'read')).toEqual([]);
    const kept = beside.flatMap(({ steps }) => steps).filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(kept.every((step) => step.with['persist-credentials'] === false)).toBe(true);
  }
});

test('secret-in-static-job: A secret comes into the job that reads forks’ commits, from the workflow', () => {
  for (const { text } of templates) {
    const whole = z.looseObject({ jobs: z.record(z.string(), z.looseObject({ permissions: z.unknown() })) }).parse(parse(text));
    const job = whole.jobs['run-static'];
    expect(job?.permissions).toEqual({ contents: 'read' });
    expect(job).not.toHaveProperty('environment');
    expect(job).not.toHaveProperty('env');
    expect(job).not.toHaveProperty('secrets');
    expect(whole).not.toHaveProperty('env');
    expect(JSON.stringify(job)).not.toMatch(/secrets|vars\.|github\.token|GITHUB_TOKEN|"env"/);
  }
});

test('cache-poisoning: Code of the pull request poisons the default branch’s cache', () => {
  for (const { text } of templates) {
    const saving = stepsOf(text).filter(({ uses = '', with: given }) =>
      /cache/.test(uses) ? !uses.includes('cache/restore@') : 'cache' in given,
    );
    expect(saving).toEqual([]);
  }
});

test('own-requirements: The pull request changes what dbt is installed from', () => {
  for (const { text } of templates) {
    const installs = ['run', 'run-static']
      .flatMap((job) => stepsOf(text, job))
      .flatMap(({ run = '' }) => (run.includes('pip') ? [run] : []));
    expect(installs).not.toEqual([]);
    expect(installs.filter((run) => !/--require-hashes -r base\//.test(run) || /\bhead\b/.test(run))).toEqual([]);
  }
});

test('shell-in-workflow: An input ends up in a shell script', () => {
  for (const { text } of workflows) expect(stepsOf(text).filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
});

test('zizmor finds nothing in the workflows, with Steward pinned as set-up pins it', () => {
  const pinned = workflows.map(({ text }, index) => [
    `.github/workflows/${index}.yml`,
    text.replaceAll(/dbt-steward\/steward@v0\b/g, PINNED),
  ]);
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  expect(auditWorkflows({ ...Object.fromEntries(pinned), 'action.yml': action })).toEqual([]);
});

test('what is not right would be seen', async () => {
  const [{ text } = { text: '' }] = templates;
  expect(auditWorkflows({ '.github/workflows/app.yml': text })).toContainEqual(expect.stringContaining('unpinned-uses'));
  expect(await objectionsTo(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  expect(await objectionsTo(text.replace('inputs.request', 'input.request'))).not.toEqual([]);
});

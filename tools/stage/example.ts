import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** The repository of Steward itself. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const TAXI = 'examples/taxi';
const PULL_REQUESTS = join(ROOT, 'examples/pull-requests');

const expectSchema = z.strictObject({
  conclusion: z.enum(['success', 'failure']),
  classes: z.record(z.string(), z.enum(['none', 'additive', 'column', 'model-wide', 'unknown'])),
  rules: z.array(z.string()),
  blocking: z.array(z.string()),
  exposures: z.array(z.string()),
  says: z.array(z.string()),
});
export type Expectation = z.infer<typeof expectSchema>;

const pullRequestSchema = z.strictObject({
  title: z.string(),
  branch: z.string(),
  author: z.string(),
  body: z.string(),
  projects: z.array(z.string()),
  expect: expectSchema,
});
const fixSchema = z.strictObject({ message: z.string(), expect: expectSchema });

/** One example pull request: what its author did, and what its review must say. */
export interface ExamplePullRequest extends z.infer<typeof pullRequestSchema> {
  readonly name: string;
  readonly patch: string;
  readonly fix: (z.infer<typeof fixSchema> & { readonly patch: string }) | undefined;
}

/** All example pull requests, in the order of their numbers. */
export function examplePullRequests(): readonly ExamplePullRequest[] {
  const folders = readdirSync(PULL_REQUESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readPullRequest(name)).toSorted((one, other) => one.name.localeCompare(other.name));
}

function readPullRequest(name: string): ExamplePullRequest {
  const read = (file: string) => readFileSync(join(PULL_REQUESTS, name, file), 'utf8');
  const hasFix = readdirSync(join(PULL_REQUESTS, name)).includes('fix.yml');
  const fix = hasFix ? { ...fixSchema.parse(parse(read('fix.yml'))), patch: read('fix.patch') } : undefined;
  return { name, ...pullRequestSchema.parse(parse(read('pull-request.yml'))), patch: read('change.patch'), fix };
}

/** The files of the example company's repository, with a workflow template in its place. */
export function exampleFiles(workflow: 'app' | 'action-only'): Readonly<Record<string, Uint8Array>> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', TAXI], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '');
  const files = paths.map((path) => [path.slice(TAXI.length + 1), new Uint8Array(readFileSync(join(ROOT, path)))] as const);
  const template = new Uint8Array(readFileSync(join(ROOT, 'examples/workflows', `${workflow}.yml`)));
  return { ...Object.fromEntries(files), '.github/workflows/steward.yml': template };
}

/** The database that the example's pipeline has loaded; set-up makes it. */
export const EXAMPLE_DATABASE = join(ROOT, TAXI, 'warehouse/taxi.duckdb');

/** The interpreter with dbt that set-up installed. */
export const EXAMPLE_PYTHON = join(ROOT, '.venv/bin/python');

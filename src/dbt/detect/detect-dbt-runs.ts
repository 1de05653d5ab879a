import { parse } from 'yaml';
import { z } from 'zod';
import type { DbtRun, RepositoryFiles } from './detected-repository.ts';

const FILE = /^\.github\/workflows\/([A-Za-z0-9._-]{1,100}\.ya?ml)$/;
const RUNS_DBT = /(?:^|[\s;&|(])dbt\s+(?:-\S+\s+)*(build|run|test|seed|snapshot)\b/m;
const ARTIFACT_NAME = /^[A-Za-z0-9._ -]{1,100}$/;

const inputs = z.object({ name: z.string().catch('artifact'), path: z.string().catch('') }).catch({ name: 'artifact', path: '' });
const step = z.object({ run: z.string().catch(''), uses: z.string().catch(''), with: inputs });
const workflowSchema = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step).catch([]) })) });
type Step = z.infer<typeof step>;

/** The workflows whose steps run dbt, apart from Steward's own; those that leave dbt's artifacts first. What GitHub couldn't read either is passed over. */
export function detectDbtRuns({ paths, texts }: RepositoryFiles): readonly DbtRun[] {
  const found = paths.flatMap((path): readonly DbtRun[] => {
    const workflow = FILE.exec(path)?.[1];
    const steps = workflow === undefined ? [] : stepsOf(texts[path] ?? '');
    if (workflow === undefined || steps.some(({ uses }) => /\/steward@/.test(uses))) return [];
    return steps.some(({ run }) => RUNS_DBT.test(run)) ? [{ workflow, artifact: artifactOf(steps) }] : [];
  });
  return found.toSorted((one, other) => Number(other.artifact !== undefined) - Number(one.artifact !== undefined));
}

function stepsOf(text: string): readonly Step[] {
  try {
    return Object.values(workflowSchema.parse(parse(text)).jobs).flatMap(({ steps }) => steps);
  } catch {
    return [];
  }
}

/** The artifact that holds dbt's target folder; a name that is put together when the workflow runs can't be known. */
function artifactOf(steps: readonly Step[]): string | undefined {
  const upload = steps.find(({ uses, with: given }) => uses.startsWith('actions/upload-artifact@') && /target/.test(given.path));
  return upload !== undefined && ARTIFACT_NAME.test(upload.with.name) ? upload.with.name : undefined;
}

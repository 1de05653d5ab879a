import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureEvidence } from '../../src/dbt/diagnose/failure-evidence.ts';
import { isFailure } from '../../src/dbt/node-status.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readProjectTexts } from '../../src/dbt/project-texts.ts';
import { readAnyLog } from '../../src/dbt/read-any-log.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { readRunResults } from '../../src/dbt/read-run-results.ts';
import { readSources } from '../../src/dbt/read-sources.ts';
import { systemFiles } from '../../src/system/files.ts';
import { changedFiles } from '../../src/workflows/changed-files.ts';
import type { FailureScene } from '../../src/workflows/debug/failure-case.ts';
import type { ExecutedCase } from './execute-cases.ts';
import type { ExecutedSide } from './support/run-commands.ts';

/** What one side left, read as the product reads it. */
export interface ReadSide {
  readonly project: DbtProject | undefined;
  readonly evidence: FailureEvidence;
  readonly exitCode: number;
  readonly targetText: (path: string) => string | undefined;
}

/** Reads a side's artifacts and log. */
export async function readSide({ target, log, exitCode }: ExecutedSide): Promise<ReadSide> {
  const [manifest, results, sources] = await Promise.all(
    ['manifest.json', 'run_results.json', 'sources.json'].map((name) => textOf(join(target, name))),
  );
  const project = manifest === undefined ? undefined : readManifest(manifest);
  const { events, plain } = readAnyLog(log, project === undefined ? {} : { project });
  const freshness = sources === undefined ? undefined : readSources(sources);
  const nodes = results === undefined ? undefined : readRunResults(results).results;
  return {
    project,
    evidence: { events, plain, exitCode, results: nodes, freshness },
    exitCode,
    targetText: (path) => textNow(join(target, path)),
  };
}

/** Both sides as a workflow sees them. */
export async function sceneOf(
  executed: ExecutedCase,
  { base, head }: { readonly base: ReadSide; readonly head: ReadSide },
): Promise<FailureScene> {
  const folders = { base: executed.base.repository, head: executed.head.repository };
  return {
    compared: {
      base: base.project,
      head: head.project,
      engine: { name: 'dbt', version: '1.11', adapter: executed.case.adapter, tier: 'executed' },
      build: { base: outcomeOf(base), head: outcomeOf(head) },
    },
    texts: {
      base: await readProjectTexts(systemFiles, executed.base.project),
      head: await readProjectTexts(systemFiles, executed.head.project),
    },
    files: await changedFiles({ ...folders, diff: executed.case.patch }, systemFiles),
    projectDir: 'transform',
  };
}

function outcomeOf({ evidence, exitCode }: ReadSide) {
  const results = evidence.results ?? new Map();
  return { command: 'build', succeeded: exitCode === 0 && ![...results.values()].some(isFailure), results, errors: [], seconds: 0 };
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function textNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

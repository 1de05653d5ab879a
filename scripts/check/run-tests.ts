import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runTool } from './run-tool.ts';
import type { StageResult } from './stage.ts';

const outcomeSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Runs one vitest project and counts its tests. A file that can't even be loaded, and a crash, count as one that failed. */
export async function runTests(project: string): Promise<StageResult> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-check-'));
  const file = join(folder, 'outcome.json');
  try {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, '--silent=passed-only'];
    const crashed = await runTool('vitest', ['run', '--project', project, '--passWithNoTests', ...reporters]);
    const counts = await countsIn(file);
    return { ...counts, failed: Math.max(crashed.failed, counts.failed) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function countsIn(file: string): Promise<StageResult> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = outcomeSchema.parse(JSON.parse(text));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

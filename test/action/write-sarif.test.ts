import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSarif } from '../../src/action/write-sarif.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';

test('a review leaves its findings as a SARIF file named after the project', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-sarif-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = await writeSarif(join(folder, 'sarif'), aReport({ project: 'taxi', findings: [aFinding()] }), { severalProjects: false });

  expect(path).toBe(join(folder, 'sarif/taxi.sarif'));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'column-break', locations: [{ physicalLocation: { region: { startLine: 14 } } }] }] }],
  });
});

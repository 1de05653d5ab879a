import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { lineFixBlocks, openLineFixBlocks } from '../../src/report/line-fix-blocks.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { PLAIN } from '../../src/report/terminal/palette.ts';
import { aFinding, aReport } from './fixtures/a-report.ts';

const PATH = 'models/stg_trips.sql';
const TEXT = ['select', '  fare / km as per_km,', '  trip_id', 'from app.trips', 'where fare = null', ''].join('\n');

function mended(line: number, after: string, changes: Partial<Finding> = {}): Finding {
  const fix = { before: TEXT.split('\n')[line - 1] ?? '', after };
  return aFinding({ severity: 'warning', location: { path: PATH, line, side: 'head' }, fix, fingerprint: String(line), ...changes });
}

const FINDINGS = [
  mended(5, 'where fare is null'),
  mended(2, '  fare\n    / nullif(km, 0) as per_km,'),
  mended(4, "from {{ source('app', 'trips') }}"),
];

function patchOf(findings: readonly Finding[]): string {
  const [block] = lineFixBlocks({ findings: [...findings] }, { name: 'full' });
  const diff = block?.type === 'fold' ? block.blocks.find(({ type }) => type === 'diff') : undefined;
  return diff?.type === 'diff' ? diff.text : '';
}

describe('the patch of mechanical fixes', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'steward-lines-'));
    mkdirSync(join(folder, 'models'));
    writeFileSync(join(folder, PATH), TEXT);
    execFileSync('git', ['init', '-q'], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is what git applies as the report says, whatever the order of the findings', () => {
    writeFileSync(join(folder, 'lines.patch'), patchOf(FINDINGS));
    execFileSync('git', ['apply', '--unidiff-zero', 'lines.patch'], { cwd: folder });
    const lines = [
      'select',
      '  fare',
      '    / nullif(km, 0) as per_km,',
      '  trip_id',
      "from {{ source('app', 'trips') }}",
      'where fare is null',
      '',
    ];
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(lines.join('\n'));
  });
});

test('holds one fix of a line, and none of what doesn’t count', () => {
  const suppressed = { by: 'config', reason: 'Meant so.', addedHere: false } as const;
  const findings = [
    mended(5, 'where fare is null'),
    mended(5, 'where true'),
    mended(2, 'x', { age: 'existing' }),
    mended(4, 'y', { suppressed }),
    mended(3, 'z', { location: { path: 'a\nb.sql', line: 3, side: 'head' } }),
  ];
  expect(patchOf(findings)).toBe(`--- a/${PATH}\n+++ b/${PATH}\n@@ -5 +5 @@\n-where fare = null\n+where fare is null\n`);
  expect(openLineFixBlocks({ findings: findings.slice(2) })).toEqual([]);
});

test('is one fold of the comment, and in sight on a terminal', () => {
  const { verdict: _, ...rest } = aReport();
  const report = aReport({ ...rest, findings: FINDINGS });
  const comment = renderComment(report, { severalProjects: false });
  expect(comment).toContain('3 mechanical fixes (untried: nothing was run with them)');
  expect(comment).toContain('git apply --unidiff-zero');
  expect(comment.indexOf('@@ -5 +6 @@')).toBeGreaterThan(comment.indexOf('<details>'));
  expect(renderTerminal(report, { palette: PLAIN, width: 100 })).toContain('+where fare is null');
});

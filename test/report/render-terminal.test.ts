import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { codeBlock, fileLink, fold, table, text } from '../../src/core/block.ts';
import type { Report } from '../../src/core/report.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { COLOURED, PLAIN } from '../../src/report/terminal/palette.ts';
import { displayWidth } from '../../src/report/terminal/text-layout.ts';
import { aReport } from './fixtures/a-report.ts';
import { GOLDEN_REPORTS } from './fixtures/golden-reports.ts';

const draw = (summary: Report['summary'], width = 60, verbose = false) =>
  renderTerminal(aReport({ steps: [], summary }), { palette: PLAIN, width, verbose });

describe('terminals look as their golden files', () => {
  test.each(['blocking-review', 'build-failed', 'clean-review', 'fix-ready'])('%s', async (name) => {
    const report = GOLDEN_REPORTS[name]?.report ?? aReport();
    await expect(renderTerminal(report, { palette: PLAIN, width: 100 })).toMatchFileSnapshot(`../golden/terminal/${name}.txt`);
  });
});

describe('renderTerminal', () => {
  test.each(Object.entries(GOLDEN_REPORTS).flatMap(([name, { report }]) => [50, 80, 200].map((width) => [name, width, report] as const)))(
    '%s keeps to %i columns',
    (_, width, report) => {
      const prose = renderTerminal(report, { palette: PLAIN, width })
        .split('\n')
        .filter((line) => !line.includes('│'));
      expect(Math.max(...prose.map(displayWidth))).toBeLessThanOrEqual(Math.min(width, 110));
    },
  );

  test('colours change nothing but colour', () => {
    const { report } = GOLDEN_REPORTS['blocking-review'] ?? { report: aReport() };
    const coloured = renderTerminal(report, { palette: COLOURED, width: 80 });
    expect(coloured).toContain('\u001B[31m✖');
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, { palette: PLAIN, width: 80 }));
  });

  test('links are path:line, which terminals open', () => {
    const link = fileLink('line 14', { path: 'models/a.sql', line: 14 });
    const other = fileLink('the model', { path: 'models/b.sql', side: 'base' });
    expect(draw([text('See ', link, ', or ', other, '.')], 80)).toContain('See models/a.sql:14, or the model (models/b.sql on the base).');
  });

  test('tables align, numbers to the right, wide characters counted as two', () => {
    expect(
      draw([
        table(
          ['Model', 'Rows'],
          [
            ['漢字', '1,200'],
            ['`a`', '7'],
          ],
        ),
      ]),
    ).toContain('  Model   Rows\n  ─────  ─────\n  漢字   1,200\n  a          7\n');
  });

  test('a table that cannot fit becomes a list', () => {
    const columns = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    expect(draw([table(columns, [columns.map(() => 'incomprehensible')])], 40)).toContain(
      '  Alpha: incomprehensible\n  Beta: incomprehensible\n',
    );
  });

  test('a long fold stays shut unless all is asked for', () => {
    const long = [fold('All lines', [codeBlock(Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n'))])];
    expect(draw(long)).toContain('▸ All lines (50 lines; --verbose shows them)');
    expect(draw(long, 60, true)).toContain('│ line 49');
  });
});

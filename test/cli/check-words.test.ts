import { expect, test } from 'vitest';
import { checkWords } from '../../src/cli/check-words.ts';
import { aFinding } from '../report/fixtures/a-report.ts';

test('a finding with a mechanical fix shows the line before and after it', () => {
  const finding = aFinding({ fix: { before: '  from app.trips', after: "  from {{ source('app', 'trips') }}\u001B[2J" } });
  const rules = [{ id: finding.ruleId, code: finding.code, title: 'A title', findings: 1 }];
  const lines = checkWords({ findings: [finding], rules, notAnalysed: [] }, false).split('\n');
  expect(lines.slice(2, 4)).toEqual(['    - from app.trips', "    + from {{ source('app', 'trips') }}"]);
});

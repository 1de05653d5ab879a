import { expect, test } from 'vitest';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { aFinding, aReport, HEAD } from './fixtures/a-report.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';

test('findings become SARIF 2.1.0 results with stable fingerprints and suppressions', () => {
  const findings = [
    aFinding(),
    aFinding({ severity: 'info', age: 'existing', location: { path: 'models/ä b.sql', line: 2, endLine: 4, side: 'base' } }),
    aFinding({ ruleId: 'secret', code: 'X4', severity: 'warning', suppressed: { by: 'comment', reason: 'a test key', addedHere: false } }),
  ];
  const log: unknown = JSON.parse(renderSarif(aReport({ findings }), CONTEXT));
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Steward',
            rules: [
              {
                id: 'column-break',
                name: 'C20',
                shortDescription: { text: 'A column that is still read was removed, renamed or retyped' },
                helpUri: `${CONTEXT.docsUrl}/rules/column-break.md`,
              },
              { id: 'secret', name: 'X4', shortDescription: { text: 'Secret' } },
            ],
          },
        },
        versionControlProvenance: [{ repositoryUri: 'https://github.com/acme/taxi', revisionId: HEAD }],
        results: [
          {
            ruleId: 'column-break',
            ruleIndex: 0,
            level: 'error',
            baselineState: 'new',
            suppressions: [],
            partialFingerprints: { 'steward/v1': 'c20-fct_trips-fare_amount' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'transform/models/marts/fct_trips.sql', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 14, endLine: 14 },
                },
              },
            ],
          },
          {
            level: 'note',
            baselineState: 'unchanged',
            locations: [{ physicalLocation: { artifactLocation: { uri: 'models/%C3%A4%20b.sql' } } }],
          },
          {
            ruleId: 'secret',
            ruleIndex: 1,
            level: 'warning',
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'a test key' }],
          },
        ],
      },
    ],
  });
});

test('a finding without a usable place has none', () => {
  const log: unknown = JSON.parse(
    renderSarif(aReport({ findings: [aFinding({ location: { path: '../../etc/passwd', line: 1, side: 'head' } })] }), CONTEXT),
  );
  expect(JSON.stringify(log)).not.toContain('locations');
});

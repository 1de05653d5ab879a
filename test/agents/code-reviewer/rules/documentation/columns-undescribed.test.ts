import { expect, test } from 'vitest';
import { columnsUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/columns-undescribed.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const columns = [{ name: 'trip_id', description: 'Key.' }, { name: 'fare' }, { name: 'tip' }];
const described = Array.from({ length: 8 }, (_, index) => model(`described_${index}`, { columns: [{ name: 'id', description: 'Key.' }] }));
const yaml = 'models:\n  - name: fct_trips\n    columns:\n      - name: trip_id\n      - name: fare\n';

test('warns where the project describes its columns', () => {
  const findings = reviewOf(columnsUndescribed, {
    nodes: described,
    added: [model('fct_trips', { columns })],
    texts: { 'models/_models.yml': yaml },
  });
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      message:
        "2 new columns of `fct_trips` (`fare` and `tip`) have no description; the other models describe each column, so readers rely on what isn't there.",
      location: { path: 'models/_models.yml', line: 5 },
    },
  ]);
});

test('warns about a public model in any project', () => {
  expect(reviewOf(columnsUndescribed, { added: [model('fct_trips', { columns: ['fare'], access: 'public' })] })).toMatchObject([
    { message: "1 new column of `fct_trips` (`fare`) has no description; `fct_trips` is public, so other projects read what isn't there." },
  ]);
});

test('speaks of new columns only', () => {
  const old = model('fct_trips', { columns: ['fare', 'tip'] });
  const now = model('fct_trips', { columns: ['FARE', 'tip', { name: 'toll', description: 'In euros.' }] });
  expect(reviewOf(columnsUndescribed, { nodes: described, modified: [[old, now]] })).toEqual([]);
});

test('passes a project that does not describe its columns', () => {
  const plain = Array.from({ length: 8 }, (_, index) => model(`plain_${index}`, { columns: ['id'] }));
  expect(reviewOf(columnsUndescribed, { nodes: [...described, ...plain], added: [model('fct_trips', { columns })] })).toEqual([]);
});

import { expect, test } from 'vitest';
import { breakingChangeUnversioned } from '../../../../../src/agents/data-modeler/rules/governance/breaking-change-unversioned.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const removed: readonly ColumnChange[] = [{ name: 'fare', class: 'removed' }];

function given(base: DbtNode, head: DbtNode | undefined, columns: readonly ColumnChange[] = removed): ReviewFacts {
  return facts({
    base: project({ nodes: [base] }),
    head: project({ nodes: head === undefined ? [] : [head] }),
    models: [change(base, head, { class: 'column', columns })],
  });
}

const open = model('fct_trips', { access: 'public' });
const contracted = model('fct_trips', { contractEnforced: true, columns: [{ name: 'fare', dataType: 'double' }, 'id'] });

test.each([
  [
    'a public model that loses a column',
    given(open, open),
    '`fct_trips` is a public model, and this pull request removes `fare` in it: projects that read it break on their next run, and nothing here shows it.',
  ],
  [
    'the contract of a version that changes a type',
    given(
      { ...contracted, version: '1' },
      model('fct_trips', { contractEnforced: true, columns: [{ name: 'fare', dataType: 'integer' }, 'id'] }),
      [],
    ),
    '`fct_trips` is a contracted model, and this pull request changes the type of `fare` in its version `1`: whoever pinned that version breaks without warning.',
  ],
  [
    'a version that is changed in place',
    given(
      model('v', { access: 'public', version: '1', latestVersion: '1' }),
      model('v', { access: 'public', version: '1', latestVersion: '1' }),
    ),
    '`v` is a public model, and this pull request removes `fare` in its version `1`: projects that read it break on their next run, and nothing here shows it.',
  ],
  [
    'a public model that is gone',
    given(open, undefined),
    'The public model `fct_trips` is removed without a `deprecation_date` before: whoever reads it outside this project fails on the next run.',
  ],
  [
    'a contract that is no longer enforced',
    given(contracted, model('fct_trips'), []),
    "`fct_trips` was a contracted model and no longer enforces its contract: those who built on that aren't told.",
  ],
  [
    'a model that is public no more',
    given(open, model('fct_trips', { access: 'protected' }), []),
    "`fct_trips` was a public model and is `protected` and no longer public: those who built on that aren't told.",
  ],
])('finds %s', (_, review, message) => {
  expect(messagesOf(breakingChangeUnversioned, review)).toEqual([message]);
});

test.each([
  ['a model that promises nothing', given(model('fct_trips'), model('fct_trips'))],
  ['a public model with a new column', given(open, open, [{ name: 'tip', class: 'added' }])],
  ['a redefined column: its name and type stay', given(open, open, [{ name: 'fare', class: 'redefined' }])],
  [
    'a version that is still being made',
    given(model('v', { access: 'public', version: '3', latestVersion: '2' }), model('v', { access: 'public' })),
  ],
  [
    'a model that got versions',
    { ...given(open, undefined), head: project({ nodes: [model('fct_trips', { uniqueId: 'model.taxi.fct_trips.v1' })] }) },
  ],
  ['a model whose end was announced', given(model('fct_trips', { access: 'public', deprecationDate: '2026-01-01' }), undefined)],
  ['a contracted model of the project itself that is gone', given(contracted, undefined)],
  ['a model of an installed package', given(model('x', { access: 'public', packageName: 'p' }), model('x', { packageName: 'p' }))],
  ['a contract that only the project itself reads', given(contracted, contracted)],
  ['the same contract', given(contracted, contracted, [])],
])('passes %s', (_, review) => {
  expect(messagesOf(breakingChangeUnversioned, review)).toEqual([]);
});

test('is a warning, as it is to dbt, and points to the line of the column', () => {
  const review = given(open, open);
  const causes = [{ side: 'base' as const, line: 4, text: 'fare', path: 'models/fct_trips.sql' }];
  const models = [change(open, open, { class: 'column', columns: removed, causes })];
  expect(findingsOf(breakingChangeUnversioned, { ...review, models })).toMatchObject([
    { severity: 'warning', location: { path: 'models/fct_trips.sql', line: 4, side: 'base' } },
  ]);
});

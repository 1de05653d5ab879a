import { expect, test } from 'vitest';
import { metricRedefined } from '../../../../../src/agents/data-modeler/rules/governance/metric-redefined.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtConsumer, DbtConsumerPart } from '../../../../../src/dbt/project.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, consumer, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = model('fct_trips');

function measure(
  expr: string | undefined,
  definition: Record<string, unknown> = { agg: 'sum' },
  columns: readonly string[] = [],
): DbtConsumer {
  const part: DbtConsumerPart = {
    kind: 'measure',
    name: 'revenue',
    expr,
    measures: [],
    definition: { ...definition, expr },
    description: '',
  };
  return { ...consumer('trips', 'fct_trips', columns), parts: [part] };
}

function metric(definition: Record<string, unknown>, description = ''): DbtConsumer {
  const part: DbtConsumerPart = {
    kind: 'metric',
    name: 'revenue_per_day',
    expr: undefined,
    measures: ['revenue'],
    definition,
    description,
  };
  const uniqueId = 'metric.taxi.revenue_per_day';
  return {
    ...consumer('revenue_per_day', 'fct_trips', []),
    uniqueId,
    kind: 'metric',
    dependsOn: ['semantic_model.taxi.trips'],
    parts: [part],
  };
}

/** The measure under another name. */
function named(name: string, expr: string | undefined = 'fare', agg = 'sum'): DbtConsumer {
  const whole = measure(expr, { agg });
  return { ...whole, parts: whole.parts.map((part) => ({ ...part, name })) };
}

function reading(name: string): Record<string, unknown> {
  return { type_params: { measure: { name } }, filter: 'a' };
}

function given(before: readonly DbtConsumer[], after: readonly DbtConsumer[], columns: readonly ColumnChange[] = []): ReviewFacts {
  return facts({
    base: project({ nodes: [trips], consumers: before }),
    head: project({ nodes: [trips], consumers: after }),
    models: columns.length === 0 ? [] : [change(trips, trips, { class: 'column', columns })],
  });
}

const tail = 'No description says so, and numbers move in every report that asks for it, also for the past.';

test.each([
  [
    'a measure that reads another column',
    given([measure('fare')], [measure('fare + tip'), metric({})]),
    `The measure \`revenue\` of \`trips\` means something else under its old name, and so does the metric \`revenue_per_day\`: \`expr\` is \`fare + tip\`, not \`fare\`. ${tail}`,
  ],
  [
    'a measure that aggregates in another way',
    given([measure('fare')], [measure('fare', { agg: 'average' })]),
    `The measure \`revenue\` of \`trips\` means something else under its old name: \`agg\` is \`average\`, not \`sum\`. ${tail}`,
  ],
  [
    'a metric with another filter',
    given([metric({ filter: 'a' })], [metric({ filter: 'b' })]),
    `The metric \`revenue_per_day\` means something else under its old name: \`filter\` is \`b\`, not \`a\`. ${tail}`,
  ],
  [
    'a metric that reads another measure',
    given(
      [measure('fare'), named('tips', 'tip'), metric(reading('revenue'))],
      [measure('fare'), named('tips', 'tip'), metric(reading('tips'))],
    ),
    `The metric \`revenue_per_day\` means something else under its old name: \`type_params\` is \`{"measure":{"name":"tips"}}\`, not \`{"measure":{"name":"revenue"}}\`. ${tail}`,
  ],
  [
    'a metric whose measure is replaced by one that counts otherwise',
    given([named('revenue'), metric(reading('revenue'))], [named('riders', 'fare', 'count'), metric(reading('riders'))]),
    `The metric \`revenue_per_day\` means something else under its old name: \`type_params\` is \`{"measure":{"name":"riders"}}\`, not \`{"measure":{"name":"revenue"}}\`. ${tail}`,
  ],
  [
    'a measure whose column is computed in another way',
    given([measure('fare')], [measure('fare')], [{ name: 'fare', class: 'redefined' }]),
    `The measure \`revenue\` of \`trips\` means something else under its old name: \`fct_trips.fare\`, which it reads, is computed in another way. ${tail}`,
  ],
  [
    'an expression that names a column which is gone',
    given([measure('fare * 0.2')], [measure('fare * 0.2')], [{ name: 'fare', class: 'removed' }]),
    `The measure \`revenue\` of \`trips\` means something else under its old name: its expression \`fare * 0.2\` names \`fct_trips.fare\`, and this pull request removes it. ${tail}`,
  ],
])('finds %s', (_, review, message) => {
  expect(messagesOf(metricRedefined, review)).toEqual([message]);
});

test.each([
  ['what stays', given([measure('fare'), metric({ filter: 'a' })], [measure('fare'), metric({ filter: 'a' })])],
  ['a metric whose description says what is new', given([metric({ filter: 'a' })], [metric({ filter: 'b' }, 'Without tests.')])],
  ['a new metric', given([], [metric({})])],
  ['a metric that is gone: dbt says who asks for it', given([metric({})], [])],
  [
    'a measure that follows a renamed column',
    given([measure('fare')], [measure('fare_amount')], [{ name: 'fare_amount', class: 'renamed', previousName: 'fare' }]),
  ],
  [
    'a measure that still names a column which is renamed: that is C20',
    given(
      [measure(undefined, {}, ['revenue'])],
      [measure(undefined, {}, ['revenue'])],
      [{ name: 'gross', class: 'renamed', previousName: 'revenue' }],
    ),
  ],
  [
    'a metric that follows a renamed measure',
    given([named('revenue'), metric(reading('revenue'))], [named('gross_revenue'), metric(reading('gross_revenue'))]),
  ],
  [
    'a metric that follows a measure which is renamed with its column',
    given(
      [named('revenue', undefined), metric(reading('revenue'))],
      [named('gross', undefined), metric(reading('gross'))],
      [{ name: 'gross', class: 'renamed', previousName: 'revenue' }],
    ),
  ],
  ['an expression in another layout', given([measure('fare+tip')], [measure('FARE  + tip')])],
  ['an expression that is written out', given([measure(undefined)], [measure('revenue')])],
  ['another column that is redefined', given([measure('fare')], [measure('fare')], [{ name: 'tip', class: 'redefined' }])],
  [
    'a plain column that is gone: that is C20',
    given([measure('fare', {}, ['fare'])], [measure('fare', {}, ['fare'])], [{ name: 'fare', class: 'removed' }]),
  ],
  [
    'a metric of an installed package',
    given([{ ...metric({ filter: 'a' }), packageName: 'p' }], [{ ...metric({ filter: 'b' }), packageName: 'p' }]),
  ],
])('passes %s', (_, review) => {
  expect(messagesOf(metricRedefined, review)).toEqual([]);
});

test('points to the metric', () => {
  const review = { ...given([metric({ filter: 'a' })], [metric({ filter: 'b' })]), text: () => 'metrics:\n  - name: revenue_per_day\n' };
  expect(findingsOf(metricRedefined, review)).toMatchObject([{ severity: 'warning', location: { path: 'models/_semantic.yml', line: 2 } }]);
});

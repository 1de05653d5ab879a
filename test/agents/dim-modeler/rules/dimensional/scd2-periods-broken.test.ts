import { describe, expect, test } from 'vitest';
import { scd2PeriodsBroken } from '../../../../../src/agents/dim-modeler/rules/dimensional/scd2-periods-broken.ts';
import type { Answer } from '../../../../../src/agents/question.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { starFacts, uniqueOn } from '../../star.ts';

const vendor = model('dim_vendor', { columns: ['vendor_key', 'vendor_id', 'valid_from', 'valid_to'] });
const nodes = [vendor, uniqueOn('dim_vendor', 'vendor_id', 'valid_from')];
const id = 'scd2-periods-broken:model.taxi.dim_vendor';
const sound = { backwards: 0, overlaps: 0, gaps: 0 };

function review(head: Partial<typeof sound>, base?: Partial<typeof sound>) {
  const answer = (counts: Partial<typeof sound>): Readonly<Record<string, Answer>> => ({ [id]: [{ ...sound, ...counts }] });
  return messagesOf(
    scd2PeriodsBroken,
    starFacts({
      base: base === undefined ? [] : nodes,
      head: nodes,
      answers: { head: answer(head), ...(base === undefined ? {} : { base: answer(base) }) },
    }),
  );
}

function asked(all: readonly ReturnType<typeof model>[]) {
  return [...(scd2PeriodsBroken.ask(viewSide(starFacts({ head: all }), 'head')) ?? [])];
}

describe('scd2-periods-broken', () => {
  test.each([
    [
      { overlaps: 2 },
      '`dim_vendor` has 2 versions that reach into the next one of the same `vendor_id`: a fact of that time finds both and counts twice; on the base there is none.',
    ],
    [{ backwards: 1 }, '`dim_vendor` has 1 version that ends before it begins; on the base there is none.'],
    [
      { gaps: 3 },
      '`dim_vendor` has 3 versions that end more than a day before the next one of the same `vendor_id`: a fact of that time finds none; on the base there is none.',
    ],
  ])('finds %j, which the base does not have', (counts, message) => {
    expect(review(counts, {})).toEqual([message]);
  });

  test('finds overlaps in a new dimension, but no gaps: somebody may have left and come back', () => {
    expect(review({ overlaps: 1, gaps: 1 })).toEqual([
      '`dim_vendor` has 1 version that reaches into the next one of the same `vendor_id`: a fact of that time finds both and counts twice.',
    ]);
  });

  test('finds nothing that the base has, too, nothing in sound periods, and nothing without an answer', () => {
    expect(review({ overlaps: 2, gaps: 1 }, { overlaps: 1, gaps: 1 })).toEqual([]);
    expect(review({}, {})).toEqual([]);
    expect(messagesOf(scd2PeriodsBroken, starFacts({ base: nodes, head: nodes }))).toEqual([]);
  });

  test('asks for counts by the entity that a tested combination, the grain or a snapshot names', () => {
    expect(asked(nodes).map(({ sql }) => sql)).toMatchInlineSnapshot(`
      [
        "select
        sum(case when ends < starts then 1 else 0 end) as backwards,
        sum(case when next_starts is not null and (ends is null or ends > next_starts) then 1 else 0 end) as overlaps,
        sum(case when next_starts > ends + interval '1' day then 1 else 0 end) as gaps
      from (select "valid_from" as starts, "valid_to" as ends, lead("valid_from") over (partition by "vendor_id" order by "valid_from") as next_starts from "db"."main"."dim_vendor" as versions) as periods",
      ]
    `);
    const byGrain = model('dim_vendor', { columns: ['valid_from', 'valid_to'], meta: { grain: ['Vendor_ID', 'valid_from'] } });
    expect(asked([byGrain])[0]?.sql).toContain('partition by "vendor_id" order by "valid_from"');
    const snapshot = { ...model('snap'), resourceType: 'snapshot' as const, config: { unique_key: 'vendor_id' } };
    expect(asked([snapshot])[0]?.sql).toContain('partition by "vendor_id" order by "dbt_valid_from"');
    const shown = model('dim_vendor', {
      columns: ['vendor_id', 'valid_from', 'valid_to'],
      dependsOn: { nodes: [snapshot.uniqueId], macros: [] },
    });
    expect(asked([snapshot, shown])[1]?.sql).toContain('partition by "vendor_id" order by "valid_from"');
  });

  test.each([
    ['nothing says what its entity is', model('dim_vendor', { columns: ['vendor_id', 'valid_from', 'valid_to'] })],
    ['it has no period', model('dim_vendor', { columns: ['vendor_id'], meta: { grain: ['vendor_id'] } })],
    [
      'it belongs to a package',
      { ...model('dim_vendor', { columns: ['valid_from', 'valid_to'], meta: { grain: ['id', 'valid_from'] } }), packageName: 'other' },
    ],
  ])('asks nothing of a table when %s', (_, node) => {
    expect(asked([node])).toEqual([]);
  });
});

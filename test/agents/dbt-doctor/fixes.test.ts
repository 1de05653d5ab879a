import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blame } from '../../../src/agents/dbt-doctor/blame.ts';
import type { FixContext } from '../../../src/agents/dbt-doctor/fix-context.ts';
import { FIX_MAKERS, isMended, proposeFix, proposeFixes } from '../../../src/agents/dbt-doctor/fixes.ts';
import { MENDED } from './fix-cases.ts';
import { aFailure, BASE, edited } from './fix-world.ts';

const FCT = 'models/fct_trips.sql';
const YAML = 'models/models.yml';
const at = (line: number) => ({ line, confidence: 'exact' }) as const;

describe('proposeFix', () => {
  it.each(MENDED.map(([name, ...mended]) => ({ name, mended })))('mends $name', ({ mended: [fix, context, after] }) => {
    const proposed = proposeFix(context);
    expect(proposed?.id).toMatch(new RegExp(`^(?:${fix})$`));
    expect(proposed?.files.map(({ path }) => path).toSorted()).toEqual(Object.keys(after).toSorted());
    for (const { path, content } of proposed?.files ?? []) for (const line of after[path] ?? []) expect(content).toContain(line);
  });

  const UNMENDED: readonly (readonly [string, FixContext])[] = [
    ['nothing changed and nothing is near', aFailure({}, { missing: { kind: 'node', name: 'completely_else' } })],
    [
      'the administrator has to',
      aFailure(edited(FCT, 'left join', 'inner join'), { cause: 'disk.full', owner: 'admin', text: 'No space left on device' }),
    ],
    [
      'the tool has to',
      aFailure(edited(FCT, 'left join', 'inner join'), {
        cause: 'duckdb.lock',
        owner: 'tool',
        transient: true,
        text: 'Could not set lock on file',
      }),
    ],
    [
      'a test fails on data that nobody touched',
      aFailure({}, { cause: 'test.results', node: 'test.shop.accepted_values_stg_trips.1', file: YAML, ...at(10) }),
    ],
    [
      'the only way would be a test less',
      aFailure(edited(YAML, '[unique, not_null]', '[unique, not_null, not_negative]'), {
        cause: 'test.results',
        node: 'test.shop.accepted_values_stg_trips.1',
        file: YAML,
        ...at(7),
      }),
    ],
    [
      'the only way would be a seed row less',
      aFailure(edited('seeds/kinds.csv', '2,cash\n', '2,cash\n3,,voucher\n'), {
        node: 'seed.shop.kinds',
        file: 'seeds/kinds.csv',
        ...at(4),
      }),
    ],
  ];

  it.each(UNMENDED)('proposes nothing when %s', (_, context) => {
    expect(proposeFix(context)).toBeUndefined();
  });

  it('proposes no second fix where an earlier one mended the same, and says that it is mended', () => {
    const failure = aFailure(edited('macros/cents_to_amount.sql', 'cents_to_amount', 'cents_to_euros'), {
      node: 'model.shop.stg_trips',
      file: 'models/stg_trips.sql',
      missing: { kind: 'macro', name: 'cents_to_amount' },
    });
    const after = new Map(proposeFix(failure)?.files.map(({ path, content }) => [path, content]));
    const later: FixContext = {
      ...failure,
      text: (side, path) => (side === 'head' && after.has(path) ? after.get(path) : failure.text(side, path)),
    };
    expect([isMended(failure), isMended(later)]).toEqual([false, true]);
    expect(proposeFix(later)).toBeUndefined();
  });

  it('lists every kind once, each with its own id', () => {
    const ids = FIX_MAKERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('revert-hunk');
  });

  it('never throws, stays inside the project and always changes something, whatever is written', () => {
    const changes = fc.dictionary(
      fc.constantFrom(...Object.keys(BASE)),
      fc.oneof(fc.string(), fc.constant(BASE[FCT] ?? ''), fc.constant('{{ ( [ select * from')),
      { maxKeys: 3 },
    );
    const causes = fc.constantFrom(
      'duckdb.syntax',
      'jinja.syntax',
      'yaml.syntax',
      'contract.failed',
      'test.results',
      'dag.cycle',
      'duckdb.function',
      'duckdb.ambiguous',
      'duckdb.groupby',
      'unknown',
    );
    const missing = fc.option(
      fc.record({
        kind: fc.constantFrom('node', 'source', 'macro', 'column', 'relation'),
        name: fc.oneof(fc.string(), fc.constant('stg_zone'), fc.constant('payment_type_code'), fc.constant('a.*+b')),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(changes, causes, missing, (texts, cause, named) => {
        const context = aFailure(texts, {
          cause,
          missing: named,
          line: 3,
          confidence: 'exact',
          text: `${named?.name ?? ''} near "x"`,
          file: Object.keys(texts)[0] ?? FCT,
        });
        blame(context);
        for (const fix of proposeFixes(context))
          for (const { path, content } of fix.files) {
            expect(path).not.toMatch(/^\/|\.\./);
            expect(content).not.toBe(context.text('head', path));
          }
      }),
      { numRuns: 200 },
    );
  });
});

import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JudgedCase } from './judge-answer.ts';
import { missedGoals, scoreTable } from './score-table.ts';

const right: JudgedCase = {
  name: 'ref-typo',
  adapter: 'duckdb',
  half: 'frozen',
  cause: true,
  node: true,
  place: true,
  fixed: true,
  blamedFalsely: false,
  weakened: false,
};

describe('scoreTable', () => {
  test('each rate has its n, the halves and adapters stand apart, and zero is written as "0 of n"', () => {
    const table = scoreTable([
      right,
      { ...right, name: 'sql-syntax', cause: false, fixed: undefined },
      { ...right, name: 'pg-unreachable', adapter: 'postgres', half: 'open', place: undefined, fixed: undefined },
    ]);

    expect(table).toMatchInlineSnapshot(`
      "|  | frozen, duckdb | frozen, postgres | open, duckdb | open, postgres | frozen | all | goal |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Cause | 1 of 2 (50 %) | no case | no case | 1 of 1 (100 %) | 1 of 2 (50 %) | 2 of 3 (66.6 %) | ≥ 95 % |
      | Node | 2 of 2 (100 %) | no case | no case | 1 of 1 (100 %) | 2 of 2 (100 %) | 3 of 3 (100 %) |  |
      | Exact file and line | 2 of 2 (100 %) | no case | no case | no case | 2 of 2 (100 %) | 2 of 2 (100 %) | ≥ 90 % |
      | Mechanical ones fixed and verified | 1 of 1 (100 %) | no case | no case | no case | 1 of 1 (100 %) | 1 of 1 (100 %) | ≥ 80 % |
      | Change blamed falsely | 0 of 2 | no case | no case | 0 of 1 | 0 of 2 | 0 of 3 | 0 |
      | Tests weakened | 0 of 2 | no case | no case | 0 of 1 | 0 of 2 | 0 of 3 | 0 |

      - Cause, missed: sql-syntax (frozen)"
    `);
  });

  test('a rate is never rounded up to all', () => {
    const many = Array.from({ length: 1999 }, () => right);

    expect(scoreTable([...many, { ...right, cause: false }])).toContain('1999 of 2000 (99.9 %)');
  });

  test('whatever blames falsely or weakens a test is named', () => {
    const table = scoreTable([{ ...right, name: 'lock-held', blamedFalsely: true, weakened: true }]);

    expect(table).toContain('- Change blamed falsely: lock-held (frozen)\n- Tests weakened: lock-held (frozen)');
  });
});

describe('missedGoals', () => {
  test('all right: none', () => {
    expect(missedGoals([right])).toEqual([]);
  });

  test('the frozen half has to meet the goals by itself', () => {
    const open = Array.from({ length: 99 }, () => ({ ...right, half: 'open' as const }));

    expect(missedGoals([...open, { ...right, cause: false }])).toEqual(['Cause (frozen half)']);
  });

  test.each([
    [19, []],
    [18, ['Cause', 'Cause (frozen half)']],
  ])('%i of 20 causes', (hits, missed) => {
    expect(missedGoals(Array.from({ length: 20 }, (_, index) => ({ ...right, cause: index < hits })))).toEqual(missed);
  });

  test('one false blame or one weakened test is always too much', () => {
    assert(
      property(integer({ min: 1, max: 500 }), constantFrom('blamedFalsely' as const, 'weakened' as const), (count, bad) => {
        const many = Array.from({ length: count }, () => ({ ...right, half: 'open' as const }));
        expect(missedGoals([...many, { ...right, half: 'open', [bad]: true }])).toHaveLength(1);
      }),
    );
  });
});

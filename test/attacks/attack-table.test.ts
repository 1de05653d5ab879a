import { expect, test } from 'vitest';
import { attackTests } from '../../scripts/generate/attack-table.ts';
import { attacks } from './attacks.ts';

test('every attack is carried out by exactly one test', () => {
  const odd = [...attackTests()].filter(([, files]) => files.length !== 1);
  expect(odd).toEqual([]);
});

test('there are at least forty, of every threat that reviewed code and texts can pose', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40);
  const threats = new Set<string>(attacks.map(({ threat }) => threat));
  const wanted = [
    'T1',
    'T2',
    'T3',
    'T4',
    'T5',
    'T7',
    'T8',
    'T9',
    'T10',
    'T11',
    'T12',
    'T13',
    'T14',
    'T16',
    'D1',
    'D2',
    'D3',
    'D4',
    'D5',
    'D6',
    'D7',
    'D9',
  ];
  expect(wanted.filter((threat) => !threats.has(threat))).toEqual([]);
});

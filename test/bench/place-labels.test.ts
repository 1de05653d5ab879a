import { array, assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../bench/parts/place-labels.ts';

const ROOM = { gap: 10, top: 0, bottom: 200 };
/** What rounding may cost. */
const TINY = 1e-6;

describe('placeLabels', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['leaves apart what is apart', [20, 100, 60], [20, 100, 60]],
    ['moves two that touch by half of what is missing', [50, 54], [47, 57]],
    ['gathers a crowd around its middle', [50, 50, 50], [40, 50, 60]],
    ['pushes a group into the next one, and both stay balanced', [50, 52, 58], [43.3, 53.3, 63.3]],
    ['stays below the top', [0, 1, 2], [0, 10, 20]],
    ['stays above the bottom', [200, 199], [200, 190]],
    ['has nothing to place', [], []],
  ])('%s', (_, wishes, places) => {
    const placed = placeLabels(wishes, ROOM);
    expect(placed.map((place) => Math.round(place * 10) / 10)).toEqual(places);
  });

  test('no two labels cover each other, all stand in the room, in the order that they want', () => {
    assert(
      property(array(double({ min: -50, max: 250, noNaN: true }), { maxLength: 20 }), (wishes) => {
        const placed = placeLabels(wishes, ROOM);
        const inOrder = wishes
          .map((wish, at) => ({ wish, place: placed[at] ?? Number.NaN }))
          .toSorted((one, other) => one.place - other.place);
        const places = inOrder.map(({ place }) => place);
        expect(places.filter((place) => place < ROOM.top - TINY || place > ROOM.bottom + TINY)).toEqual([]);
        expect(places.slice(1).filter((place, at) => place - (places[at] ?? Number.NaN) < ROOM.gap - TINY)).toEqual([]);
        expect(inOrder.map(({ wish }) => wish)).toEqual(wishes.toSorted((one, other) => one - other));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { steadyLoad } from '../../bench/parts/steady-load.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a steady load', () => {
  test('sends at its pace, without waiting for answers', async () => {
    const sent: number[] = [];
    const answers = await steadyLoad({
      perSecond: 100,
      seconds: 0.2,
      send: async (index) => {
        sent.push(index);
        await wait(index === 0 ? 100 : 0);
        return index;
      },
    });

    expect(sent).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(answers.map(({ answer }) => answer)).toEqual(sent);
    expect(answers[0]?.milliseconds).toBeGreaterThan(95);
  });

  test('counts from the moment at which each was due: who keeps others from being sent pays for them', async () => {
    const answers = await steadyLoad({
      perSecond: 100,
      seconds: 0.05,
      send: async (index) => {
        const end = performance.now() + (index === 0 ? 100 : 0);
        while (performance.now() < end);
      },
    });

    expect(answers.map(({ milliseconds }) => milliseconds > 50)).toEqual([true, true, true, true, true]);
  });

  test('takes no answer for none', async () => {
    const answers = await steadyLoad({ perSecond: 1000, seconds: 0.002, send: () => Promise.reject(new Error('refused')) });

    expect(answers.map(({ answer }) => answer)).toEqual([undefined, undefined]);
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastBytes } from '../../src/core/last-bytes.ts';

async function* stream(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

const textOf = async (chunks: readonly string[], most: number) => new TextDecoder().decode(await lastBytes(stream(...chunks), most));

test.each([
  { what: 'all that fits', chunks: ['one\n', 'two\n'], most: 8, kept: 'one\ntwo\n' },
  { what: 'whole lines of what doesn’t', chunks: ['one\n', 'two\n'], most: 7, kept: 'two\n' },
  { what: 'the end of one endless line', chunks: ['abcdef'], most: 3, kept: 'def' },
  { what: 'nothing of nothing', chunks: [], most: 3, kept: '' },
])('keeps $what', async ({ chunks, most, kept }) => {
  expect(await textOf(chunks, most)).toBe(kept);
});

test('is an end of the stream within its size, however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[a-c\n]{0,9}$/)), fc.integer({ min: 1, max: 20 }), async (chunks, most) => {
      const kept = await textOf(chunks, most);
      const whole = chunks.join('');
      expect(whole.endsWith(kept)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(most);
      expect(kept.length === whole.length || whole.length > most).toBe(true);
    }),
  );
});

import { array, assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { streamText } from '../../src/system/stream-text.ts';

test('hands on the same lines however the bytes are cut', () => {
  const line = string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ''));
  assert(
    property(array(line), array(nat(20)), (lines, cuts) => {
      const got: string[] = [];
      const stream = streamText(1_000_000, (text) => got.push(text));
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      let start = 0;
      for (const cut of cuts) {
        stream.push(bytes.subarray(start, start + cut));
        start += cut;
      }
      stream.push(bytes.subarray(start));
      expect(stream.end()).toBe(lines.map((text) => `${text}\n`).join(''));
      expect(got).toEqual(lines);
    }),
  );
});

test('keeps the end of a text that is too long', () => {
  const stream = streamText(10);
  for (let number = 0; number < 100; number += 1) stream.push(Buffer.from(`${number}\n`));
  expect(stream.end()).toBe('96\n97\n98\n99\n'.slice(-10));
});

test('hands on the last line without a line end', () => {
  const got: string[] = [];
  const stream = streamText(100, (line) => got.push(line));
  stream.push(Buffer.from('one\r\ntwo'));
  stream.end();
  expect(got).toEqual(['one', 'two']);
});

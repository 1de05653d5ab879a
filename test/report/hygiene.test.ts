import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertCode, inertCodeLines, inertText, shorten, visibleLine, visibleLines } from '../../src/report/hygiene.ts';
import { hostileText } from './hostile-arbitrary.ts';

describe('inertText', () => {
  test.each([
    ['a mention', 'by @octocat', 'by @\u2060octocat'],
    ['an address of a person', 'me@evil.example', 'me@\u2060evil.example'],
    ['an issue', 'see #12', 'see #\u206012'],
    ['an issue elsewhere', 'acme/taxi#12', 'acme/taxi#\u206012'],
    ['an issue in the old way', 'GH-12', 'GH\u2060-12'],
    ['a closing keyword', 'fixes #1', 'fixes #\u20601'],
    ['an address', 'https://evil.example', 'https:\u2060//evil.example'],
    ['an address without scheme', 'www.evil.example', 'www\u2060.evil.example'],
    ['a command', '/lgtm', '/\u2060lgtm'],
    ['an emoji code', ':tada:', ':\u2060tada:'],
    ['our marker', '<!-- steward v1', '<!--\u2060 steward v1'],
  ])('breaks %s', (_, text, expected) => {
    expect(inertText(text)).toBe(expected);
  });

  test.each([
    ['zero-width characters', 'a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f', 'abcdef'],
    ['bidi controls', '\u202Eabc\u202C\u2066d\u2069', 'abcd'],
    ['tag characters', 'a\u{E0041}\u{E007F}', 'a'],
    ['terminal codes', '\u001B[31mred\u001B[0m', 'red'],
    ['control characters', 'a\u0000\u0007b', 'ab'],
    ['line breaks', 'a\r\n\tb', 'a b'],
    ['half characters', 'a\uD800', 'a\uFFFD'],
    ['decomposed letters', 'e\u0301', 'é'],
    ['a mention behind an invisible character', '@\u200Boctocat', '@\u2060octocat'],
    ['a token cut by an invisible character', 'ghp_abcdefghij\u200Bklmnopqrstuvwxyz', '(redacted)'],
  ])('clears %s', (_, text, expected) => {
    expect(inertText(text)).toBe(expected);
  });

  test.each(['model.taxi.fct_trips', '198,412 → 191,077 (−3.7 %)', 'a/b', '# 1', 'C20: x', '漢字'])('leaves %j as it is', (text) => {
    expect(inertText(text)).toBe(text);
  });
});

describe('code', () => {
  test('a command in a sentence stays good to copy', () => {
    expect(inertCode('/steward confirm 81c2')).toBe('/steward confirm 81c2');
  });

  test('a block of code has no line that is a command', () => {
    expect(inertCodeLines('x\n/merge\n  /lgtm')).toBe('x\n/\u2060merge\n  /\u2060lgtm');
  });
});

test.each([inertText, inertCode, inertCodeLines, visibleLine, visibleLines])('%o applied twice is as once', (clean) => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }),
    { numRuns: 500 },
  );
});

test('shorten never makes half a character and keeps its limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const short = shorten(text, limit);
      expect(short.length).toBeLessThanOrEqual(Math.max(limit, 1));
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { redact } from '../../src/core/redact.ts';

const word = 'abcdefghijklmnopqrstuvwxyz';

describe('redact', () => {
  test.each([
    ['a GitHub token', `token ghp_${word} here`, 'token (redacted) here'],
    ['a fine-grained token', `github_pat_11ABCDE0000${word}`, '(redacted)'],
    ['a model key', `sk-proj-${word}`, '(redacted)'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE', '(redacted)'],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc', '(redacted)'],
    ['a password in an address', 'postgres://loader:hunter2@db/taxi', 'postgres://(redacted)@db/taxi'],
    ['a private key', 'a\n-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nb', 'a\n(redacted)\nb'],
    ['a private key without its end', '-----BEGIN PRIVATE KEY-----\nMII', '(redacted)'],
  ])('blanks %s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each(['https://github.com/acme/taxi', 'model sk-learn', 'a@b:c', 'ghp_short', 'eyJ'])('leaves %j alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  test('blanks a known secret in every spelling', () => {
    const secret = 'p@ss word/1';
    const spellings = [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
    expect(redact(spellings.join(' | '), [secret])).toBe('(redacted) | (redacted) | (redacted)');
  });

  test('does not blank ordinary words because a secret is short', () => {
    expect(redact('a b c', ['a', ''])).toBe('a b c');
  });

  test('blanks the longer of two secrets whole', () => {
    expect(redact('hunter22', ['hunter', 'hunter22'])).toBe('(redacted)');
  });

  test('stays fast on text made to be slow', () => {
    const started = performance.now();
    redact('eyJ-'.repeat(50_000));
    redact('://a'.repeat(50_000));
    redact('-----BEGIN PRIVATE KEY-----'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

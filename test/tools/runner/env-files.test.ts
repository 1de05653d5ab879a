import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKeyValues, parsePaths } from '../../../tools/local-github/runner/env-files.ts';
import { createMasker } from '../../../tools/local-github/runner/masker.ts';
import { parseWorkflowCommand } from '../../../tools/local-github/runner/workflow-commands.ts';

describe('environment files', () => {
  test.each([
    ['', {}],
    ['a=1\nb=two=2\n', { a: '1', b: 'two=2' }],
    ['a=\r\nb=x\r\n', { a: '', b: 'x' }],
    ['a=1\na=2', { a: '2' }],
    ['a<<EOF\none\n\ntwo=3\nEOF\nb=4', { a: 'one\n\ntwo=3', b: '4' }],
    ['a<<EOF\nEOF', { a: '' }],
    ['a=x<<y', { a: 'x<<y' }],
    ['a<<E=F\n1\nE=F', { a: '1' }],
  ])('%j', (text, expected) => {
    expect(parseKeyValues(text)).toEqual(expected);
  });

  test.each([
    ['novalue', "Invalid format 'novalue'"],
    ['=x', 'Invalid format'],
    ['<<EOF\nx\nEOF', 'must not be empty'],
    ['a<<EOF\nx', "Matching delimiter not found 'EOF'"],
  ])('%j is refused', (text, message) => {
    expect(() => parseKeyValues(text)).toThrow(message);
  });

  test('any value survives the multi-line form', () => {
    expect(() =>
      assert(
        property(string(), (raw) => {
          const value = raw.replaceAll('\r', '');
          return parseKeyValues(`name<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)['name'] === value;
        }),
      ),
    ).not.toThrow();
  });

  test('paths are lines', () => {
    expect(parsePaths('/a\n\n/b c\n')).toEqual(['/a', '/b c']);
  });
});

describe('workflow commands', () => {
  test.each([
    ['::add-mask::x', { name: 'add-mask', properties: {}, message: 'x' }],
    [
      '::error file=a%3Ab.sql,line=3::bad%0Athing 100%25',
      { name: 'error', properties: { file: 'a:b.sql', line: '3' }, message: 'bad\nthing 100%' },
    ],
    ['  ::Group::Title', { name: 'group', properties: {}, message: 'Title' }],
    ['::endgroup::', { name: 'endgroup', properties: {}, message: '' }],
    ['::notice ::a::b', { name: 'notice', properties: {}, message: 'a::b' }],
    ['::warning::%2525', { name: 'warning', properties: {}, message: '%25' }],
    ['std::cout::x', undefined],
    [':: nothing', undefined],
    ['text', undefined],
  ])('%j', (line, expected) => {
    expect(parseWorkflowCommand(line)).toEqual(expected);
  });
});

describe('masking', () => {
  test.each([
    ['pa"ss', 'a pa"ss b', 'a *** b'],
    ['pa"ss', JSON.stringify({ k: 'pa"ss' }), '{"k":"***"}'],
    ['a b&c', 'x=a%20b%26c', 'x=***'],
    ['s3cret-value', Buffer.from('s3cret-value').toString('base64'), '***'],
    ['line one\nline two', 'first line two, then line one', 'first ***, then ***'],
    ['  ', 'a  b', 'a  b'],
    ['', 'ab', 'ab'],
  ])('%j in %j', (secret, text, expected) => {
    expect(createMasker([secret]).mask(text)).toBe(expected);
  });

  test('the longer of two overlapping secrets goes first', () => {
    expect(createMasker(['abc', 'abcdef']).mask('abcdef abc')).toBe('*** ***');
  });
});

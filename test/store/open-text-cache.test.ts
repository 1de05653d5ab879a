import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTextCache } from '../../src/store/open-text-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is there the next time, and nothing else', () => {
  const first = openTextCache(folder);
  first.write(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  );
  first.close();
  const second = openTextCache(folder);
  expect(second.read(['a', 'c'])).toEqual(new Map([['a', '1']]));
  second.close();
});

test('two at once see what the other wrote', () => {
  const [one, other] = [openTextCache(folder), openTextCache(folder)];
  one.write(new Map([['a', '1']]));
  other.write(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  );
  expect(one.read(['a', 'b'])).toEqual(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  );
  one.close();
  other.close();
});

test('nobody else can read or write the folder', () => {
  openTextCache(join(folder, 'own')).close();
  expect(statSync(join(folder, 'own')).mode & 0o777).toBe(0o700);
});

test('a damaged file is thrown away', () => {
  writeFileSync(join(folder, 'facts.sqlite'), 'this is no database, and longer than the header of one would be');
  const cache = openTextCache(folder);
  expect(cache.read(['a'])).toEqual(new Map());
  cache.write(new Map([['a', '1']]));
  expect(cache.read(['a'])).toEqual(new Map([['a', '1']]));
  cache.close();
});

test('a link that somebody laid in the place of the folder is not followed: the cache is just empty', () => {
  const elsewhere = join(folder, 'elsewhere');
  openTextCache(elsewhere).close();
  rmSync(elsewhere, { recursive: true });
  symlinkSync(folder, elsewhere);
  const cache = openTextCache(elsewhere);
  cache.write(new Map([['a', '1']]));
  expect(cache.read(['a'])).toEqual(new Map());
  cache.close();
  expect(readdirSync(folder)).toEqual(['elsewhere']);
});

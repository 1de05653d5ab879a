import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type UnpackedRun, unpackRun } from '../../../src/action/given/unpack-run.ts';
import { zipOf } from '../../fakes/zip-of.ts';

const textOf = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

const seen = ({ target, log, leftOut }: UnpackedRun) => ({
  target: Object.fromEntries([...target].map(([name, bytes]) => [name, textOf(bytes)])),
  log: textOf(log),
  leftOut,
});

const unpacked = async (files: Record<string, string | Uint8Array>) => seen(await unpackRun(zipOf(files), '.'));

/** Writes a number over every place where the zip declares how long its only file is. */
function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const lying = Uint8Array.from(zip);
  const view = new DataView(lying.buffer);
  view.setUint32(22, size, true);
  const directory = lying.findLastIndex((_, at) => at + 4 <= lying.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, size, true);
  return lying;
}

describe('an artifact', () => {
  test('yields dbt’s files and logs, wherever they lie', async () => {
    const files = {
      'transform/target/run_results.json': '{"results":[]}',
      'transform/target/manifest.json': '{}',
      'transform/target/compiled/a.sql': 'select 1',
      'transform/logs/dbt.log': 'boom\n',
      'dlt.log': 'loaded',
    };
    expect(await unpacked(files)).toEqual({
      target: { 'run_results.json': '{"results":[]}', 'manifest.json': '{}' },
      log: '===== dlt.log =====\nloaded\n===== transform/logs/dbt.log =====\nboom\n\n',
      leftOut: [],
    });
  });

  test('without anything of dbt’s yields nothing', async () => {
    expect(await unpacked({ 'README.md': 'x' })).toEqual({ target: {}, log: undefined, leftOut: [] });
    expect(await unpacked({})).toEqual({ target: {}, log: undefined, leftOut: [] });
  });

  test('keeps the end of a log that is too long', async () => {
    const { log } = await unpacked({ 'dbt.log': `${'noise\n'.repeat(5_000_000)}boom` });
    expect(log?.length).toBeLessThanOrEqual(20 * 1024 * 1024);
    expect(log?.startsWith('noise\n')).toBe(true);
    expect(log?.endsWith('noise\nboom\n')).toBe(true);
  });

  test('says which file was too large, and reads the others', async () => {
    const zip = withDeclaredSize(zipOf({ 'manifest.json': 'x' }), 201 * 1024 * 1024);
    expect(seen(await unpackRun(zip, '.'))).toEqual({ target: {}, log: undefined, leftOut: ['manifest.json in it is too large'] });
  });
});

describe('a hostile artifact', () => {
  const bomb = zipOf({ 'run_results.json': new Uint8Array(64 * 1024 * 1024) });

  test.each([
    ['a bomb that declares little', withDeclaredSize(bomb, 10), 'too many bytes in the stream'],
    ['a file that is shorter than it says', withDeclaredSize(zipOf({ 'run_results.json': '{}' }), 1000), 'not enough bytes in the stream'],
    ['a stored file with two sizes', withDeclaredSize(zipSync({ 'run_results.json': strToU8('{}') }, { level: 0 }), 1), 'size mismatch'],
    ['a page of text', strToU8('<html>Sign in</html>'), 'record signature not found'],
    ['nothing', new Uint8Array(), 'record signature not found'],
    ['half a zip', zipOf({ 'run_results.json': '{}'.repeat(1000) }).subarray(0, 60), 'record signature not found'],
    ['a directory that points outside of it', zipOf({ 'run_results.json': '{}' }).fill(0x7f, -6, -2), 'unexpected EOF'],
  ])('is refused: %s', async (_, zip, why) => {
    await expect(unpackRun(zip, '.')).rejects.toThrow(why);
  });

  test('writes nothing outside, whatever its names are', async () => {
    const climbing = { '../run_results.json': 'a', '/etc/manifest.json': 'b', 'x/../../sources.json': 'c', '..\\dbt.log': 'd' };
    expect(await unpacked(climbing)).toEqual({ target: {}, log: undefined, leftOut: [] });
  });

  test('can’t pass a link off as a file', async () => {
    const link = zipSync({ 'run_results.json': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
    expect(seen(await unpackRun(link, '.')).target).toEqual({});
  });

  test('of ten thousand files is read all the same', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`target/compiled/m${at}.sql`, 'select 1']));
    expect((await unpacked({ ...many, 'target/run_results.json': '{}' })).target).toEqual({ 'run_results.json': '{}' });
  });

  test('can’t write control characters into the log', async () => {
    expect((await unpacked({ 'a\u001b[2J.log': 'x' })).log).toBe('===== a [2J.log =====\nx\n');
  });
});

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/build/bundle.ts';
import { folderDifferences } from '../../scripts/build/folder-differences.ts';
import { root } from '../../scripts/root.ts';
import { bigManifest } from '../dbt/big-manifest.ts';

let scratch: string;
let dist: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'steward-bundle-'));
  dist = join(scratch, 'repository/dist');
  await bundle(dist);
  await cp(join(root, 'package.json'), join(scratch, 'repository/package.json'));
}, 120_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function scripts(): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const files = (await filesOf(dist)).filter((file) => file.endsWith('.js'));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}

interface Ended {
  readonly status: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a bundled entrypoint far from the repository, so that nothing can come from its node_modules. */
function start(entry: string, args: readonly string[] = []): Promise<Ended> {
  const begin = performance.now();
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(dist, entry, 'index.js'), ...args],
      { cwd: scratch, env: { PATH: process.env['PATH'] } },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : Number(error.code ?? 1);
        resolve({ status, output: `${stdout}${stderr}`, seconds: (performance.now() - begin) / 1000 });
      },
    );
  });
}

describe('the bundle', () => {
  test('is the same when it is built again, elsewhere', async () => {
    await bundle(join(scratch, 'again'));
    expect(await folderDifferences(join(scratch, 'again'), dist)).toEqual([]);
  }, 120_000);

  test('is below 8 MB and knows no path of the machine that built it', async () => {
    const sizes = await Promise.all((await filesOf(dist)).map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8 * 1024 * 1024);
    expect((await scripts()).filter(({ text }) => text.includes(root))).toEqual([]);
  });

  test('holds no artifact library, and the SQL parser only where it is loaded on demand', async () => {
    const modules = (await scripts()).map(({ file, text }) => ({
      file,
      regions: text.match(/^\/\/#region .*|^\/\/ (?:src|node_modules)\/.*/gm) ?? [],
    }));
    expect(modules.flatMap(({ regions }) => regions.filter((region) => region.includes('@actions/artifact')))).toEqual([]);
    const withParser = modules.filter(({ regions }) => regions.some((region) => region.includes('@polyglot-sql/sdk')));
    expect(withParser.map(({ file }) => file)).toHaveLength(1);
    const [{ file: parser } = { file: '' }] = withParser;
    const eager = (await scripts()).filter(({ text }) => new RegExp(`^import .*${parser.split('/').at(-1)}`, 'm').test(text));
    expect(eager).toEqual([]);
  });

  test('carries the parser’s WASM byte for byte', async () => {
    const packed = await readFile(join(dist, 'polyglot_sql.wasm.br'));
    const original = await readFile(join(root, 'node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm'));
    expect(brotliDecompressSync(packed).equals(original)).toBe(true);
  });

  test('says what is wrong when the Action is started without inputs, and starts fast', async () => {
    const starts = [await start('action'), await start('action'), await start('action')];
    expect(starts[0]).toMatchObject({ status: 1, output: expect.stringContaining('STW-4002') });
    // Half a second on a quiet machine, which docs/performance.md shows; here other tests run beside it.
    expect(Math.min(...starts.map(({ seconds }) => seconds))).toBeLessThan(1);
  });

  test('says what is missing when the App is started without its settings', async () => {
    expect(await start('app')).toMatchObject({ status: 2, output: expect.stringContaining('STW-500') });
  });

  test('classifies SQL with the parser that it carries', async () => {
    await writeFile(join(scratch, 'base.sql'), 'select 1 as a');
    await writeFile(join(scratch, 'head.sql'), 'select 1 as a, 2 as b');
    const { output } = await start('cli', ['classify', '--dialect', 'duckdb', '--base', 'base.sql', '--head', 'head.sql', '--json']);
    expect(JSON.parse(output)).toMatchObject({ class: 'additive' });
  });

  test('reads the SQL of a project in threads, which the Action and the command line find beside them', async () => {
    await writeFile(join(scratch, 'manifest.json'), bigManifest(4));
    const { output } = await start('cli', ['lineage', 'model_1', '--manifest', 'manifest.json', '--json']);
    expect(JSON.parse(output).columns[0]).toMatchObject({ name: 'column_0', from: [{ node: 'model.big.model_0', column: 'column_0' }] });
    const users = (await scripts()).filter(({ text }) => text.includes("'cli/sql-worker.js'") || text.includes('"cli/sql-worker.js"'));
    // Each looks from the folder above its own.
    expect(users.map(({ file }) => dirname(dirname(file)))).toEqual(users.map(() => dist));
    expect(await stat(join(dist, 'cli/sql-worker.js'))).toBeDefined();
  });
});

describe('the comparison with the committed dist', () => {
  let copy: string;

  beforeAll(async () => {
    copy = join(scratch, 'copy');
    await cp(dist, copy, { recursive: true });
    await writeFile(join(copy, 'chunks/new.js'), '');
    const changed = await readFile(join(copy, 'action/index.js'));
    changed[changed.length - 2] = 0x20;
    await writeFile(join(copy, 'action/index.js'), changed);
    await rm(join(copy, 'polyglot_sql.wasm.br'));
  });

  test('finds a file too many, one too few and a changed byte', async () => {
    expect(await folderDifferences(copy, dist)).toEqual([
      'action/index.js differs',
      'chunks/new.js should not be there',
      'polyglot_sql.wasm.br is missing',
    ]);
  });

  test('finds that there is no dist at all', async () => {
    expect(await folderDifferences(join(scratch, 'none'), dist)).not.toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { root } from '../root.ts';

const ENTRIES = ['action', 'app', 'cli'] as const;
/** Threads start from files of their own, also those of the Action. */
const WORKERS = ['cli/sql-worker'] as const;
const WASM = '@polyglot-sql/sdk/polyglot_sql.wasm';

/**
 * Writes the whole of `dist/` into a folder, which is emptied first: one ES module per entrypoint, the chunks that they share, and the
 * SQL parser's WASM, compressed. Equal sources give equal bytes, wherever the repository lies.
 */
export async function bundle(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([writeModules(folder), writeParser(folder)]);
}

async function writeModules(folder: string): Promise<void> {
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries([...ENTRIES.map((name) => `${name}/index`), ...WORKERS].map((name) => [name, entryFile(name)])),
    platform: 'node',
    // The package's own entry looks for its WASM in node_modules, where a bundle has none. This one is handed the bytes.
    resolve: { alias: { '@polyglot-sql/sdk$': createRequire(import.meta.url).resolve('@polyglot-sql/sdk/manual') } },
    plugins: [withoutPrettyLogs()],
    // A dependency of Probot hides an optional require from bundlers this way.
    checks: { eval: false },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(`rolldown: ${log.message}`);
    },
  });
  try {
    await build.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      minify: false,
      // Licences stay, and the marks by which a test knows what is inside; what dependencies say of their types is of no use here.
      comments: { jsdoc: false },
      sourcemap: false,
    });
  } finally {
    await build.close();
  }
}

/** The App logs JSON lines. What would make them pretty is 80 kB that nobody calls. */
function withoutPrettyLogs(): Plugin {
  const stub = '\0pino-pretty';
  return {
    name: 'without-pretty-logs',
    resolveId: (id) => (id === 'pino-pretty' ? stub : null),
    load: (id) => (id === stub ? 'export const prettyFactory = () => (line) => `${line}\\n`;' : null),
  };
}

function entryFile(name: string): string {
  const file = join(root, 'src', `${name}.ts`);
  if (!existsSync(file)) throw new Error(`the entrypoint src/${name}.ts is missing`);
  return file;
}

async function writeParser(folder: string): Promise<void> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(WASM));
  // Quality 11 would save 2 % and take forty times as long, on every check of dist.
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(join(folder, 'polyglot_sql.wasm.br'), await promisify(brotliCompress)(bytes, { params }));
}

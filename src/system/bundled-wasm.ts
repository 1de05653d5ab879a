import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** The file that the build puts beside the bundle, since the SQL parser's WASM can't be part of it. */
const FILE = 'polyglot_sql.wasm.br';

/** The SQL parser's WASM where this runs as a bundle; undefined when it runs from source, where the package finds its own file. */
export async function bundledWasm(): Promise<Uint8Array | undefined> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const folder of [here, dirname(here)]) {
    const packed = await readFile(join(folder, FILE)).catch(() => undefined);
    if (packed !== undefined) return promisify(brotliDecompress)(packed);
  }
  return undefined;
}

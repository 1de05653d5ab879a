import { dialectOf } from '../sql/dialect-of.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';

/** Why no SQL of an adapter can be read, whatever it says; undefined for a dialect that the parser knows. */
export async function dialectDoubt(adapter: string): Promise<string | undefined> {
  const engine = await loadSqlEngine(await bundledWasm());
  return 'error' in engine.parse('select 1', dialectOf(adapter)) ? `${adapter} is a dialect that is not read` : undefined;
}

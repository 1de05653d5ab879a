import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { type Adapter, caseSchema, type FailureCase } from '../case-schema.ts';
import { startDbtServer } from './dbt-server.ts';
import { duckdbWarehouses } from './duckdb-warehouses.ts';
import { postgresWarehouses } from './postgres-warehouses.ts';
import { type ExecutedSide, type Rooms, runCommands } from './run-commands.ts';
import { copyRepository } from './stage-repository.ts';

const TAXI = fileURLToPath(new URL('../../../examples/taxi', import.meta.url));
const LOADED = join(TAXI, 'warehouse/taxi.duckdb');

/** What all cases share: the base's code, a warm dbt and built warehouses by adapter, and runs of the base by what was asked. */
export async function openGallery(folder: string) {
  const base = join(folder, 'base');
  await copyRepository(TAXI, base);
  const rooms = new Map<Adapter, Promise<Rooms>>();
  const runs = new Map<string, Promise<ExecutedSide>>();
  const of = (adapter: Adapter): Promise<Rooms> => once(rooms, adapter, () => openRooms(adapter, base, join(folder, adapter)));
  const baseRun = ({ adapter, database, commands, circumstances }: FailureCase): Promise<ExecutedSide> => {
    const key = JSON.stringify([adapter, database, commands, circumstances]);
    return once(runs, key, async () => {
      const room = await of(adapter);
      const place = join(folder, `base-${runs.size}`);
      await copyRepository(base, join(place, 'repository'));
      const failure = { database, commands, circumstances };
      return runCommands(room, { case: failure, repository: join(place, 'repository'), folder: join(place, 'run') });
    });
  };
  const close = async (): Promise<void> => {
    await Promise.allSettled(runs.values());
    const opened = await Promise.allSettled(rooms.values());
    for (const one of opened) if (one.status === 'fulfilled') await closeRooms(one.value);
  };
  return { base, of, baseRun, close };
}

async function openRooms(adapter: Adapter, base: string, folder: string): Promise<Rooms> {
  await mkdir(join(folder, 'scratch'), { recursive: true });
  const warm = { taxi: { target: 'dev', outputs: { dev: WARM_UP[adapter] } } };
  await writeFile(join(folder, 'profiles.yml'), stringify(warm));
  const server = await startDbtServer(join(base, 'transform'), folder, join(folder, 'scratch'));
  const warehouses = await (adapter === 'duckdb' ? duckdbWarehouses(server, LOADED, folder) : postgresWarehouses(server, LOADED));
  await build({ server, warehouses }, base, folder);
  return { server, warehouses };
}

/** Parsing connects to nothing, so any profile of the adapter does. */
const WARM_UP = {
  duckdb: { type: 'duckdb', path: ':memory:', schema: 'analytics' },
  postgres: { type: 'postgres', host: '127.0.0.1', port: 1, user: 'x', password: 'x', dbname: 'x', schema: 'analytics', threads: 1 },
} as const;

const WHOLE = caseSchema.pick({ commands: true, circumstances: true, database: true });

async function build(rooms: Rooms, base: string, folder: string): Promise<void> {
  const repository = join(folder, 'built');
  await copyRepository(base, repository);
  const whole = WHOLE.parse({ database: 'loaded', commands: [{ name: 'build' }] });
  const side = await runCommands(rooms, { case: whole, repository, folder: join(folder, 'build') });
  if (side.exitCode !== 0) throw new Error(`The base does not build on ${rooms.warehouses.adapter}:\n${side.log}`);
  await rooms.warehouses.keepBuilt(side.warehouse);
  await side.warehouse.drop();
}

async function closeRooms({ server, warehouses }: Rooms): Promise<void> {
  await server.stop();
  await warehouses.stop();
}

function once<Key, Value>(made: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const existing = made.get(key);
  if (existing !== undefined) return existing;
  const value = make();
  value.catch(() => undefined);
  made.set(key, value);
  return value;
}

export type Gallery = Awaited<ReturnType<typeof openGallery>>;

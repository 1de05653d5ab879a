import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Circumstances, DbtCall, FailureCase } from '../case-schema.ts';
import type { DbtServer } from './dbt-server.ts';
import type { CaseWarehouse, Profile, Warehouses } from './warehouse.ts';

/** dbt has run over one folder of code. All paths are absolute. */
export interface ExecutedSide {
  /** Root of the repository's files. */
  readonly repository: string;
  /** Folder of the dbt project in it, and dbt's artifacts there. */
  readonly project: string;
  readonly target: string;
  /** Folder of the profiles.yml that was used, and the output in it. */
  readonly profiles: string;
  readonly output: Profile;
  readonly environment: Readonly<Record<string, string>>;
  /** What the last command printed: JSON lines, or plain text where dbt failed before its logger. */
  readonly log: string;
  readonly exitCode: number;
}

/** A warm dbt and the warehouses of one adapter. */
export interface Rooms {
  readonly server: DbtServer;
  readonly warehouses: Warehouses;
}

/** What is run over which code; `folder` gets everything else. */
interface Order {
  readonly case: Pick<FailureCase, 'commands' | 'circumstances' | 'database'>;
  readonly repository: string;
  readonly folder: string;
}

/** Runs a case's commands over `repository` in a warehouse that starts as the case says. Throws where one but the last fails. */
export async function runCommands(rooms: Rooms, order: Order): Promise<ExecutedSide & { readonly warehouse: CaseWarehouse }> {
  const warehouse = await rooms.warehouses.copyOf(order.case.database, join(order.folder, 'warehouse'));
  const side = await prepareSide(order, warehouse);
  const log = join(order.folder, 'dbt.log');
  const start = (command: DbtCall, surroundings: object): Promise<number> => {
    const args = dbtArguments(command, side.profiles, order.folder);
    return rooms.server.run({ args, cwd: side.project, env: side.environment, log, timeoutSeconds: 180, ...surroundings });
  };
  const last = order.case.commands.at(-1);
  for (const command of order.case.commands.slice(0, -1)) {
    if ((await start(command, {})) !== 0) throw new Error(`dbt ${command.name} must pass:\n${await readFile(log, 'utf8')}`);
  }
  const exitCode = last === undefined ? 0 : await start(last, surroundingsOf(order.case.circumstances, warehouse));
  return { ...side, log: await readFile(log, 'utf8'), exitCode, warehouse };
}

async function prepareSide({ case: { circumstances }, repository, folder }: Order, warehouse: CaseWarehouse) {
  if (circumstances.sql.length > 0) await warehouse.run(circumstances.sql);
  const project = join(repository, 'transform');
  const profiles = join(folder, 'profiles');
  const output = { ...warehouse.output, ...circumstances.output };
  await mkdir(profiles, { recursive: true });
  await writeFile(join(profiles, 'profiles.yml'), stringify({ [circumstances.profile]: { target: 'dev', outputs: { dev: output } } }));
  const environment = { PATH: process.env['PATH'] ?? '', DBT_SEND_ANONYMOUS_USAGE_STATS: 'false', ...circumstances.environment };
  return { repository, project, target: join(project, 'target'), profiles, output, environment };
}

function dbtArguments({ name, select, args }: DbtCall, profiles: string, folder: string): string[] {
  const selection = select.length > 0 ? ['--select', ...select] : [];
  const output = ['--log-format', 'json', '--no-use-colors', '--log-level', 'info', '--log-path', join(folder, 'logs')];
  return [...name.split(' '), ...selection, ...args, '--profiles-dir', profiles, ...output];
}

function surroundingsOf({ held, fileSizeLimit, cancelWhen }: Circumstances, { place }: CaseWarehouse) {
  return { held: held === true ? place : undefined, fileSizeLimit, cancelWhen };
}

import { join } from 'node:path';
import { z } from 'zod';
import type { Files } from '../core/ports/files.ts';
import type { Processes, ProcessResult } from '../core/ports/processes.ts';
import { Problem } from '../core/problem.ts';
import { cleanText } from './clean-text.ts';
import type { Engine } from './detect-engine.ts';
import { isRustEngine } from './detect-engine.ts';
import { dangerOf } from './plan-sweep.ts';
import { type ChosenProfile, profileText } from './profiles.ts';

/** A warehouse as its profile names it, and a private folder that the caller makes and removes. */
export interface SchemaPlace {
  readonly engine: Engine;
  readonly profile: ChosenProfile;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** DuckDB: the database file's absolute path. */
  readonly database?: string | undefined;
}

/** What working on schemas needs of the outside world. */
export interface SchemaPorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly signal: AbortSignal;
}

/** A schema that was to go; `error` is the warehouse's own word when it stayed. */
export interface DroppedSchema {
  readonly schema: string;
  readonly error: string | undefined;
}

const TEN_MINUTES = 600_000;

/**
 * Opens the adapter through dbt's own modules, in an empty project of its own: no macro, hook or package of a pull request is
 * loaded. Names come in a file and go to the adapter as relations, never into SQL by hand.
 */
const SCRIPT = `
import json, os, sys
from argparse import Namespace
from multiprocessing import get_context
from dbt.flags import set_from_args
from dbt_common.context import set_invocation_context

folder, profile, target = sys.argv[1:4]
set_invocation_context(os.environ)
args = Namespace(project_dir=folder, profiles_dir=folder, profile=profile, target=target, threads=1, vars={}, cls=None,
                 log_path=os.path.join(folder, "logs"), target_path=os.path.join(folder, "target"), send_anonymous_usage_stats=False,
                 macro_debugging=False, version_check=False, which="run-operation")
set_from_args(args, None)

from dbt.adapters.factory import get_adapter, register_adapter
from dbt.config.runtime import RuntimeConfig
from dbt.context.providers import generate_runtime_macro_context
from dbt.mp_context import get_mp_context
from dbt.parser.manifest import ManifestLoader

def say(**what):
    print("\\n" + json.dumps({"steward": "schema", **what}), flush=True)

config = RuntimeConfig.from_args(args)
register_adapter(config, get_mp_context())
adapter = get_adapter(config)
adapter.set_macro_context_generator(generate_runtime_macro_context)
adapter.set_macro_resolver(ManifestLoader.load_macros(config, adapter.connections.set_query_header, base_macros_only=True))
with open(os.path.join(folder, "job.json"), encoding="utf-8") as file:
    wanted = json.load(file)
database = config.credentials.database
with adapter.connection_named("steward"):
    if wanted is None:
        for schema in adapter.list_schemas(database):
            say(schema=schema)
    for schema in wanted or []:
        try:
            adapter.drop_schema(adapter.Relation.create(database=database, schema=schema))
            say(schema=schema)
        except Exception as error:
            adapter.connections.rollback_if_open()
            say(schema=schema, error=str(error))
adapter.cleanup_connections()
say(done=True)
`;

const saidSchema = z.object({
  steward: z.literal('schema'),
  schema: z.string().optional(),
  error: z.string().optional(),
  done: z.boolean().optional(),
});
type Said = z.infer<typeof saidSchema>;

/** The names of all schemas of the profile's database. Throws STW-1006 when it can't be opened. */
export async function listSchemas(place: SchemaPlace, ports: SchemaPorts): Promise<readonly string[]> {
  const said = await runScript(place, null, ports);
  return said.flatMap(({ schema }) => schema ?? []);
}

/**
 * Drops exactly these schemas with all that is in them, and says of each how it went. One that is dangerous to drop is refused,
 * whoever asks. Throws STW-1006 when the database can't be opened.
 */
export async function dropSchemas(
  schemas: readonly string[],
  { production, ...place }: SchemaPlace & { readonly production: readonly string[] },
  ports: SchemaPorts,
): Promise<readonly DroppedSchema[]> {
  const refused = schemas.flatMap((schema) => {
    const danger = dangerOf(schema, production);
    return danger === undefined ? [] : [{ schema, error: `refused: ${danger}` }];
  });
  const allowed = schemas.filter((schema) => !refused.some((each) => each.schema === schema));
  const said = allowed.length === 0 ? [] : await runScript(place, allowed, ports);
  return [...refused, ...allowed.map((schema) => fateOf(schema, said))];
}

function fateOf(schema: string, said: readonly Said[]): DroppedSchema {
  const about = said.find((each) => each.schema === schema);
  if (about === undefined) return { schema, error: 'the warehouse said nothing about it' };
  return { schema, error: about.error === undefined ? undefined : cleanText(about.error) };
}

async function runScript(place: SchemaPlace, job: readonly string[] | null, ports: SchemaPorts): Promise<readonly Said[]> {
  const { engine, profile, folder, database, env } = place;
  if (isRustEngine(engine)) throw new Problem('STW-1006', { detail: `dbt ${engine.version} lets no other program use its connection` });
  await ports.files.write(join(folder, 'dbt_project.yml'), `name: steward\nprofile: ${JSON.stringify(profile.name)}\n`);
  await ports.files.write(join(folder, 'profiles.yml'), profileText(profile, database === undefined ? {} : { path: database }));
  await ports.files.write(join(folder, 'job.json'), JSON.stringify(job));
  const said: Said[] = [];
  const result = await ports.processes.run({
    file: engine.python,
    args: ['-I', '-X', 'utf8', '-c', SCRIPT, folder, profile.name, profile.target],
    cwd: folder,
    env,
    signal: ports.signal,
    timeoutMilliseconds: TEN_MINUTES,
    onLine: (line) => said.push(...saidIn(line)),
  });
  ports.signal.throwIfAborted();
  if (!said.some(({ done }) => done === true)) throw new Problem('STW-1006', { detail: lastWords(result) });
  return said;
}

function saidIn(line: string): readonly Said[] {
  if (!line.startsWith('{"steward": "schema"')) return [];
  try {
    const parsed = saidSchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

/** A Python program's last words are its exception. */
function lastWords({ ended, stderr, stdout }: ProcessResult): string {
  if (ended === 'timeout') return 'it did not answer within ten minutes';
  const lines = cleanText(`${stdout}\n${stderr}`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const raised = lines.findLastIndex((line) => /^[\w.]+(?:Error|Exception)\b/.test(line));
  return (
    lines
      .slice(raised === -1 ? -2 : raised)
      .join(' ')
      .slice(0, 500) || 'the interpreter ended without a word'
  );
}

import { join } from 'node:path';
import { z } from 'zod';
import { type DbtCommand, type DbtSide, dbtArguments } from './dbt-command.ts';
import { assertExited, type DbtPorts, type DbtSession, type Invocation, remainingMilliseconds } from './dbt-session.ts';
import { type FollowedLog, followLog } from './follow-log.ts';
import { watchSilence } from './watch-silence.ts';

/**
 * Starts dbt once and hands it commands as files `<number>.json`, through dbt's own programmatic interface. A start costs three
 * seconds and parsing costs more; here both are paid once for all commands of a side. `null` ends it; so does an interrupt, after
 * which dbt has cancelled its queries and says that the command is done although it isn't.
 * The manifest is dbt's own from the parse, without the marks that the last command left in it: a node that is marked as compiled
 * would get no ephemeral model written into it a second time.
 * Between commands no connection stays open: a DuckDB file that one process holds can't be opened by another one.
 */
const DRIVER = `
import json, os, signal, sys, time
from dbt.adapters.factory import cleanup_connections
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest

inbox, parent, number, manifest, interrupted = sys.argv[1], os.getppid(), 0, None, False

def next_command():
    path = os.path.join(inbox, f"{number}.json")
    while os.getppid() == parent:
        try:
            with open(path, encoding="utf-8") as file:
                return json.load(file)
        except (FileNotFoundError, ValueError):
            time.sleep(0.02)

def release():
    cleanup_connections()
    duckdb = sys.modules.get("dbt.adapters.duckdb.connections")
    environment = duckdb and duckdb.DuckDBConnectionManager._ENV
    if environment:
        environment.close()

def interrupt(*_):
    global interrupted
    interrupted = True
    raise KeyboardInterrupt

def exit_code(result):
    return 0 if result.success else 1 if result.exception is None else 2

def forget_compiled():
    for node in manifest.nodes.values() if manifest else ():
        if getattr(node, "extra_ctes_injected", False):
            node.extra_ctes_injected, node.extra_ctes, node.compiled = False, [], False

signal.signal(signal.SIGINT, interrupt)
while command := next_command():
    forget_compiled()
    result = dbtRunner(manifest=manifest).invoke(command)
    if interrupted:
        break
    if isinstance(result.result, Manifest):
        manifest = result.result
    release()
    said = "" if result.exception is None else str(result.exception)
    print("\\n" + json.dumps({"steward": number, "exitCode": exit_code(result), "said": said}), flush=True)
    number += 1

os._exit(0)
`;

const doneSchema = z.object({ steward: z.int(), exitCode: z.int(), said: z.string() });
type Done = z.infer<typeof doneSchema>;

interface Pending {
  readonly log: FollowedLog;
  readonly finish: (done: Done) => void;
}

/** A dbt 1.x that stays in memory between its commands. `inbox` is a folder of its own. */
export function residentDbt(side: DbtSide, inbox: string, ports: DbtPorts): DbtSession {
  let pending: Pending | undefined;
  let count = 0;
  const onLine = (line: string): void => {
    const done = doneIn(line);
    if (done === undefined) pending?.log.take(line);
    else pending?.finish(done);
  };
  const own = new AbortController();
  const running = start(side, inbox, { ...ports, signal: AbortSignal.any([ports.signal, own.signal]), onLine });
  const run = async (command: DbtCommand): Promise<Invocation> => {
    ports.signal.throwIfAborted();
    const log = followLog(side.side, command, ports);
    const started = ports.clock.now().getTime();
    const { promise, resolve } = Promise.withResolvers<Done>();
    pending = { log, finish: resolve };
    await ports.files.write(join(inbox, `${count}.json`), JSON.stringify(dbtArguments(side, command)));
    count += 1;
    const watch = watchSilence(log, ports);
    watch.signal.addEventListener('abort', () => own.abort());
    const done = await Promise.race([promise, running]);
    pending = undefined;
    watch.end();
    watch.signal.throwIfAborted();
    if (!('steward' in done)) assertExited(done, ports, side.engine.python);
    for (const line of ('steward' in done ? done.said : done.stderr).split('\n')) log.take(line);
    const seconds = (ports.clock.now().getTime() - started) / 1000;
    return { command: command.name, exitCode: done.exitCode, ...log.taken(), seconds };
  };
  const close = async (): Promise<void> => {
    if (pending === undefined) await ports.files.write(join(inbox, `${count}.json`), 'null');
    else own.abort();
    await running;
  };
  return { run, close };
}

function start(side: DbtSide, inbox: string, ports: DbtPorts & { readonly onLine: (line: string) => void }) {
  return ports.processes.run({
    file: side.engine.python,
    args: ['-I', '-X', 'utf8', '-c', DRIVER, inbox],
    cwd: side.projectDir,
    env: side.env,
    signal: ports.signal,
    timeoutMilliseconds: remainingMilliseconds(ports),
    onLine: ports.onLine,
  });
}

function doneIn(line: string): Done | undefined {
  if (!line.startsWith('{"steward":')) return undefined;
  try {
    return doneSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

import { type DbtCommand, type DbtSide, dbtArguments, dbtProgram } from './dbt-command.ts';
import { assertExited, type DbtPorts, type Invocation, remainingMilliseconds } from './dbt-session.ts';
import { followLog } from './follow-log.ts';
import { watchSilence } from './watch-silence.ts';

/** Runs one dbt command in a process of its own: `dbt deps`, and everything on the Rust engine. Throws STW-1003, STW-2004 and STW-2014. */
export async function invokeDbt(side: DbtSide, command: DbtCommand, ports: DbtPorts): Promise<Invocation> {
  const { file, args } = dbtProgram(side.engine);
  const log = followLog(side.side, command, ports);
  const watch = watchSilence(log, ports);
  const result = await ports.processes.run({
    file,
    args: [...args, ...dbtArguments(side, command)],
    cwd: side.projectDir,
    env: command.name === 'deps' ? side.envWithoutSecrets : side.env,
    signal: AbortSignal.any([ports.signal, watch.signal]),
    timeoutMilliseconds: remainingMilliseconds(ports),
    onLine: log.take,
  });
  watch.end();
  watch.signal.throwIfAborted();
  assertExited(result, ports, side.engine.python);
  for (const line of result.stderr.split('\n')) log.take(line);
  return { command: command.name, exitCode: result.exitCode, ...log.taken(), seconds: result.seconds };
}

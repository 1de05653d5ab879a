import type { Files } from '../../src/core/ports/files.ts';
import type { ProcessCall, Processes, ProcessResult } from '../../src/core/ports/processes.ts';

/** How a fake dbt answers one command: it may write artifacts and log lines; the exit code is what it returns. */
export type FakeAnswer = (args: readonly string[], say: (line: string) => void) => Promise<number> | number;

const PACKAGES = JSON.stringify({ 'dbt-core': '1.11.16', 'dbt-duckdb': '1.11.1', 'dbt-postgres': '1.11.0' });
const ENDED: ProcessResult = { exitCode: 0, stdout: '', stderr: '', ended: 'exit', seconds: 1 };

/** Exit codes below zero end the whole process instead of the command. */
const ENDINGS: Readonly<Record<number, ProcessResult['ended']>> = { [-1]: 'exit', [-2]: 'timeout', [-3]: 'cancelled' };

/** Processes in which dbt is installed and resident, as `files` sees it: commands come as files, and end with a line. */
export function fakeDbt(files: Files, answer: FakeAnswer): Processes & { readonly calls: ProcessCall[] } {
  const calls: ProcessCall[] = [];
  const run = async (call: ProcessCall): Promise<ProcessResult> => {
    calls.push(call);
    const script = call.args.find((arg) => arg.includes('import')) ?? '';
    if (script.includes('importlib.metadata')) return { ...ENDED, stdout: PACKAGES };
    if (script.includes('dbtRunner')) return resident(call, files, answer);
    const say = (line: string): void => call.onLine?.(line);
    return { ...ENDED, exitCode: await answer(call.args.slice(call.args.indexOf(script) + 1), say) };
  };
  return { calls, run };
}

async function resident(call: ProcessCall, files: Files, answer: FakeAnswer): Promise<ProcessResult> {
  const inbox = call.args.at(-1) ?? '';
  for (let number = 0; call.signal?.aborted !== true; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const command = await files.read(`${inbox}/${number}.json`);
    if (command === undefined) continue;
    if (command === 'null') return ENDED;
    const exitCode = await answer(JSON.parse(command), (line) => call.onLine?.(line));
    if (exitCode < 0) return { ...ENDED, exitCode: undefined, ended: ENDINGS[exitCode] ?? 'exit', stderr: 'Killed' };
    call.onLine?.(JSON.stringify({ steward: number, exitCode, said: '' }));
    number += 1;
  }
  return { ...ENDED, exitCode: undefined, ended: 'cancelled' };
}

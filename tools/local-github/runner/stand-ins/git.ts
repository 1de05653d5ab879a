import { inheritedEnvironment } from '../process-environment.ts';
import { runProcess } from '../run-process.ts';
import { StepError } from '../step-error.ts';
import type { StandInCall } from './stand-in.ts';

/** The header that opens a server to git. */
interface GitCredentials {
  readonly server: string;
  readonly header: string;
}

/** git in one folder. Both functions throw StepError when git fails. */
export interface Git {
  readonly credentials: GitCredentials;
  run(...args: readonly string[]): Promise<void>;
  /** The output of a command, trimmed. */
  read(...args: readonly string[]): Promise<string>;
}

/** Opens a folder for git, without this machine's own git configuration. The credentials are neither among the arguments nor on disk. */
export function openGit(call: StandInCall, folder: string, credentials: GitCredentials): Git {
  const env = {
    ...inheritedEnvironment(),
    ...call.mark,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${credentials.server}/.extraheader`,
    GIT_CONFIG_VALUE_0: credentials.header,
  };
  const read = async (...args: readonly string[]) => {
    const lines: string[] = [];
    call.log(`[command]git ${args.join(' ')}`);
    const program = { command: 'git', args, cwd: folder, env };
    const code = await runProcess(program, { signal: call.signal, grace: call.grace, onLine: (line) => lines.push(line) });
    if (code !== 0) throw new StepError(`git ${args[0] ?? ''} failed with exit code ${code}:\n${lines.join('\n')}`);
    return lines.join('\n').trim();
  };
  const run = async (...args: readonly string[]) => {
    const output = await read(...args);
    if (output !== '') call.log(output);
  };
  return { credentials, run, read };
}

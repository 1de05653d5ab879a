/** A program call as data: never a shell string. */
export interface ProcessCall {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child: nothing else is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMilliseconds?: number;
  /** Called with each line of standard output while the program runs. */
  readonly onLine?: (line: string) => void;
}

/** How a process ended, and what it wrote. */
export interface ProcessResult {
  /** undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly ended: 'exit' | 'timeout' | 'cancelled' | 'not-found';
  readonly seconds: number;
}

/** Runs programs. Never rejects: what went wrong is in the result. */
export interface Processes {
  run(call: ProcessCall): Promise<ProcessResult>;
}

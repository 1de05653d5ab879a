import { keepCompiled } from './keep-compiled.ts';
import { tuneForOnePass } from './tune-for-one-pass.ts';

/** Sets the process up, then loads and runs everything else of the command line. Resolves with its exit code. */
export async function start(): Promise<number> {
  // `steward check … | head`: whoever has read enough closes the pipe, and that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  keepCompiled(process.env);
  // Both are about the whole process, so before anything else of it is loaded.
  if (process.argv[2] === 'check') tuneForOnePass();
  const { runCli } = await import('./run-cli.ts');
  return runCli(process.argv, process.env);
}

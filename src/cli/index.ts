#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// `steward check … | head`: whoever has read enough closes the pipe, and that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv, process.env);

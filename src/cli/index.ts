#!/usr/bin/env node
import { EXIT } from './exit-codes.ts';
import { tooOldNode } from './too-old-node.ts';

// Everything else needs a Node that has it: without this sentence an older one shows a stack.
const tooOld = tooOldNode(process.versions.node);
if (tooOld === undefined) {
  const { start } = await import('./start.ts');
  process.exitCode = await start();
} else {
  process.stderr.write(`${tooOld}\n`);
  process.exitCode = EXIT.usage;
}

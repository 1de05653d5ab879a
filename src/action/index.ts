import { createIo } from './create-io.ts';
import { runAction } from './run-action.ts';

await runAction(createIo(), process.env);

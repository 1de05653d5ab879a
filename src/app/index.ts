import { asProblem } from '../core/problem.ts';
import { openSqliteStore } from '../store/open-sqlite-store.ts';
import { systemClock } from '../system/clock.ts';
import { createApp } from './create-app.ts';
import { readEnvironment, readPlace } from './read-environment.ts';
import { setUpApp } from './set-up-app.ts';

try {
  if (process.env['STEWARD_MODE'] === 'setup') await setUpApp({ place: readPlace(process.env), folder: process.cwd(), say });
  else await serve();
} catch (error) {
  const problem = asProblem(error);
  process.stderr.write(`${problem.code} ${problem.message}\n${problem.means}\n${problem.remedy}\n`);
  // What was started already (a store, a client) would keep a process alive that serves nobody.
  process.exit(2);
}

async function serve(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await createApp(environment, { store: openSqliteStore(environment.dataDir), clock: systemClock });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await app.start();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

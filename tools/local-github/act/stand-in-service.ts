import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { StepEffects } from '../runner/job-run.ts';
import { standIns } from '../runner/stand-ins/index.ts';
import { runStandIn, type StandInSetting } from '../runner/stand-ins/stand-in.ts';
import { messageOf } from '../runner/step-error.ts';

const requestSchema = z.object({
  repository: z.string(),
  job: z.string(),
  workspace: z.string(),
  inputs: z.record(z.string(), z.string()),
});

/** One call of a stand-in from inside a job that act runs. */
export interface StandInRequest extends z.output<typeof requestSchema> {}

/** What the little action prints and writes to its environment files. */
interface StandInAnswer extends StepEffects {
  readonly lines: readonly string[];
}

interface StandInService {
  readonly url: string;
  readonly close: () => Promise<void>;
}

type SettingOf = (request: StandInRequest) => Omit<StandInSetting, 'log'>;

/** Serves the runner's own stand-ins on 127.0.0.1, at an address that can't be guessed, to the actions that `writeStandInActions` has made. */
export async function startStandInService(settingOf: SettingOf): Promise<StandInService> {
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    const answering = request.url === path ? answer(request, settingOf) : Promise.reject(new Error('Not found'));
    answering.then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(400).end(messageOf(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in service has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(request: IncomingMessage, settingOf: SettingOf): Promise<StandInAnswer> {
  const call = requestSchema.parse(JSON.parse(await text(request)));
  const standIn = standIns[call.repository];
  if (standIn === undefined) throw new Error(`There is no stand-in for ${call.repository}.`);
  const lines: string[] = [];
  const setting: StandInSetting = { ...settingOf(call), log: (line) => lines.push(line) };
  const use = { uses: call.repository, given: call.inputs };
  const effects = await runStandIn(standIn, use, setting).catch((error: unknown) => ({ outputs: {}, failure: messageOf(error) }));
  return { ...effects, lines };
}

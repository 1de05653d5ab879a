// Deliveries at a steady pace to the App and, in the same run, to a bare Probot App: node bench/acknowledge.ts [--rate 200] [--seconds 60].
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Stage, startStage } from '../tools/stage/start-stage.ts';
import { untilQuiet } from '../tools/stage/until-reviewed.ts';
import { reportBars } from './parts/bar.ts';
import { countKept, type Kept } from './parts/count-kept.ts';
import {
  type Addressee,
  type Answered,
  type HarmlessDelivery,
  harmlessDeliveries,
  sendDelivery,
  sizesOf,
} from './parts/harmless-deliveries.ts';
import { type Spread, spreadOf } from './parts/statistics.ts';
import { steadyLoad, type Timed } from './parts/steady-load.ts';

const { values } = parseArgs({ options: { rate: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' } } });
const [perSecond, seconds] = [Math.max(1, Number(values.rate) || 200), Math.max(1, Number(values.seconds) || 60)];
/** GitHub's own patience. */
const LIMIT_MILLISECONDS = 10_000;

const stage = await startStage({ mode: 'app', runner: () => async () => 'failure' });
try {
  const deliveries = await prepare(stage);
  const { smallest, largest } = sizesOf(deliveries);
  const steward = await measure({ url: stage.app?.webhookUrl ?? '', secret: stage.appCredentials.webhookSecret }, deliveries);
  await untilQuiet(stage, 10);
  const kept = countKept(stage.dataDir, steward.guids);
  const probot = await measureProbot(deliveries);
  const pace = `${perSecond} deliveries of ${smallest} to ${largest} kB a second for ${seconds} s`;
  console.log(
    [
      pace,
      `  the App:         ${shown(steward.spread)}; ${steward.refused} refused or unanswered, ${kept.lost} lost, ${kept.doubled} worked on twice`,
      `  a bare Probot:   ${shown(probot.spread)}; ${probot.refused} refused or unanswered, nothing kept`,
    ].join('\n'),
  );
  reportBars(barsOf(pace, { steward, probot, kept }));
} finally {
  await stage.close();
}

/** A pull request and a comment on it: the local GitHub tells both, and all that it starts is over before anything is measured. */
async function prepare({ repository, ...rest }: Stage): Promise<readonly HarmlessDelivery[]> {
  await repository.commit({ branch: 'change', from: 'main', files: { 'fleet/notes.md': 'x\n' }, message: 'Change', author: 'ana' });
  const number = await repository.openPullRequest({ title: 'Change', branch: 'change', author: 'ana' });
  repository.comment(number, 'Thanks!', 'ana');
  await untilQuiet(rest);
  return harmlessDeliveries(rest);
}

interface Measurement {
  readonly spread: Spread;
  readonly refused: number;
  readonly guids: readonly string[];
}

async function measure(addressee: Addressee, deliveries: readonly HarmlessDelivery[]): Promise<Measurement> {
  const send = async (index: number): Promise<Answered> => {
    const delivery = deliveries[index % deliveries.length];
    if (delivery === undefined) throw new Error('there is nothing to send');
    return sendDelivery(addressee, delivery);
  };
  const timed = await steadyLoad({ perSecond, seconds, send });
  const taken = timed.filter(isTaken);
  return {
    spread: spreadOf(timed.map(({ milliseconds }) => milliseconds)),
    refused: timed.length - taken.length,
    guids: taken.flatMap(({ answer }) => (answer === undefined ? [] : [answer.guid])),
  };
}

function isTaken({ answer, milliseconds }: Timed<Answered>): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300 && milliseconds < LIMIT_MILLISECONDS;
}

async function measureProbot(deliveries: readonly HarmlessDelivery[]): Promise<Measurement> {
  const secret = stage.appCredentials.webhookSecret;
  const child = fork(join(import.meta.dirname, 'bare-probot.ts'), {
    env: { ...process.env, NODE_ENV: 'production', WEBHOOK_SECRET: secret },
  });
  try {
    const [port] = await once(child, 'message');
    return await measure({ url: `http://127.0.0.1:${port}/api/github/webhooks`, secret }, deliveries);
  } finally {
    child.kill();
  }
}

function barsOf(pace: string, { steward, probot, kept }: { steward: Measurement; probot: Measurement; kept: Kept }) {
  const beside = `a bare Probot beside it: p99 ${probot.spread.p99.toFixed(1)} ms`;
  return [
    {
      what: `Acknowledge ${pace}: p99`,
      value: steward.spread.p99,
      rest: `median ${steward.spread.median.toFixed(1)} ms, worst ${steward.spread.worst.toFixed(1)} ms; ${beside}`,
      sense: 'below',
      bar: 500,
      unit: 'ms',
    },
    {
      what: 'Of those, refused, lost or worked on twice',
      value: steward.refused + kept.lost + kept.doubled,
      rest: `${steward.spread.count} sent`,
      sense: 'at most',
      bar: 0,
      unit: 'deliveries',
    },
  ] as const;
}

function shown({ median, p95, p99, worst }: Spread): string {
  return `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`;
}

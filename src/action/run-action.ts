import { asProblem, Problem } from '../core/problem.ts';
import { redact } from '../core/redact.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { fetchJob } from './fetch-job.ts';
import { knownSecrets } from './known-secrets.ts';
import { leaveRefusal } from './leave-refusal.ts';
import { planJob } from './plan-job.ts';
import { publishJob } from './publish-job.ts';
import { runJob } from './run-job.ts';

const JOBS = { plan: planJob, fetch: fetchJob, run: runJob, static: runJob, publish: publishJob } as const;

/** Runs the job that the inputs name. The only place that catches: whatever is thrown fails the step and says what to do. */
export async function runAction(loud: ActionIo, variables: Variables): Promise<void> {
  const io = discreet(loud, variables);
  try {
    await jobOf(io.input('job'))(io, variables);
  } catch (error) {
    const problem = asProblem(error);
    io.error([`${problem.code} ${problem.message}`, problem.means, problem.remedy].join('\n'));
    if (problem.code === 'STW-9000') io.info(stackOf(error));
    io.setFailed(`${problem.code} ${problem.message}`);
    if (problem.code === 'STW-3016') await leaveRefusal(problem, io, variables);
  }
}

/** The same without the job's secrets: what is said in the log may come from code that has read them. */
function discreet(io: ActionIo, variables: Variables): ActionIo {
  const secrets = knownSecrets([], variables, '');
  const without = (say: (text: string) => void) => (text: string) => say(redact(text, secrets));
  return { ...io, info: without(io.info), error: without(io.error), setFailed: without(io.setFailed) };
}

function jobOf(name: string) {
  const known = Object.keys(JOBS).join(', ');
  if (name === 'plan' || name === 'fetch' || name === 'run' || name === 'static' || name === 'publish') return JOBS[name];
  throw new Problem('STW-4002', { detail: `the input job is "${name}"; it can be ${known}` });
}

/** A defect is worth its whole chain of causes in the log. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

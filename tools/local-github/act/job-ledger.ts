import type { Conclusion, RunnerHost } from '../contract.ts';
import type { Masker } from '../runner/masker.ts';
import type { ActLine } from './read-act-line.ts';

interface Open {
  readonly name: string;
  readonly lines: string[];
}

/** Turns act's log into what a host wants to hear about jobs. */
export interface JobLedger {
  readonly record: (line: ActLine) => void;
  /** Closes what act has left open, names the jobs it never began, and returns how the run ended. An exit code that no job explains is a failure. */
  readonly close: (jobs: readonly string[], exitCode: number) => Conclusion;
}

/** Starts a ledger. After a cancellation a failed or unfinished job counts as cancelled. */
export function createJobLedger(host: RunnerHost, masker: Masker, cancel: AbortSignal): JobLedger {
  const open = new Map<string, Open>();
  const conclusions = new Map<string, Conclusion>();
  const start = (id: string, name: string) => {
    const job: Open = { name, lines: [] };
    open.set(id, job);
    host.jobStarted({ id, name });
    return job;
  };
  const finish = (id: string, { name, lines }: Open, conclusion: Conclusion) => {
    open.delete(id);
    conclusions.set(id, conclusion);
    host.jobFinished({ id, name, conclusion, log: lines.map((line) => `${line}\n`).join('') });
  };
  const record = ({ message, job, result }: ActLine) => {
    const known = job && !conclusions.has(job.id) ? (open.get(job.id) ?? start(job.id, job.name)) : undefined;
    for (const line of masker.mask(message).split('\n')) {
      known?.lines.push(line);
      host.log(line);
    }
    if (job !== undefined && known !== undefined && result !== undefined) finish(job.id, known, conclusionOf(result, cancel));
  };
  const close = (jobs: readonly string[], exitCode: number) => {
    for (const [id, job] of open) finish(id, job, cancel.aborted ? 'cancelled' : 'failure');
    for (const id of jobs) if (!conclusions.has(id)) finish(id, start(id, id), cancel.aborted ? 'cancelled' : 'skipped');
    const conclusion = concludeRun([...conclusions.values()], cancel);
    return exitCode !== 0 && conclusion !== 'cancelled' ? 'failure' : conclusion;
  };
  return { record, close };
}

function conclusionOf(result: string, cancel: AbortSignal): Conclusion {
  if (result === 'success' || result === 'skipped') return result;
  return cancel.aborted || result === 'cancelled' ? 'cancelled' : 'failure';
}

function concludeRun(conclusions: readonly Conclusion[], cancel: AbortSignal): Conclusion {
  if (cancel.aborted) return 'cancelled';
  if (conclusions.includes('failure')) return 'failure';
  return conclusions.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success';
}

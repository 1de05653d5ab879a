import { Worker } from 'node:worker_threads';

/** Worker threads that answer questions in text. */
export interface Crew {
  /** Starts workers before there is something to ask. */
  start(workers: number): void;
  /** Answers in the order of the questions; of one that a worker didn't survive, JSON that says so. */
  ask(questions: readonly unknown[], workers: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

const BATCH = 40;
/** A text that is built to be slow costs at most this long. */
const PATIENCE = { batch: 30_000, single: 10_000 } as const;
/** The answer to a question that no worker survives. */
export const LOST = JSON.stringify({ unread: 'reading its SQL took too long or ended the parser' });

/** Starts workers when there is something to ask, and keeps them for the next questions. */
export function createCrew(file: string): Crew {
  const idle: Worker[] = [];
  const hire = () => idle.pop() ?? started(file);
  const one = async (questions: readonly unknown[], patience: number): Promise<readonly string[] | undefined> => {
    const worker = hire();
    const answers = await askWorker(worker, questions, patience);
    if (answers === undefined) await worker.terminate();
    else idle.push(worker);
    return answers;
  };
  /** Finds out which question of a batch is the bad one. */
  const oneByOne = async (questions: readonly unknown[]): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (const question of questions) answers.push((await one([question], PATIENCE.single))?.[0] ?? LOST);
    return answers;
  };
  return {
    start(workers) {
      idle.push(...Array.from({ length: workers }, () => started(file)));
    },
    async ask(questions, workers) {
      const batches = Array.from({ length: Math.ceil(questions.length / BATCH) }, (_, at) => questions.slice(at * BATCH, (at + 1) * BATCH));
      const answers: (readonly string[])[] = [];
      const waiting = batches.entries();
      const work = async () => {
        for (const [at, batch] of waiting) answers[at] = (await one(batch, PATIENCE.batch)) ?? (await oneByOne(batch));
      };
      await Promise.all(Array.from({ length: workers }, work));
      return answers.flat();
    },
    async close() {
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** A thread that fails says so before it ends; the end is what counts. */
function started(file: string): Worker {
  return new Worker(file).on('error', () => undefined);
}

/** Undefined when the worker dies or is silent for too long. */
function askWorker(worker: Worker, questions: readonly unknown[], patience: number): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const settle = (answers?: readonly string[]) => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('exit', lost);
      resolve(answers);
    };
    const lost = () => settle();
    const timer = setTimeout(lost, patience);
    worker.on('message', settle);
    worker.on('exit', lost);
    worker.postMessage(questions, []);
  });
}

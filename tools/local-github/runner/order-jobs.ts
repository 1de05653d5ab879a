import { WorkflowError } from './step-error.ts';

interface Needing {
  readonly needs: readonly string[];
}

/** Sorts jobs so that each comes after those that it needs. Throws WorkflowError on an unknown job or a cycle. */
export function orderJobs<Job extends Needing>(jobs: Readonly<Record<string, Job>>): readonly (readonly [string, Job])[] {
  for (const [id, { needs }] of Object.entries(jobs)) {
    const unknown = needs.find((need) => !Object.hasOwn(jobs, need));
    if (unknown !== undefined) throw new WorkflowError(`jobs.${id}: it needs the job "${unknown}", which doesn't exist`);
  }
  return order(Object.entries(jobs), []);
}

/** Every job that a job needs, directly or through others. */
export function ancestorsOf(id: string, jobs: ReadonlyMap<string, Needing>): ReadonlySet<string> {
  const direct = jobs.get(id)?.needs ?? [];
  return new Set(direct.flatMap((need) => [need, ...ancestorsOf(need, jobs)]));
}

function order<Job extends Needing>(
  waiting: readonly (readonly [string, Job])[],
  ordered: readonly (readonly [string, Job])[],
): readonly (readonly [string, Job])[] {
  if (waiting.length === 0) return ordered;
  const done = new Set(ordered.map(([id]) => id));
  const next = waiting.find(([, { needs }]) => needs.every((need) => done.has(need)));
  if (next === undefined) throw new WorkflowError(`jobs: ${waiting.map(([id]) => id).join(', ')} need each other in a circle`);
  return order(
    waiting.filter((job) => job !== next),
    [...ordered, next],
  );
}

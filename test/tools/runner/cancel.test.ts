import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneJob, runLocally } from './run-locally.ts';

/** Cancels as soon as a line shows that the step is under way. */
function cancelWhen(marker: string) {
  const controller = new AbortController();
  const onLine = (line: string) => {
    if (line.startsWith(marker)) controller.abort();
  };
  return { signal: controller.signal, onLine };
}

function pidsOf(log: string | undefined): readonly string[] {
  return [...(log ?? '').matchAll(/pid (\d+)/g)].map(([, pid]) => pid ?? '');
}

test('a program that handles SIGINT may finish its work; always() steps run; the run is cancelled', async () => {
  const script = `
- id: work
  shell: python
  run: |
    import signal, sys, time
    def stop(*_):
        print("tidied up", flush=True)
        sys.exit(130)
    signal.signal(signal.SIGINT, stop)
    print("started", flush=True)
    time.sleep(300)
- run: echo never
- if: always()
  run: 'echo "last words \${{ job.status }} \${{ steps.work.outcome }}"'
- if: failure()
  run: echo never`;
  const { conclusion, jobs, logs } = await runLocally(oneJob(script), cancelWhen('started'));
  expect(conclusion).toBe('cancelled');
  expect(jobs).toEqual({ main: 'cancelled' });
  expect(logs['main']).toContain('tidied up');
  expect(logs['main']).toContain('last words cancelled cancelled');
  expect(logs['main']).not.toContain('never');
});

test('a tree of stubborn processes is killed and leaves no orphan', async () => {
  const script = `
- run: |
    trap '' INT TERM
    bash -c 'trap "" INT TERM; echo "pid $$"; touch one; sleep 300' &
    setsid bash -c 'trap "" INT TERM HUP; echo "pid $$"; touch two; sleep 300' &
    until [ -e one ] && [ -e two ]; do sleep 0.05; done
    echo "ready"
    wait`;
  const started = performance.now();
  const { conclusion, logs } = await runLocally(oneJob(script), cancelWhen('ready'));
  const pids = pidsOf(logs['main']);
  expect(conclusion).toBe('cancelled');
  expect(pids).toHaveLength(2);
  await expect.poll(() => pids.filter((pid) => existsSync(`/proc/${pid}/exe`))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(9000);
});

test('after a cancellation the next job is cancelled without running, unless it says always()', async () => {
  const workflow = `
on: workflow_dispatch
jobs:
  first: { runs-on: x, steps: [{ run: 'echo started; sleep 300' }] }
  second: { runs-on: x, needs: first, steps: [{ run: echo never }] }
  third: { runs-on: x, needs: [first, second], if: always(), steps: [{ run: echo reported }] }`;
  const { conclusion, jobs, lines } = await runLocally(workflow, cancelWhen('started'));
  expect(conclusion).toBe('cancelled');
  expect(jobs).toEqual({ first: 'cancelled', second: 'cancelled', third: 'success' });
  expect(lines).toContain('reported');
  expect(lines).not.toContain('never');
});

test('a run that was cancelled before it began runs nothing', async () => {
  const { conclusion, jobs, lines } = await runLocally(oneJob('- run: echo never'), { signal: AbortSignal.abort() });
  expect(conclusion).toBe('cancelled');
  expect(jobs).toEqual({ main: 'cancelled' });
  expect(lines).toEqual([]);
});

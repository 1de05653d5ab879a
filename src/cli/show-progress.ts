import { Listr } from 'listr2';
import type { Progress, ProgressEvent } from '../core/progress.ts';
import { inTime } from '../report/in-time.ts';
import { logProgress } from '../report/log-progress.ts';
import { systemClock } from '../system/clock.ts';
import type { Cli } from './cli.ts';

interface Shown {
  readonly show: Progress;
  /** Resolves when all that was to be shown is on the screen. */
  end(): Promise<void>;
}

type StepEvent<Kind extends ProgressEvent['kind']> = Extract<ProgressEvent, { kind: Kind }>;

/** Shows the steps while they run: a live list in a terminal, lines on standard error elsewhere. */
export function showProgress(cli: Cli, json: boolean): Shown {
  return json || !cli.isTerminal ? { show: logProgress(cli.say, systemClock), end: async () => undefined } : liveList();
}

interface Running {
  readonly say: (text: string) => void;
  readonly finish: (event: StepEvent<'step-finished'>) => void;
}

/** One list entry per step, drawn while it runs; a step that was skipped without starting gets no entry, the report names it. */
function liveList(): Shown {
  let current: Running | undefined;
  let drawn: Promise<unknown> = Promise.resolve();
  const start = (event: StepEvent<'step-started'>): void => {
    const { entry, running } = createEntry(event);
    current = running;
    drawn = drawn.then(() => entry.run());
  };
  return {
    show: (event) => {
      if (event.kind === 'step-started') start(event);
      else if (event.kind === 'step-finished') current?.finish(event);
      else current?.say(wordsOf(event));
    },
    end: async () => void (await drawn),
  };
}

function createEntry({ description, index, total }: StepEvent<'step-started'>): { readonly entry: Listr; readonly running: Running } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let draw: ((text: string) => void) | undefined;
  const title = `Step ${index + 1} of ${total}: ${description}`;
  const entry = new Listr(
    [
      {
        title,
        task: (_, task) => {
          draw = (text) => {
            task.output = text;
          };
          return promise;
        },
      },
    ],
    { exitOnError: false, rendererOptions: { showErrorMessage: true, collapseErrors: false } },
  );
  const finish = ({ status, reason }: StepEvent<'step-finished'>): void =>
    status === 'success' ? resolve() : reject(new Error(reason ?? status));
  return { entry, running: { say: (text) => draw?.(text), finish } };
}

function wordsOf(event: StepEvent<'dbt'> | StepEvent<'note'>): string {
  if (event.kind === 'note') return event.text;
  const running = event.running.length === 0 ? '' : ` · ${event.running.slice(0, 3).join(', ')}`;
  return `dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? '?'}${inTime(event)}${running}`;
}

import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';

interface DemoLog {
  readonly say: (line: string) => void;
  readonly app: (facts: Readonly<Record<string, unknown>>) => void;
  readonly runner: (line: string) => void;
  readonly checks: (checks: PullRequestView['checks']) => void;
  /** Seconds of the runs so far, by what they were spent on. */
  readonly timings: () => Readonly<Record<string, number>>;
}

const WORDS: Readonly<Record<string, string>> = {
  dispatched: 'The App dispatched the workflow',
  published: 'The App published the report',
  cancelled: 'The App cancelled a run',
  ignored: 'The App has nothing to do',
  refused: 'The App refused',
};

/** Says on standard error what happens as it happens, with the seconds since the start in front. */
export function demoLog({ quiet }: { readonly quiet: boolean }): DemoLog {
  const started = performance.now();
  const marks: { readonly at: number; readonly message: string }[] = [];
  const say = (line: string): void => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    process.stderr.write(`${seconds} s  ${line}\n`);
  };
  return {
    say,
    app: (facts) => {
      const message = String(facts['msg']);
      marks.push({ at: performance.now(), message });
      const words = WORDS[message];
      if (words !== undefined && message !== 'ignored')
        say(`  ${words}${typeof facts['title'] === 'string' ? `: ${facts['title']}` : ''}.`);
      if (Number(facts['level']) >= 40 && words === undefined) say(`  App: ${message}`);
    },
    runner: (line) => {
      const text = plain(line);
      if (/^(Step \d|  (dbt|failed|success|skipped))|error/i.test(text)) say(`    ${text}`);
    },
    checks: (checks) => {
      if (quiet) return;
      for (const { name, conclusion, title } of checks) say(`  ${name}: ${conclusion ?? 'running'} (${title ?? ''})`);
    },
    timings: () => timingsOf(marks),
  };
}

function timingsOf(marks: readonly { readonly at: number; readonly message: string }[]): Readonly<Record<string, number>> {
  const firstOf = (message: string) => marks.find((mark) => mark.message === message)?.at;
  const [dispatched, published] = [firstOf('dispatched'), firstOf('published')];
  return dispatched === undefined || published === undefined ? {} : { firstReview: (published - dispatched) / 1000 };
}

/** Logs may hold colours and control characters of the programs in them. */
function plain(line: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return line.replaceAll(/\u001B\[[0-9;]*m|[\u0000-\u0008\u000B-\u001F\u007F]/g, '').replace(/^##\[[a-z]+\]/, '');
}

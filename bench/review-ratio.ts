// A whole review beside plain dbt commands that do the same, in turns: node bench/review-ratio.ts [--only taxi --rounds 1 --models 1000 --no-cold]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bar, reportBars } from './parts/bar.ts';
import { type RatioRound, runBare, runReview } from './parts/measure-ratio.ts';
import { ratioCases } from './parts/ratio-cases.ts';
import { ratioText } from './parts/ratio-text.ts';
import { type StagedCase, stageCase } from './parts/stage-case.ts';
import { spreadOf } from './parts/statistics.ts';

const { values: wanted } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
    models: { type: 'string', default: '1000' },
    cold: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const rounds = Math.max(1, Number(wanted.rounds) || 1);
const cases = ratioCases(Number(wanted.models) || 1000).filter(({ name }) => wanted.only?.includes(name) ?? true);
reportBars(cases.flatMap((ratioCase) => measure(stageCase(ratioCase))));

function measure(staged: StagedCase): readonly Bar[] {
  try {
    const cold = coldRound(staged);
    const warm = Array.from({ length: rounds }, () => ({ review: runReview(staged), bare: runBare(staged) }));
    console.log(ratioText(staged.ratioCase, { cold, warm }));
    return [barOf(staged, warm), ...barBesideDbt(staged, warm)];
  } finally {
    staged.remove();
  }
}

/** Before each of the two, nothing that a program needs is in memory, where the machine lets us see to that. */
function coldRound(staged: StagedCase): RatioRound & { readonly isCold: boolean } {
  const isCold = forgetFiles();
  const review = runReview(staged);
  forgetFiles();
  return { review, bare: runBare(staged), isCold };
}

function forgetFiles(): boolean {
  if (!wanted.cold) return false;
  try {
    execFileSync('sync');
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}

function barOf({ ratioCase }: StagedCase, warm: readonly RatioRound[]): Bar {
  const ratios = spreadOf(warm.map(({ review, bare }) => review.seconds / bare.seconds));
  return {
    what: `A whole review beside the same work as plain dbt commands, warm (${ratioCase.about.split(':')[0]}, \`${ratioCase.name}\`)`,
    value: ratios.median,
    sense: 'at most',
    bar: 1,
    unit: '×',
    rest: `worst of ${ratios.count}: ${ratios.worst.toFixed(2)}`,
  };
}

/** From the start of the command line to its end: the worktree, the diagnosis with what it runs on the base, the SQL, the rules, the data. */
function barBesideDbt({ ratioCase }: StagedCase, warm: readonly RatioRound[]): readonly Bar[] {
  const { secondsBesideDbt: bar, about } = ratioCase;
  if (bar === undefined) return [];
  const seconds = spreadOf(warm.map(({ review }) => review.seconds - review.dbt));
  return [
    {
      what: `A review of ten changed models: everything but dbt, warm (${about.split(':')[0]})`,
      value: seconds.median,
      sense: 'below',
      bar,
      unit: 's',
      rest: `worst of ${seconds.count}: ${seconds.worst.toFixed(2)} s`,
    },
  ];
}

import { cpus, release, totalmem, type } from 'node:os';
import { type Bar, isMet, limitOf, withUnit } from './bar.ts';
import { barsOf } from './bars-of.ts';
import { growthSection } from './growth-section.ts';
import type { Measured } from './measured.ts';
import { partsSection } from './parts-section.ts';
import { reviewSection } from './review-section.ts';

/** docs/performance.md. */
export function performancePage(measured: Measured): string {
  return [
    ...machineSection(measured),
    ...barsSection(measured),
    ...reviewSection(measured),
    ...growthSection(measured.parts.peers),
    ...partsSection(measured),
  ]
    .join('\n\n')
    .concat('\n');
}

function machineSection({ date, load: [start, end] }: Measured): readonly string[] {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`;
  const busy = Math.max(start, end) > processors.length + 1 ? ': other work ran beside it, so every time here is too long' : '';
  return [
    '# Performance',
    "<!-- Written by `npm run bench`. Don't edit it by hand. -->",
    `Measured on ${date.toISOString().slice(0, 10)} with \`npm run bench\`: ${machine}.\nThe load of the machine was ${start.toFixed(1)} at the start and ${end.toFixed(1)} at the end${busy}.`,
  ];
}

const PACE = 'The second that the App leaves between two writes on github.com is left out there.';

function barsSection(measured: Measured): readonly string[] {
  const head = '| What | Measured | Spread | Bar | Met |\n| --- | --- | --- | --- | --- |';
  const setting = 'in App mode: local GitHub, bundled App, our own runner, bundled Action, real dbt';
  return [
    '## Against the bars',
    [head, ...barsOf(measured).map(barRow)].join('\n'),
    `The first rows: the review is that of \`${measured.example}\` ${setting}; ${measured.reviews.length} times, each on a pull request of its own, the median. ${PACE}`,
  ];
}

function barRow(bar: Bar): string {
  const { what, value, unit, rest } = bar;
  return `| ${what} | ${withUnit(value, unit)} | ${rest} | ${limitOf(bar)} | ${isMet(bar) ? 'yes' : '**MISSED**'} |`;
}

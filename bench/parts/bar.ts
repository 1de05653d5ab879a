import { sendToBench } from './send-to-bench.ts';

/** One promise, and what was measured. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly sense: 'below' | 'at most' | 'at least';
  readonly bar: number;
  readonly unit: 's' | 'ms' | 'MB' | 'events/s' | '×' | 'deliveries';
  /** Worst, spread, or what else belongs to the number. */
  readonly rest: string;
}

/** Whether the measured value keeps the promise; a value that is no number doesn't. */
export function isMet({ value, sense, bar }: Bar): boolean {
  switch (sense) {
    case 'below':
      return value < bar;
    case 'at most':
      return value <= bar;
    case 'at least':
      return value >= bar;
    default:
      return sense satisfies never;
  }
}

/** The line that a run of the bench prints for a bar. */
export function barLine(bar: Bar): string {
  return `${isMet(bar) ? 'met   ' : 'MISSED'} ${bar.what}: ${withUnit(bar.value, bar.unit)}, bar ${limitOf(bar)}`;
}

/** "< 5 s". */
export function limitOf({ sense, bar, unit }: Bar): string {
  const sign = { below: '<', 'at most': '≤', 'at least': '≥' }[sense];
  const digits = unit === '×' ? 1 : 0;
  return `${sign} ${Number.isInteger(bar) ? bar.toLocaleString('en-US', { minimumFractionDigits: digits }) : bar} ${unit}`;
}

/** A value as people read it: as many digits as it is worth. */
export function withUnit(value: number, unit: Bar['unit']): string {
  const digits = { s: 2, ms: 1, MB: 0, 'events/s': 0, '×': 2, deliveries: 0 }[unit];
  return `${value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

/** Prints the bars of one part, and hands them to `npm run bench` where that has started it. */
export function reportBars(bars: readonly Bar[]): void {
  for (const bar of bars) console.log(barLine(bar));
  sendToBench({ bars });
}

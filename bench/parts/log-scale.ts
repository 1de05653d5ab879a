/** A logarithmic axis. */
export interface LogScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Steps of the tick values within each power of ten. */
const STEPS = [1, 3];

/** An axis from `start` to `end` in pixels that begins and ends with a tick 1, 3, 10, 30 … and has all values in it. */
export function logScale(values: readonly number[], [start, end]: readonly [number, number]): LogScale {
  const ticks = ticksAround(Math.min(...values), Math.max(...values));
  return { at: between([ticks[0] ?? 1, ticks.at(-1) ?? 10], [start, end]), ticks };
}

/** An axis whose ticks are the values themselves. */
export function logScaleAt(values: readonly number[], [start, end]: readonly [number, number]): LogScale {
  return { at: between([Math.min(...values), Math.max(...values)], [start, end]), ticks: values };
}

function between([least, most]: readonly [number, number], [start, end]: readonly [number, number]): LogScale['at'] {
  const span = Math.log(most / least);
  return (value) => (span === 0 ? (start + end) / 2 : start + (Math.log(value / least) / span) * (end - start));
}

function ticksAround(least: number, most: number): readonly number[] {
  const decades = Array.from({ length: 13 }, (_, at) => at - 6);
  const all = decades.flatMap((decade) => STEPS.map((step) => Number(`${step}e${decade}`)));
  const first = all.findLastIndex((tick) => tick <= least);
  const last = all.findIndex((tick) => tick >= most && tick > (all[first] ?? 0));
  return all.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
}

import { CHART_STYLE } from './chart-style.ts';
import type { GrowthRow } from './growth-row.ts';
import { GROWTH_TASKS } from './growth-tasks.ts';
import { type LogScale, logScale, logScaleAt } from './log-scale.ts';
import { placeLabels } from './place-labels.ts';

const WIDTH = 840;
const LEFT = 64;
const RIGHT = 516;
const LABELS = 542;
const GAP = 19;

type Told = (typeof GROWTH_TASKS)[number];

interface Panel {
  readonly topic: Told['topic'];
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
}

const PANELS: readonly Panel[] = [
  { topic: 'rules', title: 'Rules over a whole project', top: 112, bottom: 342 },
  { topic: 'lineage', title: 'Column lineage of a whole project', top: 436, bottom: 666 },
];
const HEIGHT = 722;

/** Seconds by the number of models as an SVG: a panel for rules and one for lineage, both axes logarithmic, each line named at its end. */
export function growthChart(rows: readonly GrowthRow[]): string {
  const sorted = rows.toSorted((one, other) => one.models - other.models);
  const sizes = sorted.map(({ models }) => models);
  const across = logScaleAt(sizes, [LEFT, RIGHT]);
  const panels = PANELS.flatMap((panel) => panelOf(panel, sorted, across));
  const named = `Seconds that each task takes with ${sizes.map((size) => size.toLocaleString('en-US')).join(', ')} models`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${named}</title>`,
    `<style>${CHART_STYLE}</style>`,
    `<rect class="surface" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    text([24, 38], 'How each cost grows', 'headline'),
    text([24, 58], 'Seconds of the whole process, by the models of the project; both axes are logarithmic', 'muted'),
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

interface Line {
  readonly told: Told;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly end: { readonly models: number; readonly seconds: number };
}

function panelOf(panel: Panel, rows: readonly GrowthRow[], across: LogScale): readonly string[] {
  const tasks = GROWTH_TASKS.filter(({ topic }) => topic === panel.topic);
  const seconds = tasks.flatMap(({ task }) => rows.flatMap(({ timed }) => timed[task]?.seconds ?? []));
  if (seconds.length === 0) return [];
  const up = logScale(seconds, [panel.bottom, panel.top]);
  const lines = tasks.flatMap((told) => lineOf(told, rows, { across, up }));
  const heights = placeLabels(
    lines.map(({ points }) => points.at(-1)?.[1] ?? panel.top),
    { gap: GAP, top: panel.top, bottom: panel.bottom },
  );
  const largest = Math.max(...across.ticks);
  return [
    text([24, panel.top - 18], panel.title, 'title'),
    ...up.ticks.flatMap((tick) => yTick(tick, up.at(tick))),
    ...across.ticks.flatMap((tick) => xTick(tick, across.at(tick), panel)),
    text([(LEFT + RIGHT) / 2, panel.bottom + 38], 'models', 'muted middle'),
    ...lines.map((line, at) => leader(line, heights[at] ?? 0)),
    ...lines.flatMap(drawn),
    ...lines.map((line, at) => label(line, { y: heights[at] ?? 0, largest })),
  ];
}

function lineOf(
  told: Told,
  rows: readonly GrowthRow[],
  { across, up }: { readonly across: LogScale; readonly up: LogScale },
): readonly Line[] {
  const measured = rows.flatMap(({ models, timed }) => {
    const seconds = timed[told.task]?.seconds;
    return seconds === undefined ? [] : [{ models, seconds }];
  });
  const end = measured.at(-1);
  return end === undefined ? [] : [{ told, points: measured.map(({ models, seconds }) => [across.at(models), up.at(seconds)]), end }];
}

function yTick(tick: number, y: number): readonly string[] {
  return [`<path class="grid" d="M${LEFT} ${px(y)}H${RIGHT}"/>`, text([LEFT - 10, y + 4], `${tick} s`, 'muted right')];
}

function xTick(tick: number, x: number, { top, bottom }: Panel): readonly string[] {
  return [`<path class="grid" d="M${px(x)} ${top}V${bottom + 5}"/>`, text([x, bottom + 20], tick.toLocaleString('en-US'), 'muted middle')];
}

function drawn({ told: { tool, line }, points }: Line): readonly string[] {
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return [
    `<path class="line ${tool} ${line}" d="${path}"/>`,
    ...points.map(([x, y]) => `<circle class="dot ${tool}" cx="${px(x)}" cy="${px(y)}" r="3.5"/>`),
  ];
}

/** From the last point to the label, which may stand a little higher or lower. */
function leader({ told: { tool }, points }: Line, y: number): string {
  const [x, from] = points.at(-1) ?? [RIGHT, y];
  return `<path class="leader ${tool}" d="M${px(x)} ${px(from)}L${LABELS - 6} ${px(y)}"/>`;
}

function label({ told, end }: Line, { y, largest }: { readonly y: number; readonly largest: number }): string {
  const size = end.models === largest ? '' : ` at ${end.models.toLocaleString('en-US')}`;
  const seconds = `${end.seconds.toFixed(end.seconds < 10 ? 1 : 0)} s${size}`;
  return `<text x="${LABELS}" y="${px(y + 4)}"><tspan class="name ${told.tool}">${told.label}</tspan><tspan class="muted" dx="7">${seconds}</tspan></text>`;
}

function text([x, y]: readonly [number, number], content: string, kind: string): string {
  return `<text class="${kind}" x="${px(x)}" y="${px(y)}">${content}</text>`;
}

/** A tenth of a pixel is fine enough. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

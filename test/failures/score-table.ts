import type { JudgedCase } from './judge-answer.ts';

interface Measure {
  readonly title: string;
  /** Per cent that has to be reached, or that must not be passed. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: 0 };
  /** undefined where the measure doesn't apply to the case. */
  readonly hit: (judged: JudgedCase) => boolean | undefined;
}

const MEASURES: readonly Measure[] = [
  { title: 'Cause', goal: { atLeast: 95 }, hit: ({ cause }) => cause },
  { title: 'Node', hit: ({ node }) => node },
  { title: 'Exact file and line', goal: { atLeast: 90 }, hit: ({ place }) => place },
  { title: 'Mechanical ones fixed and verified', goal: { atLeast: 80 }, hit: ({ fixed }) => fixed },
  { title: 'Change blamed falsely', goal: { atMost: 0 }, hit: ({ blamedFalsely }) => blamedFalsely },
  { title: 'Tests weakened', goal: { atMost: 0 }, hit: ({ weakened }) => weakened },
];

/** The scores as a Markdown table by half and adapter, n beside each rate, and below it the cases that failed a measure. */
export function scoreTable(results: readonly JudgedCase[]): string {
  const groups = groupsOf(results);
  const header = ['', ...groups.map(({ title }) => title), 'goal'];
  const rows = MEASURES.map((measure) => [measure.title, ...groups.map(({ cases }) => rateOf(measure, cases)), goalOf(measure)]);
  const table = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [...table, '', ...namesOfFailed(results)].join('\n');
}

/** The titles of the measures that miss their goal, over all cases or over the frozen half alone. */
export function missedGoals(results: readonly JudgedCase[]): readonly string[] {
  const frozen = results.filter(({ half }) => half === 'frozen');
  return MEASURES.flatMap((measure) => [
    ...(misses(measure, results) ? [measure.title] : []),
    ...(misses(measure, frozen) ? [`${measure.title} (frozen half)`] : []),
  ]);
}

function groupsOf(results: readonly JudgedCase[]) {
  const halves = (['frozen', 'open'] as const).flatMap((half) =>
    (['duckdb', 'postgres'] as const).map((adapter) => ({
      title: `${half}, ${adapter}`,
      cases: results.filter((judged) => judged.half === half && judged.adapter === adapter),
    })),
  );
  return [...halves, { title: 'frozen', cases: results.filter(({ half }) => half === 'frozen') }, { title: 'all', cases: results }];
}

function rateOf(measure: Measure, cases: readonly JudgedCase[]): string {
  const { hits, of } = counted(measure, cases);
  if (of === 0) return 'no case';
  return hits === 0 ? `0 of ${of}` : `${hits} of ${of} (${Math.floor((hits / of) * 1000) / 10} %)`;
}

function goalOf({ goal }: Measure): string {
  if (goal === undefined) return '';
  return 'atLeast' in goal ? `≥ ${goal.atLeast} %` : `${goal.atMost}`;
}

function misses(measure: Measure, cases: readonly JudgedCase[]): boolean {
  const { hits, of } = counted(measure, cases);
  const { goal } = measure;
  if (goal === undefined || of === 0) return false;
  return 'atLeast' in goal ? hits * 100 < goal.atLeast * of : hits > goal.atMost;
}

function counted({ hit }: Measure, cases: readonly JudgedCase[]) {
  const applies = cases.map(hit).filter((value) => value !== undefined);
  return { hits: applies.filter(Boolean).length, of: applies.length };
}

function namesOfFailed(results: readonly JudgedCase[]): string[] {
  return MEASURES.flatMap((measure) => {
    const wanted = measure.goal === undefined || 'atLeast' in measure.goal;
    const names = results.filter((judged) => measure.hit(judged) === !wanted).map(({ name, half }) => `${name} (${half})`);
    return names.length === 0 ? [] : [`- ${wanted ? `${measure.title}, missed` : measure.title}: ${names.join(', ')}`];
  });
}

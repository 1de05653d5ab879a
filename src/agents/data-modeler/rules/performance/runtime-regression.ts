import { type Draft, defineRule } from '../../../define-rule.ts';
import { causeLocation, modelLocation } from '../../../places.ts';
import type { Answer } from '../../../question.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, plain } from '../../../words.ts';
import { buildPace } from '../../build-pace.ts';
import { type ComparableBuild, comparableBuilds } from '../../comparable-builds.ts';

/** P12: a changed model takes much longer than on the base, and neither the machine nor more rows explain it. */
export const runtimeRegression = defineRule({
  id: 'runtime-regression',
  code: 'P12',
  title: 'A changed model takes much longer to build',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *ask(view) {
    for (const { uniqueId } of view.models) {
      const seconds = view.build?.results.get(uniqueId)?.seconds ?? 0;
      const relation = view.relation(uniqueId);
      if (relation !== undefined && seconds >= ASKING_SECONDS)
        yield { id: questionId(uniqueId), sql: `select count(*) as n from ${relation}` };
    }
  },
  *check(facts) {
    const [base, head] = [facts.details?.base?.build, facts.details?.head?.build];
    if (base === undefined || head === undefined) return;
    const pace = buildPace({ base, head }, new Set(facts.models.map(({ uniqueId }) => uniqueId)));
    for (const build of comparableBuilds(facts)) yield* slower(build, pace, facts);
  },
});

/** Below, what a warehouse does besides (queues, caches, start-up) decides how long a node takes. */
const FEWEST_SECONDS_MORE = 10;
/** Two runs of the same SQL differ by half now and then, hardly ever by this. */
const TIMES = 2;
/** Rows of a model that was built faster than this can't explain a difference of ten seconds on the other side. */
const ASKING_SECONDS = 2;
/** A tenth more rows doesn't double the time. */
const MORE_ROWS = 1.1;

function questionId(uniqueId: string): string {
  return `runtime-regression:${uniqueId}`;
}

function slower({ change, model, base, head }: ComparableBuild, pace: number, { details, projectDir }: ReviewFacts): readonly Draft[] {
  const expected = Math.max(base.seconds * pace, 0.1);
  if (head.seconds < expected * TIMES || head.seconds - expected < FEWEST_SECONDS_MORE) return [];
  const [before, after] = [details?.base?.answers, details?.head?.answers].map((answers) =>
    countOf(answers?.get(questionId(model.uniqueId))),
  );
  if (before !== undefined && after !== undefined && after > before * MORE_ROWS) return [];
  const [cause] = change.causes;
  const why = cause === undefined ? '' : ` What changed: ${plain(cause.why)}.`;
  const rows = before === undefined || after === undefined ? '' : `, for ${after === before ? 'as many' : 'no more'} rows`;
  return [
    {
      subject: model.uniqueId,
      message: `${code(model.name)} now builds in ${shown(head.seconds)} instead of ${shown(base.seconds)}${rows}.${why}`,
      remedy:
        'Look at the query plans of both sides: a join that multiplies rows, or a filter that no longer reaches the table, is the usual cause.',
      location: cause === undefined ? modelLocation(model, 'head', projectDir) : causeLocation(cause),
      evidence: [`base ${base.seconds.toFixed(1)} s, head ${head.seconds.toFixed(1)} s, unchanged nodes ${pace.toFixed(1)} times as long`],
    },
  ];
}

function countOf(answer: Answer | undefined): number | undefined {
  const count = answer?.[0]?.['n'];
  return count === undefined || count === null ? undefined : Number(count);
}

function shown(seconds: number): string {
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

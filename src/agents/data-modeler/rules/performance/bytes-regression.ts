import { type Draft, defineRule } from '../../../define-rule.ts';
import { causeLocation, modelLocation } from '../../../places.ts';
import { code, plain } from '../../../words.ts';
import { type ComparableBuild, comparableBuilds } from '../../comparable-builds.ts';

/** P13: the warehouse reads much more for a changed model than on the base, which is what it charges for. */
export const bytesRegression = defineRule({
  id: 'bytes-regression',
  code: 'P13',
  title: 'A changed model reads much more data',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    for (const build of comparableBuilds(facts)) yield* dearer(build, facts.projectDir);
  },
});

const GIB = 2 ** 30;
/** A gibibyte costs less than a cent. */
const FEWEST_MORE = GIB;
/** New rows of a day don't make half as much again. */
const TIMES = 1.5;

function dearer({ change, model, base, head }: ComparableBuild, projectDir: string): readonly Draft[] {
  if (base.bytes === undefined || head.bytes === undefined || base.bytes <= 0) return [];
  if (head.bytes < base.bytes * TIMES || head.bytes - base.bytes < FEWEST_MORE) return [];
  const [cause] = change.causes;
  const why = cause === undefined ? '' : ` What changed: ${plain(cause.why)}.`;
  return [
    {
      subject: model.uniqueId,
      message: `The warehouse now reads ${shown(head.bytes)} for ${code(model.name)} instead of ${shown(base.bytes)}, in each run.${why}`,
      remedy: 'Filter on the column that the table is partitioned by, and select only the columns that are needed.',
      location: cause === undefined ? modelLocation(model, 'head', projectDir) : causeLocation(cause),
      evidence: [`base ${base.bytes} bytes, head ${head.bytes} bytes`],
    },
  ];
}

function shown(bytes: number): string {
  return bytes >= 1024 * GIB ? `${(bytes / 1024 / GIB).toFixed(1)} TiB` : `${(bytes / GIB).toFixed(1)} GiB`;
}

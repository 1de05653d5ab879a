import type { Expectation } from '../../tools/stage/example.ts';
import type { DemoDocument } from './document.ts';

/** What the review of an example pull request lacks of its notes: one sentence each, none when all is as expected. */
export function meetsExpectation(
  { comments, checks }: Pick<DemoDocument, 'comments' | 'checks'>,
  expected: Expectation,
): readonly string[] {
  const comment = comments.find(({ author }) => author.endsWith('[bot]'))?.body ?? '';
  const check = checks.find(({ title }) => title !== 'No dbt change');
  const codes = [...new Set([...comment.matchAll(/\(([CTDSPXKG]\d{1,2})\)/g)].map((match) => match[1] ?? ''))].toSorted();
  return [
    ...(check?.conclusion === expected.conclusion ? [] : [`the check is ${check?.conclusion}, not ${expected.conclusion}`]),
    ...(codes.join() === expected.rules.toSorted().join()
      ? []
      : [`the rules are ${codes.join(', ') || 'none'}, not ${expected.rules.join(', ') || 'none'}`]),
    ...[...expected.exposures, ...expected.says]
      .filter((words) => !comment.includes(words))
      .map((words) => `the comment doesn't say “${words}”`),
    ...Object.entries(expected.classes).flatMap(([model, changeClass]) => missingClass(comment, model, changeClass)),
  ];
}

const CLASS_WORDS = {
  none: /equal to the base/i,
  additive: /new column|additive/i,
  column: /column/i,
  'model-wide': /model-wide/i,
  unknown: /unknown|not proved/i,
} as const;

function missingClass(comment: string, model: string, changeClass: keyof typeof CLASS_WORDS): readonly string[] {
  const lines = comment.split('\n').filter((line) => line.includes(`\`${model}\``));
  return lines.some((line) => CLASS_WORDS[changeClass].test(line)) ? [] : [`${model} is not shown as ${changeClass}`];
}

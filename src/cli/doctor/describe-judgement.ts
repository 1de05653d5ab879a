import { suggestionFor } from '../../dbt/diagnose/error-suggestion.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import { errorRule } from '../../dbt/taxonomy/match-error.ts';
import type { Palette } from '../../report/terminal/palette.ts';
import type { Judgement } from './judge-case.ts';

/** The findings as a person reads them: the place, what happened there, what it means, what to do, what it stopped. */
export function describeJudgement({ diagnoses, layer, because }: Judgement, notes: readonly string[], palette: Palette): string {
  if (diagnoses.length === 0) return ['Nothing failed.', ...notes].join('\n');
  const count = diagnoses.length === 1 ? 'One root cause' : `${diagnoses.length} root causes`;
  const title = layer === 'dbt' ? `${count} in dbt.` : `${count} in ${NAMES[layer]}: ${because}.`;
  return [title, ...diagnoses.map((diagnosis) => describe(diagnosis, palette)), ...notes].join('\n\n');
}

const NAMES = { dlt: 'dlt', dbt: 'dbt', powerbi: 'Power BI' } as const;

function describe(diagnosis: Diagnosis, palette: Palette): string {
  const { message, skipped, transient, cause } = diagnosis;
  const rule = errorRule(cause);
  const lines = [
    message,
    ...(rule === undefined ? [] : [`It means: ${rule.cause}.`]),
    ...(cause === 'unknown' ? ['Steward does not know this error; what dbt said stands above.'] : []),
    `What to do: ${fixOf(diagnosis) ?? 'read the log around it'}.`.replace(/([.?])\.$/, '$1'),
    ...(transient ? ['It may pass when it is only run again.'] : []),
    ...(skipped.length === 0 ? [] : [`${skipped.length} ${skipped.length === 1 ? 'node was' : 'nodes were'} skipped because of it.`]),
  ];
  return [palette.bold(placeOf(diagnosis)), ...lines.map((line) => `  ${line}`)].join('\n');
}

function placeOf({ file, line, node, confidence }: Diagnosis): string {
  if (file === undefined) return node ?? 'No place in the project';
  return line === undefined ? file : `${file}:${line}${confidence === 'nearest' ? ' (or near it)' : ''}`;
}

/** What was probably meant, else what the taxonomy advises. */
export function fixOf(diagnosis: Diagnosis): string | undefined {
  return suggestionFor(diagnosis)?.replaceAll('`', '') ?? diagnosis.advice;
}

import { type Block, text } from '../core/block.ts';
import type { Lane } from '../core/lane.ts';
import type { Report } from '../core/report.ts';
import type { Verdict } from '../core/verdict.ts';

/** The last words of a report, from its verdict, its steps, and how deep it went. */
export type Summarise = (verdict: Verdict, report: Pick<Report, 'steps' | 'lane'>) => readonly Block[];

type Because = Verdict['because'];

/** Can I merge? */
export const summariseReview: Summarise = (verdict, { lane }) => {
  switch (verdict.because) {
    case 'clean':
      return say(verdict.warnings === 0 ? cleanWords(lane) : `Nothing blocks; look at the warnings before you merge.${unknownWords(lane)}`);
    case 'findings': {
      const needs = verdict.blocking === 1 ? 'one finding needs' : `${verdict.blocking} findings need`;
      return say(`Not ready: ${needs} a fix, or a reason why it is meant.`);
    }
    case 'broken':
      return say('Not ready: dbt fails on this commit, and production would fail the same way.');
    default:
      return say(COMMON[verdict.because]);
  }
};

function cleanWords(lane: Lane): string {
  const isWhole = lane.inVerdict === undefined;
  return isWhole
    ? 'Safe to merge as far as this dbt project goes.'
    : `Nothing that was looked at speaks against the merge.${unknownWords(lane)}`;
}

/** What a review that went less deep than it could leaves open. */
function unknownWords({ name, inVerdict }: Lane): string {
  return inVerdict === undefined ? '' : ` ${UNKNOWN[name]}`;
}

const UNKNOWN = {
  static: 'It was read, not run: whether it builds, what its tests say and what becomes of the data is not known.',
  compile: 'It was compiled, not built: what its tests say and what becomes of the data is not known.',
  build: 'Not everything was run: what is missing stands below.',
} as const;

/** What was wrong, and what is to be done now? */
export const summariseDebugging: Summarise = (verdict, { steps, lane }) => {
  switch (verdict.because) {
    case 'clean':
      return say(
        lane.inVerdict === undefined
          ? 'Nothing fails on this commit: there was nothing to mend.'
          : `Nothing that was run fails on this commit.${unknownWords(lane)}`,
      );
    case 'broken':
      return say(
        steps.find(({ id }) => id === 'diagnose')?.status === 'success'
          ? 'The cause is known; no fix of it could be proved, so a person has to mend it.'
          : 'dbt fails on this commit, and why could not be told.',
      );
    default:
      return say(COMMON[verdict.because]);
  }
};

/** Did the pipeline run through? */
export const summarisePipeline: Summarise = (verdict, { steps }) => {
  switch (verdict.because) {
    case 'clean':
      return say('The pipeline ran through as far as it is built: what was skipped says why.');
    case 'broken':
      return say(`Stopped: ${steps.find(({ status }) => status === 'failed')?.reason ?? 'a step failed'}`);
    default:
      return say(COMMON[verdict.because]);
  }
};

const COMMON: Readonly<Record<Because, string>> = {
  clean: 'Nothing blocks.',
  findings: 'Findings block.',
  broken: 'dbt fails on this commit.',
  'could-not-check': 'Unknown, not bad: this says nothing about the change itself.',
  cancelled: 'Stopped before it was through; nothing is known about what it had not reached.',
  'timed-out': 'The time budget ended before it was through; nothing is known about what it had not reached.',
  'awaits-confirmation': 'Nothing was run yet. A push voids this scope.',
  'fix-ready': 'One cause, one fix that was tried; the check stays open until it is committed.',
  unbuilt: 'Reading it found nothing that blocks. Nothing was compiled or built, so what only shows when it runs is not known.',
};

function say(sentence: string): readonly Block[] {
  return [text(sentence)];
}

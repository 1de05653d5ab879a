import { answerCase } from './answer-case.ts';
import type { FailureCase } from './case-schema.ts';
import { executeCases } from './execute-cases.ts';
import { type Answer, type JudgedCase, judgeAnswer } from './judge-answer.ts';

/** Executes cases with real dbt and judges what Steward says about each; `onCase` hears of each one as it ends. */
export async function judgeGallery(
  cases: readonly FailureCase[],
  onCase: (judged: JudgedCase, answer: Answer, failure: FailureCase) => void,
): Promise<readonly JudgedCase[]> {
  const all: JudgedCase[] = [];
  for await (const executed of executeCases(cases)) {
    const answer = await answerCase(executed);
    const judged = judgeAnswer(executed.case, answer);
    onCase(judged, answer, executed.case);
    all.push(judged);
  }
  return all;
}

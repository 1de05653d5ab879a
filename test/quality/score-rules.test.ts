import { describe, expect, test } from 'vitest';
import type { Judgement } from './judgements.ts';
import { type JudgedReview, scoreMistakes, scoreRules } from './score-rules.ts';

const found = (rule: string, fingerprint: string) => ({
  rule,
  fingerprint,
  subject: 'model.a.b',
  severity: 'warning' as const,
  place: '',
  message: '',
  evidence: '',
});

function review(
  findings: readonly ReturnType<typeof found>[],
  judgement: Partial<Judgement>,
  mistakes: readonly string[] = [],
): JudgedReview {
  return {
    reviewed: { project: 'shop', name: '01', verdict: 'passed', failures: '', findings: [...findings] },
    judgement: { findings: [], caught: {}, missed: [], ...judgement },
    mistakes,
  };
}

const verdict = (fingerprint: string, is: 'true' | 'false' | 'unjudged') => ({ rule: 'x', subject: 'model.a.b', fingerprint, verdict: is });

describe('the score of a rule', () => {
  test('counts what was judged true and false, by project', () => {
    const reviews = [
      review([found('a', '1'), found('a', '2'), found('b', '3')], {
        findings: [verdict('1', 'true'), verdict('2', 'false'), verdict('3', 'true')],
      }),
    ];
    expect(scoreRules(['a', 'b', 'c'], reviews)).toEqual({
      unjudged: [],
      scores: [
        { rule: 'a', hits: 2, right: 1, wrong: 1, byProject: { shop: { right: 1, wrong: 1 } } },
        { rule: 'b', hits: 1, right: 1, wrong: 0, byProject: { shop: { right: 1, wrong: 0 } } },
        { rule: 'c', hits: 0, right: 0, wrong: 0, byProject: { shop: { right: 0, wrong: 0 } } },
      ],
    });
  });

  test('names findings that have no judgement, or one that says so', () => {
    const reviews = [review([found('a', '1'), found('a', '2')], { findings: [verdict('2', 'unjudged')] })];
    expect(scoreRules(['a'], reviews).unjudged).toEqual(['shop/01 a model.a.b', 'shop/01 a model.a.b']);
  });

  test('leaves out what was judged but is no longer found', () => {
    const { scores } = scoreRules(['a'], [review([], { findings: [verdict('1', 'false')] })]);
    expect(scores).toMatchObject([{ hits: 0, wrong: 0 }]);
  });
});

describe('the mistakes of a pull request', () => {
  test('are caught by rules or missed', () => {
    const reviews = [review([found('a', '1')], { caught: { 1: ['a'], 2: ['dbt'] }, missed: [3] }, ['one', 'two', 'three'])];
    expect(scoreMistakes(reviews).map(({ mistake, by }) => [mistake, by])).toEqual([
      ['one', ['a']],
      ['two', ['dbt']],
      ['three', undefined],
    ]);
  });

  test.each([
    ['is neither caught nor missed', {}, '1 must be either caught or missed'],
    ['is both', { caught: { 1: ['a'] }, missed: [1] }, '1 must be either caught or missed'],
    ['is caught by a rule that found nothing', { caught: { 1: ['b'] } }, 'b found nothing'],
  ])('stop the score when one %s', (_, judgement, says) => {
    expect(() => scoreMistakes([review([found('a', '1')], judgement, ['one'])])).toThrow(says);
  });
});

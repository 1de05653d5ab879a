import { describe, expect, test } from 'vitest';
import { explainFailure } from '../../../src/agents/dbt-doctor/explain-failure.ts';

const link = (path: string, line?: number) => ({ kind: 'file', path, side: 'head', ...(line === undefined ? {} : { line }) });

describe('explainFailure', () => {
  test('points at the line, from the repository’s root', () => {
    const [place] = explainFailure({ message: 'no column x', file: 'models/a.sql', line: 14 }, 'transform');

    expect(place).toEqual({
      type: 'text',
      text: ['In ', { text: 'transform/models/a.sql:14', to: link('transform/models/a.sql', 14) }, '.'],
    });
  });

  test('of a project at the root, without a line', () => {
    const [place] = explainFailure({ message: 'x', file: 'dbt_project.yml' }, '');

    expect(place).toMatchObject({ text: ['In ', { text: 'dbt_project.yml', to: link('dbt_project.yml') }, '.'] });
  });

  test('shows a message of several lines whole, and what was probably meant', () => {
    const blocks = explainFailure({ message: 'Compilation Error\n  depends on "x"', suggestion: 'Did you mean `y`?' }, '');

    expect(blocks).toMatchObject([
      { type: 'code', text: 'Compilation Error\n  depends on "x"' },
      { type: 'text', text: ['Did you mean `y`?'] },
    ]);
  });

  test('doesn’t repeat a message of one line, which the step’s reason says already', () => {
    expect(explainFailure({ message: 'no column x' }, '')).toEqual([]);
  });
});

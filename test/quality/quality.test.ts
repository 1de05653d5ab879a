import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/agents/rules.ts';
import { readFindings } from './findings-file.ts';
import { readJudgement } from './judgements.ts';
import { qualityProjects, qualityPullRequests } from './pull-requests.ts';
import { scoreMistakes, scoreRules } from './score-rules.ts';

const pullRequests = qualityPullRequests();
const found = readFindings();
const reviews = found.pullRequests.map((reviewed) => ({
  reviewed,
  judgement: readJudgement(reviewed),
  mistakes: pullRequests.find(({ project, name }) => project === reviewed.project && name === reviewed.name)?.mistakes ?? [],
}));

describe('the pull requests of the quality table', () => {
  test('are at least eighty, on five projects, and four in ten may be merged as they are', () => {
    expect(pullRequests.length).toBeGreaterThanOrEqual(80);
    expect(new Set(pullRequests.map(({ project }) => project)).size).toBe(5);
    const good = pullRequests.filter(({ mistakes }) => mistakes.length === 0).length;
    expect(good / pullRequests.length).toBeGreaterThanOrEqual(0.35);
  });

  test.each(qualityProjects.map(({ name, folder }) => ({ name, folder })))('apply to $name', ({ name, folder }) => {
    const env = { PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: dirname(folder) };
    const check = ['apply', '--check', '--whitespace=nowarn'];
    const refused = pullRequests
      .filter(({ project, patch }) => project === name && spawnSync('git', check, { cwd: folder, env, input: patch }).status !== 0)
      .map((one) => one.name);
    expect(refused).toEqual([]);
  });

  test('all have been reviewed', () => {
    expect(found.pullRequests.map(({ project, name }) => `${project}/${name}`)).toEqual(
      pullRequests.map(({ project, name }) => `${project}/${name}`),
    );
  });
});

describe('the judgements', () => {
  test('leave no finding out', () => {
    expect(scoreRules(found.rules, reviews).unjudged).toEqual([]);
  });

  test('say of each mistake who says it', () => {
    expect(() => scoreMistakes(reviews)).not.toThrow();
  });

  test('give a reason where a finding is false', () => {
    const bare = reviews.flatMap(({ judgement }) =>
      judgement.findings.filter(({ verdict, reason }) => verdict === 'false' && reason === undefined),
    );
    expect(bare).toEqual([]);
  });

  test('are about rules that exist', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(found.pullRequests.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => !known.has(rule))).toEqual([]);
  });
});

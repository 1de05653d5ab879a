import { formatPatch, structuredPatch } from 'diff';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../src/core/proposal.ts';
import { suggestionsOf } from '../../src/orchestrator/suggestions-of.ts';

const PATH = 'models/a.sql';
const lines = (...numbers: readonly (number | string)[]) => numbers.map((number) => `line ${number}\n`).join('');
const ten = lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

function suggest(before: string, content: string, patch = '@@ -1,10 +1,10 @@') {
  const proposal: Proposal = {
    id: 'x',
    title: 'a fix for @acme',
    files: [{ path: PATH, action: 'update', content }],
    rationale: '',
    verification: { level: 'verified', ran: [] },
    diff: '',
  };
  return suggestionsOf(proposal, {
    before: new Map([[PATH, before]]),
    patches: patch === undefined ? new Map() : new Map([[PATH, patch]]),
  });
}

describe('suggestionsOf', () => {
  test('a changed line is suggested on that line', () => {
    expect(suggest(ten, lines(1, 2, 'three', 4, 5, 6, 7, 8, 9, 10))).toEqual([
      { path: PATH, line: 3, body: 'a fix for @\u2060acme\n\n```suggestion\nline three\n```\n' },
    ]);
  });

  test('several lines are one range, two places are two suggestions', () => {
    const changed = suggest(ten, lines(1, 'b', 'c', 4, 5, 6, 7, 'x', 9, 10));

    expect(changed?.map(({ line, startLine }) => [startLine, line])).toEqual([
      [2, 3],
      [undefined, 8],
    ]);
    expect(changed?.[1]?.body).toContain('(2 of 2)');
  });

  test.each<[string, string, number, string]>([
    ['in the middle', lines(1, 2, 3, 'new', 4, 5, 6, 7, 8, 9, 10), 3, 'line 3\nline new'],
    ['at the top', lines('new', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1, 'line new\nline 1'],
    ['at the end', lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'new'), 10, 'line 10\nline new'],
  ])('an insertion %s stands with its neighbour', (...[, content, line, block]) => {
    expect(suggest(ten, content)).toMatchObject([{ line, body: expect.stringContaining(`\`\`\`suggestion\n${block}\n\`\`\``) }]);
  });

  test('a deletion is an empty suggestion', () => {
    expect(suggest(ten, lines(1, 2, 3, 4, 7, 8, 9, 10))).toMatchObject([
      { startLine: 5, line: 6, body: expect.stringContaining('```suggestion\n```') },
    ]);
  });

  test('lines with fences stay inside a longer one', () => {
    const [comment] = suggest(ten, ten.replace('line 3', '````\n</details>\n```')) ?? [];

    expect(comment?.body).toContain('`````suggestion\n````\n</details>\n```\n`````');
  });

  test.each<[string, string | undefined]>([
    ['a file that the pull request doesn’t change', undefined],
    ['lines that the diff doesn’t show', '@@ -1,2 +1,2 @@'],
    ['lines of two hunks', '@@ -1,3 +1,3 @@\n x\n@@ -4,3 +4,3 @@\n'],
    ['lines that only the old side has', '@@ -1,10 +20,10 @@'],
    ['a file without hunks', ''],
  ])('there is none on %s', (_, patch) => {
    const before = ten;
    const proposal = { ...aProposalOf(lines(1, 2, 'c', 'd', 5, 6, 7, 8, 9, 10)) };
    const patches = patch === undefined ? new Map<string, string>() : new Map([[PATH, patch]]);

    expect(suggestionsOf(proposal, { before: new Map([[PATH, before]]), patches })).toBeUndefined();
  });

  test.each<[string, string, string]>([
    ['half of which is elsewhere', ten, lines('a', 2, 3, 4, 5, 6, 7, 8, 9, 'z')],
    ['of a file without a last line end', ten.trimEnd(), lines(1, 2)],
    ['that takes the last line end away', ten, ten.trimEnd()],
    ['with Windows’ line ends', ten, ten.replace('line 3', 'line 3\r')],
    ['that brings another bot’s command', ten, ten.replace('line 3', '  /merge')],
  ])('a fix %s is none', (...[, before, content]) => {
    expect(suggest(before, content, '@@ -1,9 +1,9 @@')).toBeUndefined();
  });

  test('what the suggestions say, put in their places, is the fix', () => {
    const text = fc.array(fc.constantFrom<string[]>('a', 'b', 'c', '', '```', '~~~'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, changed) => {
        const before = old.map((line) => `${line}\n`).join('');
        const content = changed.map((line) => `${line}\n`).join('');
        const comments = suggest(before, content, `@@ -1,${old.length} +1,${old.length} @@`) ?? [];
        const result = comments.toReversed().reduce((current, { startLine, line, body }) => {
          const [, fence = ''] = /\n(`+)suggestion\n/.exec(body) ?? [];
          const block = body.slice(body.indexOf('suggestion\n') + 11, body.lastIndexOf(`${fence}\n`));
          const replaced = block === '' ? [] : block.slice(0, -1).split('\n');
          return current.toSpliced((startLine ?? line) - 1, line - (startLine ?? line) + 1, ...replaced);
        }, old);

        expect(result).toEqual(changed);
      }),
    );
  });
});

function aProposalOf(content: string): Proposal {
  const diff = formatPatch(structuredPatch(PATH, PATH, ten, content));
  return {
    id: 'x',
    title: 't',
    files: [{ path: PATH, action: 'update', content }],
    rationale: '',
    verification: { level: 'builds', ran: [] },
    diff,
  };
}

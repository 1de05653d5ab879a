import type { Token } from '../../template-tokens.ts';
import { code } from '../../words.ts';
import { editedFailingFile, isSql } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { hunkAt, hunksOf } from '../hunks.ts';
import { isAbout } from '../restoring.ts';
import { type SelectItem, selectBlocks } from '../select-blocks.ts';
import { applyEdits, lineAt, type TextEdit } from '../text-edit.ts';

const OPERATORS = new Set([
  'and',
  'or',
  'when',
  'then',
  'else',
  'end',
  'over',
  'as',
  'case',
  'in',
  'is',
  'not',
  'between',
  'like',
  'from',
  'distinct',
  'filter',
  'within',
  'partition',
  'order',
  'rows',
  'on',
]);

/** A comma that is missing between two lines of a select list, or stands in front of FROM, in lines that this pull request wrote. */
export const missingComma = defineFix({
  id: 'missing-comma',
  propose: (context) => {
    const file = editedFailingFile(context);
    if (file === undefined || !isSql(file.path) || !isAbout(/syntax|parser|column|not found/i)(context)) return undefined;
    const { base, head, path } = file;
    const hunks = hunksOf(base, head);
    const edits = selectBlocks(head).flatMap(({ items, tokens }) => [
      ...items.flatMap((item) => missing(item, head)),
      ...(isAbout(/syntax|parser/i)(context) ? trailing(tokens) : []),
    ]);
    const own = edits.filter(
      ({ start }) => hunkAt(hunks, lineAt(head, start)) !== undefined || hunkAt(hunks, lineAt(head, start) + 1) !== undefined,
    );
    const files = changedOnly(context, [{ path, content: applyEdits(head, own) }]);
    if (files === undefined) return undefined;
    const isMissing = own.some(({ text }) => text === ',');
    return {
      title: isMissing ? 'Put a comma between two columns' : 'Take out the comma in front of FROM',
      rationale: `The select list in ${code(path)} ${isMissing ? 'lacks a comma between two of its lines' : 'ends in a comma'} since this pull request.`,
      files,
    };
  },
});

/** Two expressions on two lines without anything between them. */
function missing({ tokens }: SelectItem, text: string): readonly TextEdit[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined || !text.slice(token.end, next.start).includes('\n') || !endsExpression(token) || !beginsExpression(next))
      return [];
    return depthAt(tokens, at) === 0 ? [{ start: token.end, end: token.end, text: ',' }] : [];
  });
}

function endsExpression({ kind, text }: Token): boolean {
  if (kind === 'word') return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === 'end';
  return kind === 'quoted' || kind === 'number' || kind === 'string' || text === ')' || (kind === 'jinja' && text.startsWith('{{'));
}

function beginsExpression({ kind, text }: Token): boolean {
  if (kind === 'word') return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === 'case';
  return kind === 'quoted' || (kind === 'jinja' && text.startsWith('{{'));
}

function depthAt(tokens: readonly Token[], at: number): number {
  return tokens.slice(0, at + 1).reduce((depth, { text }) => depth + (text === '(' ? 1 : text === ')' ? -1 : 0), 0);
}

function trailing(tokens: readonly Token[]): readonly TextEdit[] {
  return tokens.flatMap((token, at) =>
    token.text === ',' && tokens[at + 1]?.text.toLowerCase() === 'from' ? [{ start: token.start, end: token.end, text: '' }] : [],
  );
}

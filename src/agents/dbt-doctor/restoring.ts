import { changedOnly, defineFix, type Fix, type FixMaker } from './fix.ts';
import type { FixContext } from './fix-context.ts';
import type { TokenChange } from './hunks.ts';
import { ownEdit } from './own-edit.ts';
import { applyEdits } from './text-edit.ts';

/** A fix that takes back words of the author's edit and leaves the rest of it. */
interface Restoring {
  readonly id: string;
  /** Whether the failure is of this kind at all. */
  readonly when: (context: FixContext) => boolean;
  readonly fits: (change: TokenChange, context: FixContext) => boolean;
  readonly words: (changes: readonly TokenChange[], path: string) => Pick<Fix, 'title' | 'rationale' | 'alternative'>;
}

/** Makes a fix out of which words of the edit are wrong, and how to say so. Only SQL templates have words. */
export function restoring({ id, when, fits, words }: Restoring): FixMaker {
  return defineFix({
    id,
    propose: (context) => {
      const edit = when(context) ? ownEdit(context) : undefined;
      if (edit === undefined || !/\.(?:sql|jinja2?|py)$/.test(edit.path)) return undefined;
      const fitting = edit.changes.filter((change) => fits(change, context));
      const changes = edit.changes.filter(
        (change) => fitting.includes(change) || (isOnlyMarks(change) && fitting.some(({ line }) => line === change.line)),
      );
      const files = changedOnly(context, [
        {
          path: edit.path,
          content: applyEdits(
            edit.head,
            changes.map((change) => change.edit),
          ),
        },
      ]);
      return fitting.length === 0 || files === undefined ? undefined : { ...words(changes, edit.path), files };
    },
  });
}

/** The words of one side of changes, as a person would write them. */
export function wordsOf(changes: readonly TokenChange[], side: 'before' | 'after'): string {
  return changes
    .map((change) => change[side].map(({ text }) => text).join(' '))
    .join(', ')
    .replaceAll(/ ?([.(),]) ?/g, '$1')
    .trim();
}

/** True when the failure is of one of these kinds, by the id of its cause or by what was said. */
export function isAbout(pattern: RegExp): (context: FixContext) => boolean {
  return ({ diagnosis }) => pattern.test(diagnosis.cause) || pattern.test(diagnosis.text) || pattern.test(diagnosis.message);
}

/** Brackets and commas go with the words on their line. */
function isOnlyMarks({ before, after }: TokenChange): boolean {
  return [...before, ...after].every(({ kind }) => kind === 'mark' || kind === 'number');
}

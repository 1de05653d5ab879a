import { nearestName } from '../../../dbt/nearest-name.ts';
import { meaningful, templateTokens } from '../../template-tokens.ts';
import { code } from '../../words.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { type OwnEdit, ownEdit } from '../own-edit.ts';
import { isAbout } from '../restoring.ts';
import { applyEdits } from '../text-edit.ts';

/** A function that the database doesn't know: the one that stood there before, else the one that the database offers. */
export const functionName = defineFix({
  id: 'function-name',
  propose: (context) => {
    const edit = isAbout(/function/i)(context) ? ownEdit(context) : undefined;
    const unknown = edit === undefined ? undefined : unknownFunction(context);
    if (edit === undefined || unknown === undefined || !edit.path.endsWith('.sql')) return undefined;
    const meant = functionBefore(edit, unknown) ?? nearestName(unknown, [...context.diagnosis.offered, ...COMMON]);
    const content = meant === undefined ? undefined : withFunction(edit.head, unknown, meant);
    const files = content === undefined ? undefined : changedOnly(context, [{ path: edit.path, content }]);
    if (meant === undefined || files === undefined) return undefined;
    return {
      title: `Call ${code(meant)} instead of ${code(unknown)}`,
      rationale: `The database knows no function ${code(unknown)}, which this pull request brings into ${code(edit.path)}.`,
      files,
    };
  },
});

const COMMON =
  'abs avg cast ceil coalesce concat count date_diff date_part date_trunc extract floor greatest least length lower max min nullif replace round row_number strftime substring sum trim try_cast upper'.split(
    ' ',
  );

function unknownFunction({ diagnosis }: FixContext): string | undefined {
  return (
    diagnosis.facts['fn'] ??
    /(?:Function with name|function|No function matches the given name and argument types) ["']?(\w+)/i.exec(diagnosis.text)?.[1]
  )?.toLowerCase();
}

function functionBefore({ changes }: OwnEdit, unknown: string): string | undefined {
  const change = changes.find(({ after }) => after.some(({ text }) => text.toLowerCase() === unknown));
  const [only, ...others] = change?.before ?? [];
  return only?.kind === 'word' && others.length === 0 ? only.text : undefined;
}

function withFunction(text: string, from: string, to: string): string {
  const tokens = meaningful(templateTokens(text));
  const calls = tokens.filter(({ kind, text: name }, at) => kind === 'word' && name.toLowerCase() === from && tokens[at + 1]?.text === '(');
  return applyEdits(
    text,
    calls.map(({ start, end }) => ({ start, end, text: to })),
  );
}

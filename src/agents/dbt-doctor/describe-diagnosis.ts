import { type Block, codeBlock, type Link, text } from '../../core/block.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import { amount, code, plain, series, strong } from '../words.ts';
import type { Blame } from './blame.ts';
import { failingName, placeLink } from './failing-words.ts';
import type { FixContext } from './fix-context.ts';

/** What a report says about one root cause. */
export interface DiagnosisWords {
  readonly diagnosis: Diagnosis;
  readonly blame: Blame | undefined;
  /** How the same node fares on the base: it passes, fails there, too, isn't there, or nobody ran it. */
  readonly onBase: 'passes' | 'fails' | 'new' | 'unknown';
  readonly context: FixContext;
}

const MOST_LINES = 14;
const LONGEST_LINE = 160;
const NEAR_NAMES = 3;

/** The root cause in a sentence, its place, the change of this pull request behind it, what dbt said, and how much it stopped. */
export function describeDiagnosis(words: DiagnosisWords): readonly Block[] {
  const { diagnosis, blame, onBase, context } = words;
  const cause = onBase === 'fails' ? undefined : blame;
  return [
    text(...causeSentence(diagnosis, context)),
    ...(cause === undefined ? [] : [text(`${cause.sentence} (`, placeLink(cause, context), ').')].map(tidy)),
    text(baseSentence(words)),
    codeBlock(excerpt(diagnosis, context)),
    ...[nearNames(diagnosis), skippedSentence(diagnosis), retrySentence(diagnosis)].flatMap((sentence) =>
      sentence === undefined ? [] : [text(sentence)],
    ),
  ];
}

function causeSentence(diagnosis: Diagnosis, context: FixContext): readonly (string | Link)[] {
  const { file, line, message, confidence } = diagnosis;
  const name = failingName(diagnosis);
  const said = plain(message).replace(/\.$/, '');
  const sentence = name === undefined || said.includes(plain(name)) ? strong(said) : `${name}: ${strong(said)}`;
  if (file === undefined) return [`${sentence}.`];
  const near = confidence === 'nearest' ? 'near ' : '';
  return [`${sentence} (${near}`, placeLink({ path: file, line: confidence === 'file' ? undefined : line }, context), ').'];
}

/** The blame's sentence ends before its place. */
function tidy(block: ReturnType<typeof text>): ReturnType<typeof text> {
  return block.type === 'text'
    ? { ...block, text: block.text.map((part) => (typeof part === 'string' ? part.replace(/\. \($/, ' (') : part)) }
    : block;
}

function baseSentence({ onBase, blame, diagnosis }: DiagnosisWords): string {
  switch (onBase) {
    case 'passes':
      return blame === undefined && diagnosis.owner === 'author'
        ? 'The same passes on the base; which change of this pull request causes it could not be told.'
        : 'The same passes on the base.';
    case 'fails':
      return 'The same fails on the base, too: it does not come from this pull request.';
    case 'new':
      return 'It is new in this pull request, so the base has nothing to compare it with.';
    case 'unknown':
      return 'Whether the base fails the same way is not known: it was not run there.';
  }
}

/** The line that failed, as a person edits it, and dbt's own words below. */
function excerpt({ text: said, file, line, confidence }: Diagnosis, context: FixContext): string {
  const source =
    file === undefined || line === undefined || confidence === 'file' ? undefined : context.text('head', file)?.split('\n')[line - 1];
  const lines = said
    .split('\n')
    .map((each) => each.trimEnd())
    .filter((each) => each.trim() !== '');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `… ${lines.length - MOST_LINES + 1} more lines`] : lines;
  return [...(source === undefined || source.trim() === '' ? [] : [`${file}:${line}   ${source.trim()}`]), ...shown]
    .map(shortened)
    .join('\n');
}

function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;
}

function nearNames({ offered, missing }: Diagnosis): string | undefined {
  if (missing === undefined || offered.length === 0) return undefined;
  return `Near ${code(missing.name)}: ${series(offered.slice(0, NEAR_NAMES).map(code))}.`;
}

/** "One root cause; 4 models and 11 tests were skipped behind it." */
function skippedSentence({ skipped }: Diagnosis): string | undefined {
  if (skipped.length === 0) return undefined;
  const kinds = NOUNS.map(([noun, prefixes]) => [noun, skipped.filter((id) => prefixes.includes(id.split('.')[0] ?? '')).length] as const);
  const other = skipped.length - kinds.reduce((sum, [, count]) => sum + count, 0);
  const counted = [...kinds, ['other node', other] as const].filter(([, count]) => count > 0).map(([noun, count]) => amount(count, noun));
  return `One root cause; ${series(counted)} ${skipped.length === 1 ? 'was' : 'were'} skipped behind it.`;
}

const NOUNS: readonly (readonly [noun: string, prefixes: readonly string[]])[] = [
  ['model', ['model']],
  ['seed', ['seed']],
  ['snapshot', ['snapshot']],
  ['test', ['test', 'unit_test']],
];

function retrySentence({ transient }: Diagnosis): string | undefined {
  return transient ? 'It may pass when it is only run again.' : undefined;
}

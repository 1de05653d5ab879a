import { type Draft, defineRule } from '../../../define-rule.ts';
import type { ChangedFile } from '../../../review-facts.ts';
import { code } from '../../../words.ts';
import { plantedWords } from '../../planted-words.ts';

/** X7: a text that people and tools read as data (a description, a comment, a row of a seed) gives orders to a machine that reads it. */
export const instructionsInText = defineRule({
  id: 'instructions-in-text',
  code: 'X7',
  title: 'A text gives orders to machines that read it',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *check({ files }) {
    for (const file of files) {
      if (READ_AS_DATA.test(file.path) && !FOR_MACHINES.test(file.path)) yield* ordersIn(file);
    }
  },
});

/** What dbt, its documentation and those who ask it questions read. */
const READ_AS_DATA = /\.(?:sql|ya?ml|csv|tsv|py|md|jinja2?|json)$/i;
/** Files whose purpose is to instruct machines. */
const FOR_MACHINES =
  /(?:^|\/)(?:agents|claude|gemini|copilot-instructions|skill|prompts?|system[-_]?prompt)\.\w+$|(?:^|\/)(?:\.cursor|\.claude|\.codex|\.github\/instructions|prompts?|skills)\//i;

/** A seed of a thousand such rows is one attack. */
const MOST = 3;

function* ordersIn({ path, head = '', addedLines }: ChangedFile): Iterable<Draft> {
  const seen = new Map<string, number>();
  for (const [index, content] of head.split('\n').entries()) {
    const line = index + 1;
    if (!addedLines.has(line)) continue;
    for (const { kind, words } of plantedWords(content)) {
      const ordinal = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, ordinal);
      if (ordinal > MOST) continue;
      yield {
        subject: path,
        key: `${kind} ${ordinal}`,
        message: `${code(path)} (line ${line}) ${words}; whatever reads this file with a language model may obey.`,
        remedy: 'Take the line out. If it is a sample, say so in its place without the words themselves.',
        location: { path, line, side: 'head' },
      };
    }
  }
}

import type { Command } from '../core/command.ts';
import { WORKFLOWS, type WorkflowEntry } from '../workflows/catalogue.ts';
import { parameterValue } from './parameter-value.ts';

const NO_COMMAND: Command = { kind: 'none', reason: 'it is no command' };
/** Words that carry no meaning in a request. */
const FILLERS = new Set(
  'please pls plz kindly thanks thank you thx hey hi hello ok okay so now just also again steward can could would will the a an my our this these new'.split(
    ' ',
  ),
);

/** Reads a sentence such as "Could you please review my changes?". The whole line must be the request: a mention in passing is none. */
export function parsePhrase(line: string): Command {
  const words = meaningful(line);
  if (words.length === 0) return NO_COMMAND;
  for (const entry of WORKFLOWS) {
    for (const phrase of entry.phrases) {
      const command = match(entry, meaningful(phrase), words);
      if (command !== undefined) return command;
    }
  }
  return NO_COMMAND;
}

/** The words that matter, lower-cased, without punctuation and emoji; a phrase's `{name}` stays. */
function meaningful(text: string): readonly string[] {
  const words = text.match(/\{name\}|[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !FILLERS.has(word));
}

function match(entry: WorkflowEntry, pattern: readonly string[], words: readonly string[]): Command | undefined {
  const slot = pattern.indexOf('{name}');
  if (slot < 0) return sameWords(pattern, words) ? { kind: 'workflow', workflow: entry.id, parameters: {}, options: {} } : undefined;
  const before = pattern.slice(0, slot);
  const after = pattern.slice(slot + 1);
  const length = words.length - before.length - after.length;
  if (length < 1 || length > 4) return undefined;
  const value = words.slice(slot, slot + length);
  if (!sameWords(before, words.slice(0, slot)) || !sameWords(after, words.slice(slot + length))) return undefined;
  const name = parameterValue(entry.id, value.join(' '));
  return name === undefined ? undefined : { kind: 'workflow', workflow: entry.id, parameters: { name }, options: {} };
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

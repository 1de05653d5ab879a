import type { Command } from '../core/command.ts';
import { parsePhrase } from './parse-phrase.ts';
import { parseSlash } from './parse-slash.ts';

const LONGEST_COMMAND = 1000;
const MENTION = /^@[\w-]+(?:\[bot\])?[\s,:;–—-]*/;

/**
 * Reads what a comment asks for. Only its first line counts, and never a quotation or code: whoever quotes a command
 * doesn't give one. Case, punctuation, politeness and a leading mention don't matter.
 */
export function parseComment(body: string): Command {
  const line = firstLine(body);
  if (line === undefined) return { kind: 'none', reason: 'the comment is empty' };
  if (line.length > LONGEST_COMMAND) return { kind: 'none', reason: 'its first line is too long for a command' };
  if (/^\s*>/.test(line)) return { kind: 'none', reason: 'a quotation is no command' };
  if (/^(?: {4}|\t)|^\s*(?:```|~~~)|`/.test(line)) return { kind: 'none', reason: 'code is no command' };
  if (/<!--|-->/.test(line)) return { kind: 'none', reason: 'a hidden comment is no command' };
  const words = line.trim().replace(MENTION, '');
  return words.startsWith('/') ? parseSlash(words) : parsePhrase(words);
}

/** The first line with text in it, without invisible characters that could hide one text inside another. */
function firstLine(body: string): string | undefined {
  const visible = body.slice(0, 70_000).replaceAll(/[\p{Cf}\p{Co}]/gu, '');
  return visible.split(/\r\n|\r|\n/, 50).find((line) => line.trim() !== '');
}

import { closest, distance } from 'fastest-levenshtein';
import type { Command, Control } from '../core/command.ts';
import { WORKFLOWS, type WorkflowEntry } from '../workflows/catalogue.ts';
import { parameterValue } from './parameter-value.ts';

const CONTROLS: readonly Control[] = ['confirm', 'cancel', 'status', 'help', 'approve', 'explain', 'accept', 'override'];
const WORDS = [...WORKFLOWS.map(({ slash }) => slash), ...CONTROLS];
const OPTION = /^--([a-z][a-z0-9-]{0,30})(?:=([A-Za-z0-9._/:@-]{1,100}))?$/;

/** Reads `/steward <word> <rest> --options`. Another tool's slash command is none of ours; a typo of ours gets a suggestion. */
export function parseSlash(line: string): Command {
  const [first = '', word = '', ...rest] = line.trim().split(/\s+/);
  const name = first.slice(1).toLowerCase();
  if (name !== 'steward') return misspelt(name, word);
  const verb = word.toLowerCase().replace(/[.!?,]+$/, '');
  if (verb === '') return { kind: 'control', control: 'help', argument: '' };
  const entry = WORKFLOWS.find(({ slash }) => slash === verb);
  if (entry !== undefined) return workflowCommand(entry, rest);
  const control = CONTROLS.find((candidate) => candidate === verb);
  if (control !== undefined) return { kind: 'control', control, argument: rest.join(' ') };
  return unknown(verb);
}

function misspelt(name: string, word: string): Command {
  // Two slips at most, and only together with a word that Steward knows: `/stewart` alone may be somebody's name.
  const near = distance(name, 'steward') <= 2 && WORDS.some((known) => distance(word.toLowerCase(), known) <= 1);
  if (!near) return { kind: 'none', reason: `/${name.slice(0, 40)} is another tool’s command` };
  return { kind: 'unknown', word: `/${name}`, didYouMean: `/steward ${closest(word.toLowerCase(), WORDS)}` };
}

function workflowCommand(entry: WorkflowEntry, words: readonly string[]): Command {
  const rest = withProject(words);
  const options = Object.fromEntries(rest.flatMap(readOption));
  const text = rest.filter((word) => !word.startsWith('--')).join(' ');
  const { parameter } = entry;
  const wrong = rest.find((word) => word.startsWith('--') && !OPTION.test(word));
  if (wrong !== undefined) return { kind: 'unknown', word: wrong };
  if (parameter === undefined) {
    // Words after a command without parameters are politeness ("/steward review please"), not a value.
    return { kind: 'workflow', workflow: entry.id, parameters: {}, options };
  }
  const value = parameterValue(entry.id, text);
  if (value === undefined && (parameter.required || text !== '')) {
    return { kind: 'unknown', word: `${entry.slash} ${text}`.trim(), didYouMean: `/steward ${entry.slash} ${parameter.example}` };
  }
  return { kind: 'workflow', workflow: entry.id, parameters: value === undefined ? {} : { [parameter.name]: value }, options };
}

/** `--project fleet` is how people write `--project=fleet`. */
function withProject(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--project');
  const name = words[at + 1];
  return at < 0 || name === undefined || name.startsWith('--') ? words : words.toSpliced(at, 2, `--project=${name}`);
}

function readOption(word: string): readonly (readonly [string, string | true])[] {
  const [, name, value] = OPTION.exec(word) ?? [];
  return name === undefined ? [] : [[name, value ?? true]];
}

function unknown(verb: string): Command {
  const near = closest(verb, WORDS);
  return distance(verb, near) <= Math.max(2, Math.floor(near.length / 3))
    ? { kind: 'unknown', word: verb, didYouMean: `/steward ${near}` }
    : { kind: 'unknown', word: verb };
}

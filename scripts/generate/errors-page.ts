import { PROBLEMS } from '../../src/core/problem-catalogue.ts';
import type { GeneratedFile } from './generated-file.ts';

type Entry = (typeof PROBLEMS)[keyof typeof PROBLEMS];

const GROUPS: Readonly<Record<string, string>> = {
  1: 'Set-up of the repository',
  2: 'dbt',
  3: 'GitHub and the run',
  4: 'Requests and the command line',
  5: 'Set-up of the App',
  9: 'Steward itself',
};

const READERS = { author: 'the author of the pull request', maintainer: 'whoever looks after Steward' } as const;
const SAID = {
  broken: 'The check fails: the pull request itself is broken.',
  'could-not-check': 'The check says that nothing could be checked, which is no verdict on the pull request.',
  usage: 'Nothing starts.',
} as const;

/** `docs/errors.md`: every failure that people can meet, from the catalogue in `src/core`. */
export function errorsPage(): GeneratedFile {
  const groups = Object.entries(GROUPS).map(([digit, title]) => [`## ${title}`, ...entriesOf(digit)].join('\n\n'));
  return { path: 'docs/errors.md', text: `${[INTRODUCTION, ...groups].join('\n\n')}\n` };
}

const INTRODUCTION = `# Errors

<!-- Written by \`npm run docs\` from src/core/problems/. Change it there. -->

Every failure that Steward reports has a code. Words in \`{braces}\` are filled with the facts of the case.`;

function entriesOf(digit: string): readonly string[] {
  return Object.entries<Entry>(PROBLEMS)
    .filter(([code]) => code.startsWith(`STW-${digit}`))
    .map(([code, entry]) => describe(code, entry));
}

function describe(code: string, { what, means, remedy, audience, failure }: Entry): string {
  return [
    `### ${code}`,
    `**${inCode(what)}** ${inCode(means)}`,
    `What to do (${READERS[audience]}): ${inCode(remedy)}`,
    SAID[failure],
  ].join('\n\n');
}

function inCode(sentence: string): string {
  return sentence.replaceAll(/\{\w+\}/g, '`$&`');
}

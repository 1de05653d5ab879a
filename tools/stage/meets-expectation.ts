import type { PullRequestView } from '../local-github/facade/view-pull-request.ts';
import type { Expectation } from './example.ts';

/** What a visitor sees, as far as an expectation is about it. */
interface Seen {
  readonly comments: readonly Pick<PullRequestView['comments'][number], 'author' | 'body'>[];
  readonly checks: readonly Pick<PullRequestView['checks'][number], 'conclusion' | 'title' | 'text'>[];
}

/** Where the newest review of a pull request departs from what its notes expect: one sentence each, none when all is as expected. */
export function meetsExpectation({ comments, checks }: Seen, expected: Expectation): readonly string[] {
  const comment = comments.find(({ author }) => author.endsWith('[bot]'))?.body ?? '';
  const check = checks.findLast(({ title }) => title !== 'No dbt change');
  const rows = [...(check?.text ?? '').matchAll(FINDING_ROW)].map(([, code = '', standing = '']) => ({ code, standing }));
  return [
    ...(check?.conclusion === expected.conclusion ? [] : [`the check is ${check?.conclusion}, not ${expected.conclusion}`]),
    ...differing('rules', codesOf(rows), expected.rules),
    ...differing('blocking rules', codesOf(rows.filter(({ standing }) => standing === 'error')), expected.blocking),
    ...codesOf(rows).flatMap((code) => (comment.includes(`(${code})`) ? [] : [`the comment doesn't name ${code}`])),
    ...expected.exposures.flatMap((name) => (namesExposure(comment, name) ? [] : [`the comment doesn't name the exposure ${name}`])),
    ...expected.says.filter((words) => !comment.includes(words)).map((words) => `the comment doesn't say “${words}”`),
    ...Object.entries(expected.classes).flatMap(([model, changeClass]) => wrongClass(comment, model, changeClass)),
  ];
}

interface FindingRow {
  readonly code: string;
  readonly standing: string;
}

/** The check's text lists every finding as `| title (code) | what it counts as | …`; older and allowed ones say so there. */
const FINDING_ROW = /^\| .*? \(([A-Z]\d{1,2})\) \| (error|warning|info) \|/gm;

function codesOf(rows: readonly FindingRow[]): readonly string[] {
  return [...new Set(rows.map(({ code }) => code))].toSorted();
}

function differing(what: string, found: readonly string[], expected: readonly string[]): readonly string[] {
  const wanted = expected.toSorted();
  return found.join() === wanted.join() ? [] : [`the ${what} are ${found.join(', ') || 'none'}, not ${wanted.join(', ') || 'none'}`];
}

function namesExposure(comment: string, name: string): boolean {
  return comment.includes(`**${name}**`) || comment.includes(`\`${name}\``);
}

type ChangeClass = Expectation['classes'][string];

/** How a sentence or a table row about a changed model begins, by its class. */
const WORDS: Readonly<Record<ChangeClass, RegExp>> = {
  none: /proved equal to the base/i,
  additive: /\bnew columns?\b|\| additive: /,
  column: /\| column: /,
  'model-wide': /\| model-wide: /,
  unknown: /\| unknown: /,
};

function isOfChange(row: string): boolean {
  return Object.values(WORDS).some((words) => words.test(row));
}

function wrongClass(comment: string, model: string, changeClass: ChangeClass): readonly string[] {
  const name = `\`${model}\``;
  // Other tables have rows about it, too: its data, its tests.
  const rows = comment.split('\n').filter((line) => line.startsWith(`| ${name} |`) && isOfChange(line));
  const sentences = comment.split('\n').filter((line) => !line.startsWith('|') && line.includes(name));
  const about = rows.length > 0 ? rows : sentences;
  return about.some((line) => WORDS[changeClass].test(line)) ? [] : [`${model} is not shown as ${changeClass}`];
}

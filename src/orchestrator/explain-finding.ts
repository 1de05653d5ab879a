import { type Block, numbered, text } from '../core/block.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { titleWithCode } from '../report/finding-words.ts';
import { shorten } from '../report/hygiene.ts';
import { findingsNamed, nameOf } from './name-finding.ts';
import * as replies from './replies.ts';

/** So many findings of one rule are explained at once. */
const MOST = 5;
const MOST_FACTS = 40;
const LONGEST = 600;

/** What a finding of this commit rests on, fact by fact: the answer to `/steward explain`. */
export function explainFinding(name: string, reports: readonly Report[], titles: Readonly<Record<string, string>>): string {
  if (reports.length === 0) return replies.NO_REPORT_REPLY;
  const all = reports.flatMap(({ findings }) => findings);
  const named = findingsNamed(name, all).toSorted((one, other) => Number(counts(other)) - Number(counts(one)));
  if (named.length === 0) return replies.noSuchFindingReply(all.filter(counts).map((finding) => nameOf(finding, all)));
  const more = named.length - MOST;
  const rest = more > 0 ? [text(`${more} more findings of that name are in the list of all findings.`)] : [];
  return blocksMarkdown([...named.slice(0, MOST).flatMap((finding) => explained(finding, titles)), ...rest]);
}

function explained(finding: Finding, titles: Readonly<Record<string, string>>): readonly Block[] {
  const { message, remedy = '', location, evidence } = finding;
  const place = location === undefined ? '' : ` (\`${location.path}${location.line === undefined ? '' : `:${location.line}`}\`)`;
  const facts = evidence.slice(0, MOST_FACTS).map((fact) => shorten(fact, LONGEST));
  const left = evidence.length - facts.length;
  return [
    text(`**${titleWithCode(finding, titles)}**`),
    text(`${shorten(message, LONGEST).replace(/\.$/, '')}${place}. ${shorten(remedy, LONGEST)} ${whyItDoesNotCount(finding)}`.trim()),
    ...(facts.length === 0 ? [] : [text('It rests on:'), numbered(facts)]),
    ...(left > 0 ? [text(`${left} more facts are in the report.`)] : []),
  ];
}

function whyItDoesNotCount({ age, suppressed }: Finding): string {
  if (suppressed !== undefined) return 'It is allowed, so it does not count.';
  return age === 'existing' ? 'The base has it, too, so it does not count.' : '';
}

import { type Block, bullets, fileLink, fold, type Link, numbered, type Phrase, table, text } from '../core/block.ts';
import { counts, type Finding, type Location } from '../core/finding.ts';
import { shorten } from './hygiene.ts';
import { count, ruleName, sentence } from './words.ts';

/** Titles of rules by id, for people; a rule without one is called by its id. */
export type RuleTitles = Readonly<Record<string, string>>;

/** Findings in a reader's order: questions to the author, what blocks, and folded, what only warns. */
export function composeFindings(findings: readonly Finding[], titles: RuleTitles = {}): readonly Block[] {
  const counted = findings.filter(counts);
  const questions = counted.flatMap((finding) => (finding.question === undefined ? [] : [text(...askAuthor(finding, finding.question))]));
  const blocking = counted.filter(isBlocking);
  const list =
    blocking.length === 0 ? [] : [blocking.length === 1 ? bullets(blocking.map(inFull(titles))) : numbered(blocking.map(inFull(titles)))];
  return [...questions, ...list, ...foldRest(findings, titles)];
}

/** What blocks, each in one line of at most `limit` characters: the part of a report that never goes missing. */
export function composeBlocking(findings: readonly Finding[], titles: RuleTitles, limit = 400): readonly Phrase[] {
  return findings
    .filter((finding) => counts(finding) && isBlocking(finding))
    .map((finding) => {
      const start = `**${shorten(ruleTitle(finding, titles), 100)} (${shorten(finding.code, 20)}).** ${shorten(sentence(finding.message), limit)}`;
      return finding.location === undefined ? [start] : [`${start} (`, placeLink(finding.location), ')'];
    });
}

/** A rule's title for people, without its code. */
export function ruleTitle({ ruleId }: Pick<Finding, 'ruleId'>, titles: RuleTitles): string {
  return titles[ruleId] ?? ruleName(ruleId);
}

/** "stg_trips.sql:22", as a link to the line. */
export function placeLink({ path, line, side }: Location): Link {
  const file = shorten(path.slice(path.lastIndexOf('/') + 1), 100);
  return fileLink(`${line === undefined ? file : `${file}:${line}`}${side === 'base' ? ' on the base' : ''}`, { path, line, side });
}

function isBlocking({ severity }: Finding): boolean {
  return severity === 'error';
}

function askAuthor({ location }: Finding, question: string): Phrase {
  return location === undefined ? [`**Please answer:** ${question}`] : [`**Please answer:** ${question} (`, placeLink(location), ')'];
}

function inFull(titles: RuleTitles): (finding: Finding) => Phrase {
  return (finding) => {
    const start = `**${ruleTitle(finding, titles)} (${finding.code}).** ${sentence(finding.message)}`;
    const remedy = finding.remedy === undefined ? '' : ` ${sentence(finding.remedy)}`;
    return finding.location === undefined
      ? [start + remedy]
      : [`${start.replace(/\.$/, '')} (`, placeLink(finding.location), `).${remedy}`];
  };
}

function foldRest(findings: readonly Finding[], titles: RuleTitles): readonly Block[] {
  const lesser = findings.filter((finding) => counts(finding) && !isBlocking(finding));
  const suppressed = findings.filter((finding) => finding.age === 'new' && finding.suppressed !== undefined);
  const older = findings.filter(({ age }) => age === 'existing').length;
  const olderNote = older === 0 ? undefined : `${count(older, 'older finding')} ${older === 1 ? 'is' : 'are'} not repeated`;
  const summary = [lesserNote(lesser), suppressed.length === 0 ? undefined : `${suppressed.length} suppressed`, olderNote].filter(
    (part) => part !== undefined,
  );
  const tables = [...lesserTable(lesser, titles), ...suppressedTable(suppressed, titles)];
  if (tables.length > 0) return [fold(summary.join('; '), tables)];
  return olderNote === undefined ? [] : [text(sentence(olderNote))];
}

function lesserNote(lesser: readonly Finding[]): string | undefined {
  const warnings = lesser.filter(({ severity }) => severity === 'warning').length;
  const notes = [
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(lesser.length > warnings ? [count(lesser.length - warnings, 'note')] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(', ');
}

function lesserTable(findings: readonly Finding[], titles: RuleTitles) {
  if (findings.length === 0) return [];
  return [
    table(
      ['Rule', 'Where', 'What'],
      findings.map((finding) => [ruleCell(finding, titles), whereCell(finding), sentence(finding.message)]),
    ),
  ];
}

function suppressedTable(findings: readonly Finding[], titles: RuleTitles) {
  if (findings.length === 0) return [];
  const rows = findings.map((finding) => [ruleCell(finding, titles), whereCell(finding), suppressionReason(finding)]);
  return [table(['Suppressed', 'Where', 'Because'], rows)];
}

function suppressionReason({ suppressed }: Finding): string {
  return `${suppressed?.reason ?? ''}${suppressed?.addedHere ? ' (added in this pull request)' : ''}`;
}

function ruleCell(finding: Finding, titles: RuleTitles): string {
  return `${ruleTitle(finding, titles)} (${finding.code})`;
}

function whereCell({ location, subject }: Finding): Phrase {
  return location === undefined ? [`\`${subject.replaceAll('`', "'")}\``] : [placeLink(location)];
}

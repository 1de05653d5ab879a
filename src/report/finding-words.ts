import { fileLink, type Link, type Phrase } from '../core/block.ts';
import { counts, type Finding, type Location } from '../core/finding.ts';
import { shorten } from './hygiene.ts';
import { ruleName, sentence } from './words.ts';

/** Titles of rules by id, for people; a rule without one is called by its id. */
type RuleTitles = Readonly<Record<string, string>>;

/** What blocks, each in a line whose message has at most `limit` characters: the part of a report that never goes missing. */
export function blockingLines(findings: readonly Finding[], titles: RuleTitles, limit: number): readonly Phrase[] {
  const blocking = findings.filter((finding) => counts(finding) && finding.severity === 'error');
  return blocking.map((finding) => {
    const start = `**${titleWithCode(finding, titles)}.** ${shorten(sentence(finding.message), limit)}`;
    return finding.location === undefined ? [start] : [`${start} (`, placeLink(finding.location), ')'];
  });
}

/** A rule's title with its code, short enough for a cell: "A column that is still read was removed (C20)". */
export function titleWithCode(finding: Pick<Finding, 'ruleId' | 'code'>, titles: RuleTitles): string {
  return `${shorten(ruleTitle(finding, titles), 100)} (${shorten(finding.code, 20)})`;
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

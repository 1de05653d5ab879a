import type { Report } from '../core/report.ts';
import type { Verdict } from '../core/verdict.ts';
import { shorten } from './hygiene.ts';
import type { RenderContext } from './render-context.ts';
import { count, shortSha } from './words.ts';

const MARKS: Readonly<Record<Verdict['outcome'], string>> = {
  passed: '✅',
  failed: '❌',
  'action-required': '⏸',
  neutral: '⚠️',
  cancelled: '⚠️',
  'timed-out': '⚠️',
};

const LONGEST_TITLE = 300;
const LONGEST_LANE = 150;

/** The one mark of a report. A check that could not be made warns, whatever the policy makes of it. */
export function verdictMark({ outcome, because }: Verdict): string {
  return because === 'could-not-check' && outcome === 'failed' ? '⚠️' : MARKS[outcome];
}

/** The verdict in a line: "**2 findings block** · 1 warning · `a1b2c3d` against `9f8e7d6`". */
export function verdictLine(report: Report, { severalProjects, sinceLastPush }: RenderContext): string {
  const { verdict, project } = report;
  return [
    strongTitle(verdict.title),
    ...(sinceLastPush === undefined ? [] : [deltaWords(sinceLastPush)]),
    ...verdictCounts(report),
    ...(severalProjects ? [`project \`${project}\``] : []),
    comparison(report),
  ].join(' · ');
}

/** "since last push: 1 resolved, 2 new". */
function deltaWords({ resolved, added }: { readonly resolved: number; readonly added: number }): string {
  const parts = [
    ...(resolved > 0 ? [`${resolved.toLocaleString('en-US')} resolved`] : []),
    ...(added > 0 ? [`${added.toLocaleString('en-US')} new`] : []),
  ];
  return `since last push: ${parts.length === 0 ? 'nothing new' : parts.join(', ')}`;
}

/** "1 warning", "2 suppressed in this pull request", "static lane: nothing was built": what the title doesn't say. */
export function verdictCounts({
  verdict: { warnings, suppressedHere },
  findings,
  lane,
}: Pick<Report, 'verdict' | 'findings' | 'lane'>): readonly string[] {
  const accepted = findings.filter(({ suppressed }) => suppressed?.by === 'acceptance').length;
  return [
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(accepted > 0 ? [`${accepted.toLocaleString('en-US')} accepted`] : []),
    ...(suppressedHere > 0 ? [`${suppressedHere.toLocaleString('en-US')} suppressed in this pull request`] : []),
    ...(lane.inVerdict === undefined ? [] : [shorten(lane.inVerdict, LONGEST_LANE).replaceAll('**', '')]),
  ];
}

function comparison({ headSha, baseSha, dirty }: Report): string {
  return `\`${shortSha(headSha)}\`${dirty ? ' with uncommitted changes' : ''} against \`${shortSha(baseSha)}\``;
}

/** Only the headline is strong: in "Could not check: the warehouse did not answer" that is the part before the colon. */
function strongTitle(title: string): string {
  const headline = shorten(title.trim().replace(/\.$/, ''), LONGEST_TITLE).replaceAll('**', '');
  const colon = headline.indexOf(': ');
  return colon > 0 && colon < 40 ? `**${headline.slice(0, colon)}**${headline.slice(colon)}` : `**${headline}**`;
}

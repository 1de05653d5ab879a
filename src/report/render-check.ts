import { type Block, table } from '../core/block.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { Annotation, CheckConclusion, CheckOutput } from '../core/ports/code-host.ts';
import type { Report } from '../core/report.ts';
import type { Severity } from '../core/severity.ts';
import type { Verdict } from '../core/verdict.ts';
import { blockToMdast, paragraph } from './block-to-mdast.ts';
import { placeLink, titleWithCode } from './finding-words.ts';
import { shorten, visibleLine } from './hygiene.ts';
import { linkAddress } from './link-address.ts';
import { byteLength, writeMarkdown } from './markdown.ts';
import type { RenderContext } from './render-context.ts';
import { reportMarkdown } from './report-markdown.ts';
import { verdictCounts } from './verdict-line.ts';
import { count, sentence } from './words.ts';

/** GitHub takes 65,535 bytes each. */
const CHECK_BYTES = 60_000;
const MOST_ANNOTATIONS = 500;
const LONGEST_TITLE = 200;

/** How a check ends on GitHub. Required checks let success, neutral and skipped pass. */
export const CONCLUSIONS: Readonly<Record<Verdict['outcome'], CheckConclusion>> = {
  passed: 'success',
  failed: 'failure',
  'action-required': 'action_required',
  neutral: 'neutral',
  cancelled: 'cancelled',
  'timed-out': 'timed_out',
};

const LEVELS: Readonly<Record<Severity, Annotation['level']>> = { error: 'failure', warning: 'warning', info: 'notice' };

/** The completed check run of a report: its conclusion, the report as summary, all findings as text, and annotations. */
export function renderCheck(report: Report, context: RenderContext): CheckOutput & { readonly conclusion: CheckConclusion } {
  const annotations = report.findings.filter(counts).flatMap((finding) => annotate(finding, context));
  const text = allFindings(report, context, annotations.length);
  return {
    conclusion: CONCLUSIONS[report.verdict.outcome],
    title: checkTitle(report),
    summary: reportMarkdown(report, { ...context, earlierRuns: [] }, { maxBytes: CHECK_BYTES }),
    ...(text === undefined ? {} : { text }),
    annotations: annotations.slice(0, MOST_ANNOTATIONS),
  };
}

/** The check's headline, plain text: "2 findings block · 1 warning", or "Could not check: …". */
function checkTitle(report: Report): string {
  const title = visibleLine(report.verdict.title).replace(/\.$/, '');
  const also = verdictCounts(report).map(visibleLine);
  return shorten([shorten(title, 150), ...also].join(' · ').replaceAll(/[`*]/g, ''), LONGEST_TITLE);
}

function annotate(finding: Finding, { ruleTitles = {} }: RenderContext): readonly Annotation[] {
  const { location, severity, question, message, remedy } = finding;
  if (location?.line === undefined || location.side !== 'head') return [];
  const sentences = [message, question, remedy].filter((part) => part !== undefined).map((part) => sentence(visibleLine(part)));
  return [
    {
      path: location.path,
      startLine: location.line,
      endLine: Math.max(location.line, location.endLine ?? location.line),
      level: LEVELS[severity],
      title: visibleLine(titleWithCode(finding, ruleTitles)),
      message: shorten(sentences.join('\n').replaceAll(/`|\*\*/g, ''), 4000),
    },
  ];
}

/** Every finding, counted or not, as tables; fewer rows when they don't fit. */
function allFindings(report: Report, context: RenderContext, annotated: number): string | undefined {
  if (report.findings.length === 0) return undefined;
  const addressOf = linkAddress(report, context);
  const sorted = report.findings.toSorted((a, b) => rank(a) - rank(b));
  for (let rows = Math.min(sorted.length, 500); rows > 0; rows = Math.floor(rows / 2)) {
    const notes = [...moreNote(sorted.length - rows), ...annotationNote(annotated)].flatMap((note) => paragraph([note], addressOf));
    const markdown = writeMarkdown([...blockToMdast(findingsTable(sorted.slice(0, rows), context), addressOf), ...notes]);
    if (byteLength(markdown) <= CHECK_BYTES) return markdown;
  }
  return writeMarkdown(paragraph([`${count(sorted.length, 'finding')}: too long to be listed here.`], addressOf));
}

function rank(finding: Finding): number {
  return (counts(finding) ? 0 : 10) + ['error', 'warning', 'info'].indexOf(finding.severity);
}

function findingsTable(findings: readonly Finding[], { ruleTitles = {} }: RenderContext): Block {
  return table(
    ['Finding', 'Counts as', 'Where', 'What'],
    findings.map((finding) => [
      titleWithCode(finding, ruleTitles),
      standing(finding),
      finding.location === undefined ? `\`${shorten(finding.subject, 200).replaceAll('`', "'")}\`` : [placeLink(finding.location)],
      shorten(sentence(finding.message), 300),
    ]),
  );
}

function standing({ severity, suppressed, age }: Finding): string {
  if (suppressed !== undefined) return `suppressed: ${shorten(suppressed.reason, 200)}`;
  return age === 'existing' ? `${severity}, older than this pull request` : severity;
}

function moreNote(more: number): readonly string[] {
  return more === 0 ? [] : [`${count(more, 'more finding')} ${more === 1 ? 'is' : 'are'} in \`report.json\`.`];
}

function annotationNote(annotated: number): readonly string[] {
  return annotated <= MOST_ANNOTATIONS
    ? []
    : [`Only the first ${MOST_ANNOTATIONS} of ${annotated.toLocaleString('en-US')} findings are shown beside the code.`];
}

import type { RootContent } from 'mdast';
import { type Block, bullets, type Phrase, text } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import { blockToMdast, paragraph } from './block-to-mdast.ts';
import { composeBlocking } from './compose-findings.ts';
import { DETAIL_LEVELS, type DetailLevel, omission } from './detail-level.ts';
import { shorten } from './hygiene.ts';
import { type LinkAddress, linkAddress } from './link-address.ts';
import { byteLength, writeMarkdown } from './markdown.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import type { RenderContext } from './render-context.ts';
import { emptied, stepSections } from './step-section.ts';
import { earlierRuns, footer, nextSteps, notAnalysed, RUN_LINK } from './summary-sections.ts';
import { verdictLine, verdictMark } from './verdict-line.ts';

interface Frame {
  readonly maxBytes: number;
  /** Nodes before the title: the comment's hidden marker. */
  readonly before?: readonly RootContent[];
}

/**
 * The whole report in its Markdown format, at the richest level of detail that fits. The verdict, the summary and the findings that
 * block are in all of them, as far as there is room at all; nothing is cut inside a construct.
 */
export function reportMarkdown(report: Report, context: RenderContext, { maxBytes, before = [] }: Frame): string {
  const addressOf = linkAddress(report, context);
  let markdown = '';
  for (const level of DETAIL_LEVELS) {
    if (level.name === 'full' && isHopeless(report, maxBytes)) continue;
    markdown = writeMarkdown([...before, ...sections(report, { context, level, addressOf })]);
    if (byteLength(markdown) <= maxBytes) return markdown;
  }
  return markdown;
}

/** True when writing everything would only take time: the text alone is several times what fits. */
function isHopeless({ steps }: Report, maxBytes: number): boolean {
  return JSON.stringify(steps.map(({ details }) => details)).length > 8 * maxBytes;
}

interface Drawing {
  readonly context: RenderContext;
  readonly level: DetailLevel;
  readonly addressOf: LinkAddress;
}

function sections(report: Report, drawing: Drawing): RootContent[] {
  const { context, level, addressOf } = drawing;
  return [
    ...titleAndVerdict(report, context, addressOf),
    ...stepSections(report, level, addressOf),
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Summary' }] },
    ...summary(report, level).flatMap((block) => blockToMdast(block, addressOf)),
    ...blockingAgain(report, drawing),
    ...followUp(report, drawing),
    ...leftOut(level, addressOf),
    ...closing(report, drawing),
  ];
}

/** The title and the one-line verdict of a report. */
function titleAndVerdict(report: Report, context: RenderContext, addressOf: LinkAddress): RootContent[] {
  const mark = { type: 'text' as const, value: `${verdictMark(report.verdict)} ` };
  const verdict = [mark, ...phraseToMdast([verdictLine(report, context)], addressOf)];
  return [workflowTitle(report), { type: 'blockquote', children: [{ type: 'paragraph', children: verdict }] }];
}

/** `## Workflow: …`. */
export function workflowTitle({ workflowName }: Pick<Report, 'workflowName'>): RootContent {
  return { type: 'heading', depth: 2, children: phraseToMdast([`Workflow: ${shorten(workflowName, 100)}`], () => undefined) };
}

function summary(report: Report, { name }: DetailLevel): readonly Block[] {
  if (name === 'full') return report.summary;
  if (name !== 'verdict') return report.summary.map(emptied);
  const first = report.summary.find((block) => block.type === 'text');
  return first === undefined ? [] : [text(shorten(first.text.map((part) => (typeof part === 'string' ? part : part.text)).join(''), 500))];
}

/** Where the steps' details are cut, the findings that block stand in the summary. */
function blockingAgain({ findings, verdict }: Report, { context, level, addressOf }: Drawing): RootContent[] {
  if (level.name === 'full' || level.name === 'folds-emptied' || verdict.blocking === 0) return [];
  const all = composeBlocking(findings, context.ruleTitles ?? {}, level.name === 'verdict' ? 150 : 400);
  const shown = level.name === 'verdict' ? all.slice(0, level.findings) : all;
  const more = all.length - shown.length;
  const note = more === 0 ? [] : paragraph([`${more.toLocaleString('en-US')} more findings block.`], addressOf);
  return [...paragraph(['What blocks:'], addressOf), ...blockToMdast(bullets(shown), addressOf), ...note];
}

function followUp(report: Report, { level, addressOf }: Drawing): RootContent[] {
  if (level.name === 'full') return [...notAnalysed(report, addressOf), ...nextSteps(report, addressOf)];
  const missed = report.evidence.notAnalysed.length;
  const note = missed === 0 ? [] : paragraph([`Not analysed: ${missed.toLocaleString('en-US')} (left out here).`], addressOf);
  const steps = level.name === 'verdict' ? report.nextSteps.slice(0, 3).map((step) => shorten(step, 300)) : report.nextSteps;
  return [...note, ...nextSteps({ ...report, nextSteps: steps }, addressOf)];
}

function leftOut(level: DetailLevel, addressOf: LinkAddress): RootContent[] {
  const what = omission(level);
  if (what === undefined) return [];
  const where: Phrase = addressOf(RUN_LINK) === undefined ? ['`report.json` has all of it.'] : ['the ', RUN_LINK, ' has all of it.'];
  return paragraph([`${what}; `, ...where], addressOf);
}

function closing(report: Report, { context, level, addressOf }: Drawing): RootContent[] {
  if (level.name === 'findings' || level.name === 'verdict') return [];
  return [...earlierRuns(context, addressOf), ...footer(report, addressOf)];
}

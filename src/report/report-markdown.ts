import type { RootContent } from 'mdast';
import { bullets, type Phrase } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import { acceptedBlocks } from './accepted-blocks.ts';
import { blockToMdast, paragraph } from './block-to-mdast.ts';
import { DETAIL_LEVELS, type DetailLevel, omission } from './detail-level.ts';
import { blockingLines } from './finding-words.ts';
import { lineFixBlocks } from './line-fix-blocks.ts';
import { type LinkAddress, linkAddress } from './link-address.ts';
import { byteLength, writeMarkdown } from './markdown.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import { proposalBlocks } from './proposal-blocks.ts';
import { type ReportView, reduceReport } from './reduce-report.ts';
import type { RenderContext } from './render-context.ts';
import { stepSections } from './step-section.ts';
import { earlierRuns, footer, nextSteps, notAnalysed, RUN_LINK } from './summary-sections.ts';
import { verdictLine, verdictMark } from './verdict-line.ts';
import { waivedBlocks } from './waived-blocks.ts';
import { count } from './words.ts';
import { workflowTitle } from './workflow-title.ts';

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
    const view = reduceReport(report, level);
    if (level.name !== 'verdict' && isHopeless(view, maxBytes)) continue;
    markdown = writeMarkdown([...before, ...sections(report, view, { context, level, addressOf })]);
    if (byteLength(markdown) <= maxBytes) return markdown;
  }
  return markdown;
}

/** True when writing it would only take time: as data it is already several times what fits. */
function isHopeless(view: ReportView, maxBytes: number): boolean {
  return JSON.stringify(view).length > 5 * maxBytes;
}

interface Drawing {
  readonly context: RenderContext;
  readonly level: DetailLevel;
  readonly addressOf: LinkAddress;
}

function sections(report: Report, view: ReportView, drawing: Drawing): RootContent[] {
  const { context, level, addressOf } = drawing;
  return [
    ...titleAndVerdict(report, context, addressOf),
    ...stepSections(view.steps, report.verdict, addressOf),
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Summary' }] },
    ...[...view.summary, ...waivedBlocks(report), ...acceptedBlocks(report, context)].flatMap((block) => blockToMdast(block, addressOf)),
    ...blockingAgain(report, drawing),
    ...proposals(report, view, drawing),
    ...lineFixBlocks(report, level).flatMap((block) => blockToMdast(block, addressOf)),
    ...(view.notAnalysed.length === 0 ? notNamed(report, addressOf) : notAnalysed(view.notAnalysed, addressOf)),
    ...nextSteps(view.nextSteps, addressOf),
    ...leftOut(level, addressOf),
    ...closing(report, drawing),
  ];
}

function titleAndVerdict(report: Report, context: RenderContext, addressOf: LinkAddress): RootContent[] {
  const mark = { type: 'text' as const, value: `${verdictMark(report.verdict)} ` };
  const verdict = [mark, ...phraseToMdast([verdictLine(report, context)], addressOf)];
  return [workflowTitle(report.workflowName), { type: 'blockquote', children: [{ type: 'paragraph', children: verdict }] }];
}

/** Where the steps' details are cut, the findings that block stand in the summary. */
function blockingAgain({ findings, verdict }: Report, { context, level, addressOf }: Drawing): RootContent[] {
  if (level.name === 'full' || level.name === 'folds-emptied' || verdict.blocking === 0) return [];
  const all = blockingLines(findings, context.ruleTitles ?? {}, level.name === 'verdict' ? 150 : 400);
  const shown = all.slice(0, level.name === 'verdict' ? level.findings : 500);
  const more = all.length - shown.length;
  const note = more === 0 ? [] : paragraph([`${more.toLocaleString('en-US')} more findings block.`], addressOf);
  return [...paragraph(['What blocks:'], addressOf), ...blockToMdast(bullets(shown), addressOf), ...note];
}

/** Every fix that has room; of the others at least their number. */
function proposals(report: Report, view: ReportView, { context, addressOf }: Drawing): RootContent[] {
  const shown = view.proposals.flatMap((proposal) => proposalBlocks(proposal, context)).flatMap((block) => blockToMdast(block, addressOf));
  const more = report.proposals.length - view.proposals.length;
  const words = `${count(more, view.proposals.length === 0 ? 'fix' : 'more fix', 'es')} ${more === 1 ? 'is' : 'are'} in \`report.json\`.`;
  return more === 0 ? shown : [...shown, ...paragraph([words], addressOf)];
}

function notNamed({ evidence }: Report, addressOf: LinkAddress): RootContent[] {
  const missed = evidence.notAnalysed.length;
  return missed === 0 ? [] : paragraph([`Not analysed: ${missed.toLocaleString('en-US')} objects (left out here).`], addressOf);
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

import { type Block, text } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import type { StepReport } from '../core/step.ts';
import type { DetailLevel } from './detail-level.ts';
import { shorten } from './hygiene.ts';
import { type ProposalView, proposalViews } from './proposal-view.ts';

/** What a comment shows of a report besides its verdict and findings. */
export interface ReportView {
  readonly steps: readonly StepReport[];
  readonly summary: readonly Block[];
  readonly proposals: readonly ProposalView[];
  readonly notAnalysed: Report['evidence']['notAnalysed'];
  readonly nextSteps: readonly string[];
}

const LONGEST_REASON = 2000;
/** So few things that weren't analysed are always named. */
const FEW = 3;

/** The part of a report that a level of detail has room for; blocks go as a whole, so nothing is cut inside a construct. */
export function reduceReport(report: Report, level: DetailLevel): ReportView {
  return {
    steps: report.steps.map((step) => reduceStep(step, level)),
    summary: reduceSummary(report.summary, level),
    proposals: proposalViews(report, level),
    notAnalysed: reduceNotAnalysed(report.evidence.notAnalysed, level),
    nextSteps: level.name === 'verdict' ? report.nextSteps.slice(0, 3).map((step) => shorten(step, 300)) : report.nextSteps,
  };
}

function reduceStep(step: StepReport, { name }: DetailLevel): StepReport {
  const { reason, ...rest } = step;
  const last = name === 'verdict';
  return {
    ...rest,
    description: shorten(step.description, last ? 60 : 200),
    ...(reason === undefined ? {} : { reason: shorten(reason, last ? 100 : LONGEST_REASON) }),
    details: reduceDetails(step.details, name),
  };
}

function reduceDetails(blocks: readonly Block[], name: DetailLevel['name']): Block[] {
  if (name === 'full') return [...blocks];
  if (name === 'folds-emptied') return blocks.map(emptied);
  return name === 'first-blocks' ? blocks.slice(0, 1).map(emptied) : [];
}

function reduceSummary(summary: readonly Block[], { name }: DetailLevel): readonly Block[] {
  if (name === 'full') return summary;
  if (name !== 'verdict') return summary.map(emptied);
  const first = summary.find((block) => block.type === 'text');
  return first === undefined ? [] : [text(shorten(first.text.map((part) => (typeof part === 'string' ? part : part.text)).join(''), 500))];
}

function reduceNotAnalysed(things: ReportView['notAnalysed'], { name }: DetailLevel): ReportView['notAnalysed'] {
  if (name === 'full') return things;
  return things.length > FEW ? [] : things.map(({ subject, reason }) => ({ subject: shorten(subject, 200), reason: shorten(reason, 200) }));
}

/** A fold's summary without what it held. */
function emptied(block: Block): Block {
  return block.type === 'fold' ? text(...block.summary, ' (left out here)') : block;
}

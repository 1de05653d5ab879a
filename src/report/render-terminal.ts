import type { Report } from '../core/report.ts';
import type { StepReport } from '../core/step.ts';
import type { Verdict } from '../core/verdict.ts';
import { shorten, visibleLine } from './hygiene.ts';
import { openLineFixBlocks } from './line-fix-blocks.ts';
import { openProposalBlocks } from './proposal-blocks.ts';
import { proposalViews } from './proposal-view.ts';
import { reasonSentence, STATUS } from './step-section.ts';
import { footerFacts } from './summary-sections.ts';
import { type BlockSpace, blockLines } from './terminal/block-lines.ts';
import type { Palette, Style } from './terminal/palette.ts';
import { phrasePieces } from './terminal/phrase-pieces.ts';
import { type Line, type Piece, paint, wrap } from './terminal/text-layout.ts';
import { verdictLine } from './verdict-line.ts';
import { capital, duration, sentence } from './words.ts';

/** What a terminal can show: its colours, its columns, and whether every fold is to be open. */
export interface Screen {
  readonly palette: Palette;
  readonly width: number;
  readonly verbose?: boolean;
  readonly severalProjects?: boolean;
}

const INDENT = 2;
/** Longer lines are hard to read, however wide the window. */
const WIDEST = 110;
const NARROWEST = 40;

/** A report for people in a terminal: the same order and words as the comment, wrapped to the window. */
export function renderTerminal(report: Report, { palette, width, verbose = false, severalProjects = false }: Screen): string {
  const columns = Math.max(NARROWEST, Math.min(width, WIDEST));
  const space = { width: columns - INDENT, verbose };
  const lines: readonly Line[] = [
    ...wrap([{ text: `Workflow: ${shorten(visibleLine(report.workflowName), 80)}`, style: 'bold' }], columns),
    [],
    ...verdictLines(report, columns, severalProjects),
    ...report.steps.flatMap((step, index) => stepLines(step, { number: index + 1, blocking: report.verdict.blocking, space })),
    [],
    [{ text: '─'.repeat(columns), style: 'dim' }],
    [{ text: 'Summary', style: 'bold' }],
    [],
    ...indent(summaryLines(report, space)),
    [],
    ...footerLines(report, columns),
  ];
  return `${lines.map((line) => paint(line, palette).trimEnd()).join('\n')}\n`;
}

const MARKS: Readonly<Record<Verdict['outcome'], Piece>> = {
  passed: { text: '✔ ', style: 'green' },
  failed: { text: '✖ ', style: 'red' },
  'action-required': { text: '⏸ ', style: 'yellow' },
  neutral: { text: '⚠ ', style: 'yellow' },
  cancelled: { text: '⚠ ', style: 'yellow' },
  'timed-out': { text: '⚠ ', style: 'yellow' },
};

function verdictLines(report: Report, width: number, severalProjects: boolean): readonly Line[] {
  const { outcome, because } = report.verdict;
  const mark = outcome === 'failed' && because === 'could-not-check' ? MARKS.neutral : MARKS[outcome];
  return wrap([mark, ...phrasePieces([verdictLine(report, { severalProjects })])], width);
}

const STATUS_STYLES: Readonly<Record<StepReport['status'], Style>> = { success: 'green', failed: 'red', skipped: 'dim' };

interface Place {
  readonly number: number;
  readonly blocking: number;
  readonly space: BlockSpace;
}

function stepLines(step: StepReport, { number, blocking, space }: Place): readonly Line[] {
  const reason = reasonSentence(step, blocking);
  const details = blockLines([...(reason === '' ? [] : [{ type: 'text' as const, text: [reason] }]), ...step.details], space);
  const seconds: readonly Piece[] = step.status === 'skipped' ? [] : [{ text: ` · ${duration(step.seconds)}`, style: 'dim' }];
  return [
    [],
    ...wrap([{ text: `Step ${number}: ${visibleLine(step.description)}`, style: 'bold' }], space.width),
    [{ text: 'Status: ' }, { text: STATUS[step.status], style: STATUS_STYLES[step.status] }, ...seconds],
    ...(details.length === 0 ? [] : [[], ...indent(details)]),
  ];
}

function summaryLines(report: Report, space: BlockSpace): readonly Line[] {
  const { summary, evidence, nextSteps } = report;
  const missed = evidence.notAnalysed.map(({ subject, reason }) => [`${subject}: ${reason}`]);
  const steps = nextSteps.map((step) => [capital(sentence(step))]);
  return blockLines(
    [
      ...summary,
      ...proposalViews(report, { name: 'full' }).flatMap(openProposalBlocks),
      ...openLineFixBlocks(report),
      ...(missed.length === 0
        ? []
        : [{ type: 'fold' as const, summary: ['Not analysed'], blocks: [{ type: 'list' as const, ordered: false, items: missed }] }]),
      ...(steps.length === 1 ? [{ type: 'text' as const, text: ['**Next:** ', sentence(nextSteps[0] ?? '')] }] : []),
      ...(steps.length > 1
        ? [
            { type: 'text' as const, text: ['**Next:**'] },
            { type: 'list' as const, ordered: true, items: steps },
          ]
        : []),
    ],
    space,
  );
}

/** Short facts such as "dbt 24 s" stay on one line. */
function footerLines(report: Report, width: number): readonly Line[] {
  const facts = footerFacts(report).map(withoutMarks);
  const tied = facts.map((fact) => (fact.length <= 24 ? fact.replaceAll(' ', NO_BREAK) : fact)).join(' · ');
  return wrap([{ text: tied, style: 'dim' }], width).map((line) =>
    line.map((piece) => ({ ...piece, text: piece.text.replaceAll(NO_BREAK, ' ') })),
  );
}

const NO_BREAK = '\u00A0';

function indent(lines: readonly Line[]): readonly Line[] {
  return lines.map((line): Line => (line.length === 0 ? [] : [{ text: ' '.repeat(INDENT) }, ...line]));
}

function withoutMarks(text: string): string {
  return visibleLine(text).replaceAll(/`|\*\*/g, '');
}

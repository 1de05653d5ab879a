import type { Budget } from '../config/budget.ts';
import type { BuildOutcome } from './build-outcome.ts';

/** What a run may spend in a warehouse, and what it has spent so far. Both sides and all further attempts share it. */
export interface Spending {
  readonly limit: Pick<Budget, 'nodes' | 'bytes'>;
  nodes: number;
  bytes: number;
}

/** A run that has spent nothing yet. */
export function startSpending({ nodes, bytes }: Pick<Budget, 'nodes' | 'bytes'>): Spending {
  return { limit: { nodes, bytes }, nodes: 0, bytes: 0 };
}

/** Takes nodes out of the budget, or says with both numbers why there is no room for them: then nothing is taken. */
export function takeNodes(spending: Spending, count: number): string | undefined {
  const { limit, nodes } = spending;
  if (limit.nodes !== undefined && nodes + count > limit.nodes) {
    const more =
      nodes === 0 ? `${inFigures(count)} nodes and tests to build` : `${inFigures(count)} nodes and tests besides ${inFigures(nodes)}`;
    return `${more}, \`budget.nodes\` allows ${inFigures(limit.nodes)}`;
  }
  spending.nodes += count;
  return undefined;
}

/** Counts what a command read: what is billed where the adapter says that, else what was processed. */
export function addBytes(spending: Spending, { results }: Pick<BuildOutcome, 'results'>): void {
  for (const { bytes, billedBytes } of results.values()) spending.bytes += billedBytes ?? bytes ?? 0;
}

/** Why no further command may be started, with both numbers; undefined while there is something left. */
export function bytesOver({ limit, bytes }: Spending): string | undefined {
  if (limit.bytes === undefined || bytes <= limit.bytes) return undefined;
  return `${inBytes(bytes)} were read, \`budget.bytes\` allows ${inBytes(limit.bytes)}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

function inBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** step;
  return `${Number(amount.toPrecision(3)).toLocaleString('en-US')} ${UNITS[step]}`;
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}

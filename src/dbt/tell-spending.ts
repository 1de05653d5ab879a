import type { Lane } from '../core/lane.ts';
import type { BuiltSide } from './built-side.ts';
import type { NotAnalysed } from './not-analysed.ts';
import type { Pair } from './pair.ts';
import { bytesOver, type Spending } from './spending.ts';

interface Spent {
  readonly spending: Spending | undefined;
  readonly lane: Lane;
  readonly built: Pair<BuiltSide>;
  readonly adapter: string;
}

/** What a report says of the bytes that a build was allowed. */
interface Told {
  readonly lane: Lane;
  readonly notAnalysed: readonly NotAnalysed[];
  readonly evidence: readonly string[];
}

/** The lane and what was left out where the budget's bytes were used up, and a line where nobody counts them. */
export function tellSpending({ spending, lane, built, adapter }: Spent): Told {
  const quiet = { lane, notAnalysed: [], evidence: [] };
  if (spending?.limit.bytes === undefined || lane.name !== 'build') return quiet;
  const over = bytesOver(spending);
  if (over === undefined)
    return counts(built)
      ? quiet
      : { ...quiet, evidence: [`\`budget.bytes\` held nothing back: ${adapter} does not say how much it reads`] };
  const missing = built.base.outcome === undefined ? 'the base was not built' : 'nothing further was run';
  return {
    lane: { name: 'build', reason: `${lane.reason}, until the budget was used up (${over})`, inVerdict: `${over}: ${missing}` },
    notAnalysed: [{ subject: 'data of base and head', reason: `not compared: ${over}` }],
    evidence: [],
  };
}

function counts({ base, head }: Pair<BuiltSide>): boolean {
  const results = [base, head].flatMap(({ outcome }) => [...(outcome?.results.values() ?? [])]);
  return results.length === 0 || results.some(({ bytes, billedBytes }) => (bytes ?? billedBytes) !== undefined);
}

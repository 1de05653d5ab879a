import type { Part, Relation } from './model.ts';
import { traceChange } from './trace-change.ts';
import { unqualifiedForm, writtenForm } from './written-form.ts';

/** A part of a query that decides which rows there are, and that only one side has. */
export interface RowChange {
  readonly side: 'base' | 'head';
  readonly part: Part;
  /** The other side has a part of the same clause that this one replaces. */
  readonly replaced: boolean;
}

/** What makes the rows of two relations different, followed down through CTEs and subqueries to where it is written. */
export function compareRows(base: Relation, head: Relation): readonly RowChange[] {
  if (base.key === head.key) return [];
  const [gone, fresh] = withoutShared(base.parts, head.parts);
  const below = descend(gone, fresh);
  const own = withoutEchoes(gone, fresh, below);
  return [...below.flatMap(({ changes }) => changes), ...own];
}

interface Descent {
  readonly base: Part;
  readonly head: Part;
  readonly changes: readonly RowChange[];
}

function withoutShared(base: readonly Part[], head: readonly Part[]): readonly [readonly Part[], readonly Part[]] {
  const free = [...head];
  const gone = base.filter((part) => {
    const index = free.findIndex(({ clause, key }) => clause === part.clause && key === part.key);
    if (index >= 0) free.splice(index, 1);
    return index < 0;
  });
  return [gone, free];
}

/** Inputs that are CTEs or subqueries on both sides are compared with each other, in order. */
function descend(gone: readonly Part[], fresh: readonly Part[]): readonly Descent[] {
  const heads = fresh.filter(({ child }) => child !== undefined);
  return gone
    .filter(({ child }) => child !== undefined)
    .flatMap((base, index): readonly Descent[] => {
      const head = heads[index];
      if (base.child === undefined || head?.child === undefined) return [];
      return [{ base, head, changes: compareRows(base.child, head.child) }];
    });
}

/** Parts that are written the same on both sides differ only because of something below them: the columns they read. */
function withoutEchoes(gone: readonly Part[], fresh: readonly Part[], below: readonly Descent[]): readonly RowChange[] {
  const explained = new Set(below.filter(({ changes }) => changes.length > 0).flatMap(({ base, head }) => [base, head]));
  const right = fresh.filter((part) => !explained.has(part));
  // A renamed alias shows in every condition; only below a change is that enough to call it an echo.
  const form = explained.size > 0 ? unqualifiedForm : writtenForm;
  const changes: RowChange[] = [];
  for (const part of gone.filter((candidate) => !explained.has(candidate))) {
    const index = right.findIndex((other) => isEcho(part, other, form));
    const [echo] = index < 0 ? [] : right.splice(index, 1);
    if (echo === undefined) changes.push({ side: 'base', part, replaced: hasCounterpart(part, fresh) });
    else changes.push(...behindEcho(part, echo));
  }
  return [...changes, ...right.map((part) => ({ side: 'head' as const, part, replaced: hasCounterpart(part, gone) }))];
}

/** A required input and a joined one are two forms of one thing. */
function hasCounterpart({ clause }: Part, others: readonly Part[]): boolean {
  const isInput = clause === 'from' || clause === 'join';
  return others.some((other) => other.clause === clause || (isInput && (other.clause === 'from' || other.clause === 'join')));
}

function isEcho(part: Part, other: Part, form: (written: unknown) => string): boolean {
  return part.child === undefined && other.clause === part.clause && form(other.written) === form(part.written);
}

function behindEcho(base: Part, head: Part): readonly RowChange[] {
  const pairs = (base.from ?? []).flatMap((column, index) => traceChange(column, head.from?.[index]));
  return pairs.map(({ head: column }) => ({
    side: 'head' as const,
    replaced: true,
    part: { clause: head.clause, key: column.term.key, line: column.line, written: column.written, unsure: false },
  }));
}

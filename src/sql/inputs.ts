import { lineOf } from './ast.ts';
import { trait } from './function-traits.ts';
import type { Clause, Part, Place, Relation, Term } from './model.ts';
import { conjunctsOf, readTerm } from './read-term.ts';
import { has, keySet } from './terms.ts';

/** One of the conditions that AND holds together. */
export interface Conjunct {
  readonly clause: Clause;
  readonly term: Term;
  readonly line: number;
  readonly written: unknown;
}

interface LeftJoin {
  readonly label: string;
  readonly on: readonly Conjunct[];
  readonly line: number;
  readonly child: Relation | undefined;
  /** An input that reads its neighbours keeps its place. */
  readonly dependsOn: ReadonlySet<string>;
}

/** What a block reads, collected from its own FROM and from the subqueries that became part of it. */
export interface Inputs {
  readonly parts: Part[];
  readonly lefts: LeftJoin[];
  readonly conjuncts: Conjunct[];
  readonly uses: Map<string, number>;
}

/** What a block without FROM reads. */
export function noInputs(): Inputs {
  return { parts: [], lefts: [], conjuncts: [], uses: new Map() };
}

/** A label per input: what it reads, plus a number from its second use on. The same on both sides of a comparison. */
export function labelFor(inputs: Inputs, key: string, level: number): string {
  const uses = (inputs.uses.get(key) ?? 0) + 1;
  inputs.uses.set(key, uses);
  return `${'^'.repeat(level)}${key}${uses === 1 ? '' : `~${uses}`}`;
}

/** The conditions that AND holds together, each as a term. */
export function readConjuncts(condition: unknown, place: Place, clause: Clause): readonly Conjunct[] {
  return conjunctsOf(condition).map((written) => ({ clause, term: readTerm(written, place), line: lineOf(written) ?? 0, written }));
}

/**
 * The rows of a block: required inputs in any order, left joins in any order that their conditions allow,
 * conditions in any order. Inner join conditions count as WHERE: for inner joins they mean the same.
 */
export function inputsKey({ parts, lefts, conjuncts }: Inputs): string {
  const required = parts.map(({ key }) => key).toSorted();
  const optional = orderedLefts(lefts).map(({ label, on }) => `left ${label} on ${conjunctKey(on)}`);
  return [`from ${required.join(', ')}`, ...optional, `where ${conjunctKey(conjuncts)}`].join(' | ');
}

/** What FROM says about which rows there are. */
export function inputParts({ parts, lefts, conjuncts }: Inputs): readonly Part[] {
  const joins = lefts.flatMap(({ label, on, line, child }) => [
    { clause: 'join' as const, key: `left ${label}`, line, written: undefined, unsure: false, ...(child === undefined ? {} : { child }) },
    ...on.map((conjunct) => ({ ...conjunctPart(conjunct), clause: 'join' as const, key: `left ${label} on ${conjunct.term.key}` })),
  ]);
  return [...parts, ...joins, ...conjuncts.map(conjunctPart)];
}

/** A condition as a part that decides which rows there are. */
export function conjunctPart({ clause, term, line, written }: Conjunct): Part {
  return { clause, key: term.key, line, written, unsure: has(term, trait.unsure), from: term.from };
}

/** A condition twice is the same as once, unless it draws a new value each time. */
export function conjunctKey(conjuncts: readonly Conjunct[]): string {
  const terms = conjuncts.map(({ term }) => term);
  return terms.some((term) => has(term, trait.volatile))
    ? terms
        .map(({ key }) => key)
        .toSorted()
        .join(' ; ')
    : keySet(terms);
}

/**
 * (A left join B on p) left join C on q = (A left join C on q) left join B on p when q doesn't read B.
 * So each next one is the smallest of those whose conditions read only what is already there.
 */
function orderedLefts(lefts: readonly LeftJoin[]): readonly LeftJoin[] {
  const waiting = [...lefts];
  const placed: LeftJoin[] = [];
  while (waiting.length > 0) {
    const pending = new Set(waiting.map(({ label }) => label));
    const ready = waiting.filter((join) => isReady(join, pending));
    // Conditions that read a later input can't be: then the written order stays.
    const next = ready.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))[0] ?? waiting[0];
    if (next === undefined) break;
    placed.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return placed;
}

function isReady({ label, on, dependsOn }: LeftJoin, pending: ReadonlySet<string>): boolean {
  const reads = [...dependsOn, ...on.flatMap(({ term }) => [...term.labels])];
  return reads.every((read) => read === label || !pending.has(read));
}

function sortKey({ label, on }: LeftJoin): string {
  return `${label} on ${conjunctKey(on)}`;
}

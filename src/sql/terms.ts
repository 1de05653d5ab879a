import { trait } from './function-traits.ts';
import type { OutputColumn, Term } from './model.ts';

/** The inputs of a term that reads none. */
export const noLabels: ReadonlySet<string> = new Set();

/** A term made of others: it depends on what they depend on. */
export function combined(key: string, parts: readonly Term[], own: number = trait.none): Term {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return { ...first, key, uncast: key, traits: first.traits | own, plain: false };
  return {
    key,
    uncast: key,
    traits: parts.reduce((all, part) => all | part.traits, own),
    labels: new Set(parts.flatMap((part) => [...part.labels])),
    plain: false,
    from: parts.flatMap((part) => part.from),
  };
}

/** A column of a table that is an input of the block. */
export function tableColumn(label: string, name: string): Term {
  const key = `${label}⟨${JSON.stringify(name)}⟩`;
  return { key, uncast: key, traits: trait.none, labels: new Set([label]), plain: true, from: [] };
}

/** A column of a CTE or subquery that stays an input of its own: only whether it is certain shines through. */
export function inputColumn(label: string, column: OutputColumn): Term {
  return {
    key: `${label}⟨${column.term.key}⟩`,
    uncast: `${label}⟨${column.term.uncast}⟩`,
    traits: column.term.traits & trait.unsure,
    labels: new Set([label]),
    plain: true,
    from: [column],
  };
}

/** A column of a CTE or subquery whose query became part of the block. */
export function inlinedColumn(column: OutputColumn): Term {
  const keep = trait.unsure | trait.volatile;
  return { ...column.term, traits: column.term.traits & keep, from: [column] };
}

/** The same on the side of an outer join that may be missing: a value that isn't a plain column can't move out of it. */
export function optionalColumn(label: string, column: OutputColumn): Term {
  return column.term.plain ? inlinedColumn(column) : { ...inputColumn(label, column), traits: column.term.traits & trait.unsure };
}

/** Whether a term has one of these traits. */
export function has(term: Term, bits: number): boolean {
  return (term.traits & bits) !== 0;
}

/** Keys in one order, each once: for operands whose order and repetition mean nothing. */
export function keySet(terms: readonly Term[]): string {
  return [...new Set(terms.map((term) => term.key))].toSorted().join(' ; ');
}

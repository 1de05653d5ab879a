import type { Draft } from '../define-rule.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { type SideView, viewSide } from '../side-view.ts';

/** What a look at one side finds on the head and not on the base: for rules that also compare the two. */
export function newOnHead(look: (view: SideView) => Iterable<Draft>, facts: ReviewFacts): readonly Draft[] {
  const older = new Set([...look(viewSide(facts, 'base'))].map(nameOf));
  return [...look(viewSide(facts, 'head'))].filter((draft) => !older.has(nameOf(draft)));
}

function nameOf({ subject, key = '' }: Draft): string {
  return `${subject}\n${key}`;
}

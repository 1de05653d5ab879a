import type { SetUpLine } from '../../core/set-up-report.ts';
import { checks } from './checks.ts';
import type { SetUpFacts } from './set-up-facts.ts';

/** Looks at everything that is known about an installation: one line for each thing, in the order in which to mend them. */
export function verifySetUp(facts: SetUpFacts): readonly SetUpLine[] {
  return checks.flatMap(({ id, title, look }) => {
    const told = look(facts) ?? [];
    return [told].flat().map((line) => ({ id, title, ...line }));
  });
}

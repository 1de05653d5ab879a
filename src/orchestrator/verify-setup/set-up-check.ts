import type { Seen } from '../../core/ports/repository-settings.ts';
import type { Problem } from '../../core/problem.ts';
import type { SetUpLine } from '../../core/set-up-report.ts';
import type { SetUpFacts } from './set-up-facts.ts';

/** What a check says; the check’s own id and title are added. */
export type Told = Omit<SetUpLine, 'id' | 'title'>;

/** One thing to look at. Says nothing where it doesn't apply. */
export interface SetUpCheck {
  readonly id: string;
  readonly title: string;
  readonly look: (facts: SetUpFacts) => Told | readonly Told[] | undefined;
}

/** It is as it should be. */
export function ok(found: string): Told {
  return { state: 'ok', found };
}

/** It must be mended: what was found and what to do are the problem’s own words. */
export function wrong({ code, message, remedy }: Problem): Told {
  return { state: 'wrong', found: message, todo: remedy, code };
}

/** It works, and could be safer. */
export function advice(found: string, todo: string): Told {
  return { state: 'advice', found, todo };
}

/** The same, where it has an entry in the catalogue. */
export function adviceOf({ code, message, remedy }: Problem): Told {
  return { state: 'advice', found: message, todo: remedy, code };
}

/** It can't be told from here. */
export function unseen(why: string, todo?: string): Told {
  return { state: 'unseen', found: why, ...(todo === undefined ? {} : { todo }) };
}

/** Looks at what could be seen; else says why it could not. */
export function whenSeen<Value>(seen: Seen<Value>, look: (value: Value) => Told | readonly Told[], todo?: string): Told | readonly Told[] {
  return 'unseen' in seen ? unseen(seen.unseen, todo) : look(seen.value);
}

import type { AgentId } from '../core/step.ts';

/** A specialist, as reports and docs introduce it. */
export interface Agent {
  readonly id: AgentId;
  readonly title: string;
  readonly purpose: string;
  /** When to call on it, to go on after "use it for". */
  readonly whenToUse: string;
}

/** Declares an agent. Its folder carries the id, and `registry.ts` lists it. */
export function defineAgent<const A extends Agent>(agent: A): A {
  return agent;
}

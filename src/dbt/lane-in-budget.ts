import type { Lane } from '../core/lane.ts';
import type { DbtPorts } from './dbt-session.ts';
import { lowerLane } from './lower-lane.ts';
import { takeNodes } from './spending.ts';

/** The lane, or the compile lane when so many nodes are more than the budget has room for; else they are taken out of it. */
export function laneInBudget(lane: Lane, nodes: number, { spending }: Pick<DbtPorts, 'spending'>): Lane {
  const over = lane.name === 'build' && spending !== undefined ? takeNodes(spending, nodes) : undefined;
  return over === undefined ? lane : lowerLane('compile', over, over);
}

import type { AskedLane } from '../core/lane.ts';
import { includesRole } from '../core/role.ts';
import type { Situation } from './situation.ts';

interface Asked {
  readonly lane: AskedLane | undefined;
  /** Somebody asks for exactly this much, knowing what it takes. */
  readonly insists: boolean;
}

/**
 * How deep a review may go by what its pull request and its repository have spent: only the static lane once a budget is used up. For
 * its pull request, whoever maintains the repository may ask for more; for the day nobody may.
 */
export function withinBudget(
  { lane, insists }: Asked,
  situation: Pick<Situation, 'config' | 'spent' | 'permission'>,
): AskedLane | undefined {
  if (lane?.name === 'static') return lane;
  const mayInsist = insists && includesRole(situation.permission.level, 'maintain');
  const ofDay = dayOver(situation);
  if (ofDay !== undefined) return { name: 'static', by: 'budget', because: ofDay };
  const because = mayInsist ? undefined : pullRequestOver(situation);
  return because === undefined ? lane : { name: 'static', by: 'budget', because, more: MORE };
}

const MORE = 'whoever maintains the repository may ask for more with `/steward review --build`';

/** Why the repository may spend no more today, with the numbers. */
export function dayOver({ config: { budget }, spent }: Pick<Situation, 'config' | 'spent'>): string | undefined {
  if (budget.per_day === undefined || spent === undefined || spent.day < budget.per_day) return undefined;
  return `this repository’s runs took ${spent.day} minutes in 24 hours, \`budget.per_day\` allows ${budget.per_day}`;
}

function pullRequestOver({ config: { budget }, spent }: Pick<Situation, 'config' | 'spent'>): string | undefined {
  if (budget.per_pull_request === undefined || spent === undefined || spent.pullRequest < budget.per_pull_request) return undefined;
  return `this pull request’s runs took ${spent.pullRequest} minutes, \`budget.per_pull_request\` allows ${budget.per_pull_request}`;
}

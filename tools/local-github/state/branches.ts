import type { Repository, Sender } from './model.ts';
import { setPullRequestState, synchronize } from './pull-requests.ts';
import type { World } from './world.ts';

/** What a push did to one branch; undefined means the branch wasn't there before, or is gone after. */
export interface BranchMove {
  readonly branch: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly sender: Sender;
}

/** Lets every open pull request follow its branch: a push synchronises it, a deletion closes it. */
export async function branchMoved(world: World, repository: Repository, move: BranchMove): Promise<void> {
  const { branch, after, sender } = move;
  if (move.before === after) return;
  for (const base of world.repositories.values()) {
    for (const pull of base.pullRequests.values()) {
      if (pull.state !== 'open' || pull.head.repository !== repository || pull.head.ref !== branch) continue;
      if (after === undefined) await setPullRequestState(world, pull, { state: 'closed', sender });
      else await synchronize(world, pull, { before: pull.head.sha, after, sender });
    }
  }
}

/** Compares two listings of branches and follows every difference. */
export async function followPush(
  world: World,
  repository: Repository,
  push: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string>; sender: Sender },
): Promise<void> {
  for (const branch of new Set([...push.before.keys(), ...push.after.keys()])) {
    await branchMoved(world, repository, { branch, before: push.before.get(branch), after: push.after.get(branch), sender: push.sender });
  }
}

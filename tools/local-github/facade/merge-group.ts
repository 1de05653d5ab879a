import { setRef } from '../git/refs.ts';
import { git } from '../git/run-git.ts';
import type { PullRequest, Sender } from '../state/model.ts';
import type { World } from '../state/world.ts';

/** Puts a pull request into a merge queue of its own: GitHub asks for the required checks on `refs/heads/gh-readonly-queue/…`. Returns its SHA. */
export async function startMergeGroup(world: World, pull: PullRequest, sender: Sender): Promise<string> {
  const { repository, ref: baseRef, sha: baseSha } = pull.base;
  const { gitDir } = repository;
  const ref = `refs/heads/gh-readonly-queue/${baseRef}/pr-${pull.number}-${baseSha}`;
  const message = `Merge pull request #${pull.number} from ${pull.head.repository.owner.login}/${pull.head.ref}`;
  const people = {
    GIT_AUTHOR_NAME: 'GitHub',
    GIT_AUTHOR_EMAIL: 'noreply@github.com',
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
  };
  // The head's own tree: right whenever the base hasn't moved on, which is all that is needed here.
  const sha = await git(gitDir, ['commit-tree', `${pull.head.sha}^{tree}`, '-p', baseSha, '-p', pull.head.sha, '-m', message], {
    env: { ...people, GIT_AUTHOR_DATE: world.now(), GIT_COMMITTER_DATE: world.now() },
  });
  await setRef(gitDir, ref, sha);
  const person = { name: 'GitHub', email: 'noreply@github.com' };
  const head_commit = { id: sha, tree_id: sha, message, timestamp: world.now(), author: person, committer: person };
  const merge_group = { head_sha: sha, head_ref: ref, base_sha: baseSha, base_ref: `refs/heads/${baseRef}`, head_commit };
  world.emit({ name: 'merge_group', action: 'checks_requested', repository, sender, payload: { merge_group } });
  return sha;
}

import { text } from '../core/block.ts';
import type { Command } from '../core/command.ts';
import type { Role } from '../core/role.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { shorten } from '../report/hygiene.ts';
import { shortSha } from '../report/words.ts';
import { WORKFLOWS, workflowEntry } from '../workflows/catalogue.ts';

/** Sentences that Steward answers with. They hold no text of a person but what the parser has typed, or what was made inert. */

export function helpReply(): string {
  const rows = WORKFLOWS.map(({ slash, parameter, phrases, purpose, built }) => {
    const command = `\`/steward ${slash}${parameter === undefined ? '' : ` ${parameter.example}`}\``;
    return `| ${command} | “${phrases[0].replace('{name}', 'customers')}” | ${purpose}${built ? '' : ' *(not built yet)*'} |`;
  });
  const controls =
    '`/steward review --build` goes as deep as it may, `--compile` and `--static` less deep; `--project <name>` means one of several projects; `/steward confirm` says yes to a scope or, with its digest, to a fix; `/steward accept <finding> because <reason>` takes an intended finding out of the gate, and `/steward explain <finding>` shows what it rests on; `/steward override <sha> because <reason>` lets one commit pass; `/steward approve <sha>` has one commit of a fork reviewed; `/steward status` shows what runs, `/steward cancel` stops it, `/steward help` shows this.';
  return [
    '| Command | Or in words | What it does |',
    '| --- | --- | --- |',
    ...rows,
    '',
    `${controls} Who may give which is in \`roles\` of \`.github/steward.yml\`: by default people with write access, and for an override admins.`,
  ].join('\n');
}

/** Names a workflow that can’t be run yet, and what can. */
export function notBuiltReply(workflow: WorkflowId): string {
  return `${workflowEntry(workflow).name} is not built yet, so nothing was run. \`/steward review\` works today; \`/steward help\` lists everything.`;
}

/** Names a workflow that the base's configuration leaves out. */
export function notAllowedReply(workflow: WorkflowId): string {
  return `This repository does not allow ${workflowEntry(workflow).name}: it is not among the \`workflows\` of \`.github/steward.yml\` on the base branch.`;
}

/** Answers a slash command that is none, with the nearest that is one. */
export function unknownReply({ word, didYouMean }: Extract<Command, { kind: 'unknown' }>): string {
  const shown = word.replaceAll(/[^A-Za-z0-9_/ -]/g, '').slice(0, 40);
  const start = shown === '' ? 'That is no command.' : `\`${shown}\` is no command.`;
  return didYouMean === undefined ? `${start} \`/steward help\` lists them.` : `${start} Did you mean \`${didYouMean}\`?`;
}

/** To options that a command doesn’t have, or that contradict each other. */
export function optionReply(workflow: WorkflowId, options: string): string {
  const command = `\`/steward ${workflowEntry(workflow).slash}\``;
  const known =
    workflow === 'architecture-review' ? '`--project <name>` and one of `--static`, `--compile` and `--build`' : '`--project <name>`';
  return `${command} can’t do \`${options.slice(0, 100)}\`, so nothing was run: it takes ${known}.`;
}

/** To a command about a project that there is not. */
export function noSuchProjectReply(names: readonly string[]): string {
  return `No dbt project on the base branch is called that, so nothing was run. There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`;
}

/** To a command of somebody whose role is not enough. */
export function turnedAwayReply(role: Role): string {
  return `Only people with ${role} access to this repository can give Steward this command, so nothing was done. Somebody who has it can ask for you.`;
}

/** To a command on a branch of a fork, and in its check, where one commit of it can be approved. */
export function approveFirstReply(headSha: string): string {
  return `This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So nothing runs by itself. Somebody with the role for it can look at the commit and then have exactly that one reviewed: \`/steward approve ${headSha}\`. A push has to be approved anew.`;
}

/** The step after a review that only read a fork’s commit; without the App there is no approval. */
export function approvalStep(headSha: string, hasApp: boolean): string {
  return hasApp
    ? `look at the commit; then \`/steward approve ${headSha}\` has exactly this one built and reviewed, and a push voids that`
    : 'look at the commit; pushed to a branch of this repository, it is built and reviewed like every other';
}

/** To an approval that names no whole commit. */
export function approveUsageReply(headSha: string): string {
  return `An approval names the whole commit, all 40 digits, so that it is good for nothing else. The head is \`${headSha}\`.`;
}

/** To an approval of what needs none. */
export const NO_FORK_REPLY = 'This branch is one of this repository, so it needs no approval; `/steward review` reviews it.';

/** To a command on a branch of a fork, where none is ever run. */
export const FORK_REPLY =
  'This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So it does not run here. A maintainer can push the commits to a branch of this repository.';

/** In the check of a fork’s commit, where the workflow is older than the job that reads them. */
export const NO_STATIC_JOB =
  'The workflow of this repository has no job for branches of forks yet, so this one was not even read. `steward init` writes it.';

/** The check of a push where none is reviewed by itself. */
export const ON_REQUEST = {
  title: 'Not reviewed: only on request',
  summary:
    'This repository has its pull requests reviewed only on request (`review.on_push: false`). `/steward review` reviews this commit.',
};

/** The check of a draft that is left alone. */
export const DRAFT = {
  title: 'Not reviewed: a draft',
  summary: 'Drafts are left alone here (`review.drafts: false`). It is reviewed when it is ready, or now with `/steward review`.',
};

/** The check of every commit where Steward is switched off. */
export const SWITCHED_OFF = {
  title: 'Not reviewed: Steward is switched off',
  summary:
    'Steward is switched off in this repository (`enabled: false` in `.github/steward.yml` on the base branch), so this check holds no merge back. Once it is on again, a push or `/steward review` has the commit reviewed.',
};

/** Where the pull request itself brings the workflow. */
export const NOT_YET_REPLY =
  'This pull request brings the workflow that the App starts. GitHub starts it from the default branch alone, so the first review comes with the first pull request after the merge.';

/** To a command on a closed pull request. */
export const CLOSED_REPLY = 'This pull request is closed; there is nothing to run.';

/** To a command where the configuration switches Steward off. */
export const DISABLED_REPLY = 'Steward is switched off in this repository (`enabled: false` in `.github/steward.yml`).';

/** To a second request for the same commit. */
export const ALREADY_RUNNING_REPLY = 'This commit is being checked already; the check shows its progress.';

/** To a request where no project is touched. */
const NO_DBT_CHANGE_REPLY = 'This pull request changes nothing that concerns a dbt project, so there was nothing to run.';

/** To a full pipeline where no project is touched or configured. */
const NO_PIPELINE_REPLY =
  'This pull request touches no dbt project, and none has a `pipeline` in `.github/steward.yml`, so there was nothing to run.';

/** To what would spend more than the repository’s day allows. */
export function overBudgetReply(because: string): string {
  return `Nothing was started: ${because}. Ask again later; \`/steward review\` reads this commit until then, without building anything.`;
}

/** To a request for which no project was found. */
export function nothingToRunReply(workflow: WorkflowId): string {
  return workflow === 'full-pipeline' ? NO_PIPELINE_REPLY : NO_DBT_CHANGE_REPLY;
}

/** To a run's address in another repository. */
export const FOREIGN_RUN_REPLY = 'That run belongs to another repository; Steward reads only runs of this one.';

/** To a confirmation where nothing waits for one. */
export const NOTHING_TO_CONFIRM_REPLY = 'Nothing waits for a confirmation here. `/steward help` lists what can be asked for.';

/** To a confirmation of what was planned for an older commit. */
export const SCOPE_VOID_REPLY = 'The branch moved on since that scope was shown, so it is void. Ask for it again on this commit.';

/** To a confirmation that comes before the scope. */
export const SCOPE_NOT_READY_REPLY = 'The scope is still being worked out. Confirm it once the report shows it.';

/** To a second confirmation. */
export const CONFIRMED_ALREADY_REPLY = 'This was confirmed already; the check shows its progress.';

/** To a confirmation of something that is no digest. */
export const CONFIRM_USAGE_REPLY =
  '`/steward confirm` says yes to the scope that waits; with the digest from a report (4 to 12 digits of 0–9 and a–f) it commits that fix.';

/** To the confirmation of a fix where the base allows none to be committed. */
export const ONLY_SUGGESTED_REPLY =
  'Steward does not commit here: `fixes` is `suggest` in `.github/steward.yml` on the base branch. With `fixes: branch` and the permission `contents: write` it would. Until then, save the diff from the report as a file and apply it with `git apply`.';

/** To an acceptance that names no finding or no reason. */
export const ACCEPT_USAGE_REPLY =
  '`/steward accept <finding> because <reason>` takes a finding that is intended out of the gate, for example `/steward accept row-filter-change:stg_trips because Finance asked for it`.';

/** To a question about nothing. */
export const EXPLAIN_USAGE_REPLY =
  '`/steward explain <finding>` shows what a finding rests on, for example `/steward explain column-break:fct_trips`.';

/** To an acceptance or question before any report of this commit. */
export const NO_REPORT_REPLY = 'There is no report about this commit that can still be read. `/steward review` makes one; then ask again.';

/** To a name that means no finding of this commit. */
export function noSuchFindingReply(names: readonly string[]): string {
  if (names.length === 0) return 'Nothing was found on this commit, so there is nothing to accept or explain.';
  return `No finding of this commit is called that. There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`;
}

/** To a name that means several findings. */
export function whichFindingReply(names: readonly string[]): string {
  return `That means ${names.length} findings; say which one: ${listed(names)}.`;
}

/** To the author of a pull request who wants to accept what somebody else must. */
export function fourEyesReply(code: string): string {
  return `Findings of ${code.replaceAll(/[^\w-]/g, '')} take back a promise, so somebody other than the author of the pull request must accept them.`;
}

/** To an acceptance that counts. */
export function acceptedReply({ name, by, reason }: { readonly name: string; readonly by: string; readonly reason: string }): string {
  const words = `Accepted by ${by}: \`${name}\`, because “${shorten(reason.replaceAll('`', ''), 300)}”. It no longer blocks; it counts again when what was found changes, or when one of these two comments is edited.`;
  return blocksMarkdown([text(words)]);
}

/** To an override that names no commit or no reason. */
export const OVERRIDE_USAGE_REPLY =
  '`/steward override <sha> because <reason>` lets exactly the commit that is the head pass, whatever was found on it, for example `/steward override 1a2b3c4d because the dashboard is switched off today`.';

/** To a word about a commit that isn't the head (any more). */
export function notTheHeadReply(headSha: string): string {
  return `That is not the commit at the head of this branch, so nothing was done. The head is \`${headSha}\`: look at it, then name it.`;
}

/** To an override that counts. */
export function overriddenReply({ sha, by, reason }: { readonly sha: string; readonly by: string; readonly reason: string }): string {
  const words = `Overridden by ${by} for \`${shortSha(sha)}\` alone: “${shorten(reason.replaceAll('`', ''), 300)}”. What fails on this commit is neutral and holds no merge back; a push voids this, and so does editing one of these two comments.`;
  return blocksMarkdown([text(words)]);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `\`${name.replaceAll(/[^\w.:/-]/g, '')}\``);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

/** To a cancel or status without a run. */
export const NOTHING_RUNS_REPLY = 'Nothing is running for this pull request.';

/** To a cancel in the Action-only mode, which has no permission to stop runs. */
export const NO_CANCEL_REPLY =
  'Without the Steward App nothing can be stopped from here: a newer push replaces a run, and the Actions page can cancel it.';

/** What runs for the pull request, one line each. */
export function statusReply(
  runs: readonly { readonly name: string; readonly headSha: string; readonly state: string; readonly url: string | undefined }[],
): string {
  if (runs.length === 0) return NOTHING_RUNS_REPLY;
  return runs
    .map(({ name, headSha, state, url }) => `- ${name} on ${headSha.slice(0, 7)}: ${state}${url === undefined ? '' : ` ([run](${url}))`}`)
    .join('\n');
}

import type { Attack } from './attack.ts';

/** Attacks by what people and other programs write on GitHub, and by what a run leaves there. */
export const ATTACKS_ON_GITHUB = {
  // Commands.
  'quoted-command': { threat: 'T4', how: 'A writer quotes somebody’s `/steward` line', stopped: 'A quotation is no command' },
  'command-in-code': { threat: 'T4', how: '`/steward` stands in a code block or in backticks', stopped: 'Code is no command' },
  'command-in-html-comment': {
    threat: 'T10',
    how: '`/steward` hides in an HTML comment of a long text',
    stopped: 'Hidden text is no command',
  },
  'command-further-down': { threat: 'T4', how: '`/steward` stands on a later line than the first', stopped: 'Only the first line is read' },
  'edited-comment': { threat: 'T3', how: 'An old comment is edited into a command', stopped: 'Only `issue_comment.created` is read' },
  'command-by-bot': { threat: 'T4', how: 'A bot is made to write a command', stopped: 'Bots command nothing' },
  'claimed-association': {
    threat: 'T4',
    how: 'A payload says `author_association: OWNER` of a reader',
    stopped: 'GitHub is asked for the permission',
  },
  'reused-login': {
    threat: 'T4',
    how: 'Somebody takes over the login of a writer who was renamed',
    stopped: 'The permission’s user id must be the author’s',
  },
  'permission-unknown': { threat: 'T4', how: 'GitHub cannot be asked for the permission', stopped: 'Any doubt is a no' },
  'command-on-fork': {
    threat: 'T1',
    how: 'A writer asks for a review of a fork’s branch',
    stopped: 'Code of forks is built only after a writer’s yes to one commit; until then it is read without secrets, or not at all',
  },
  'push-to-fork': {
    threat: 'T1',
    how: 'A fork’s pull request is opened or pushed to',
    stopped: 'It is read without secrets, or not at all; the check is not green',
  },
  'deleted-fork': {
    threat: 'T1',
    how: 'The fork is deleted, so that no repository is named',
    stopped: 'What is not surely this repository counts as a fork',
  },
  'approve-by-reader': {
    threat: 'T1',
    how: 'A reader approves a commit of a fork',
    stopped: 'It takes the role of `roles.approve`; readers cannot have it',
  },
  'approve-other-commit': {
    threat: 'T2',
    how: 'A commit of a fork is approved by a short or an older id',
    stopped: 'Only the whole id of the head counts',
  },
  'push-after-approval': {
    threat: 'T2',
    how: 'The fork pushes after one of its commits was approved',
    stopped: 'The approval is of one commit; the next waits for another',
  },
  'fork-beside-secrets': {
    threat: 'T1',
    how: 'A fork’s commit reaches a job that holds secrets: an older workflow, or one that was changed',
    stopped: 'Only the job `static` takes it, and not beside a secret (STW-4010); the App starts none where the workflow lacks that job',
  },
  'fork-passes-unbuilt': {
    threat: 'T14',
    how: 'The report on a fork’s commit calls itself passed',
    stopped: 'The publisher knows that nothing was built, and refuses it',
  },
  'fork-avoids-check': {
    threat: 'T14',
    how: 'A fork’s commit makes it impossible to be checked, where what could not be checked is neutral',
    stopped: 'A fork’s check waits for a person then, whatever `on_incomplete` says',
  },
  'fork-spends': {
    threat: 'T15',
    how: 'A fork’s pull request is pushed to again and again',
    stopped: 'Only what is read runs by itself; each push stops the run before',
  },
  'asking-often': {
    threat: 'T15',
    how: 'The same is asked for again and again while it runs',
    stopped: 'One run at a time of a commit, project and workflow',
  },
  'shell-in-command': {
    threat: 'T9',
    how: 'A command carries shell or dbt options',
    stopped: 'Parameters have strict forms; no shell is started',
  },
  'shell-in-branch-name': {
    threat: 'T9',
    how: 'Title and branch name hold shell and `${{ }}`',
    stopped: 'Neither is part of what a run is told',
  },
  'instructions-in-comment': {
    threat: 'T10',
    how: 'A comment tells “the AI” to approve',
    stopped: 'Only the fixed commands do anything; there is none to approve a pull request',
  },
  // Heads.
  'push-before-handling': { threat: 'T2', how: 'A push follows while an older delivery waits', stopped: 'The older delivery is dropped' },
  'head-moved-before-checkout': {
    threat: 'T2',
    how: 'The branch moves between the request and the checkout',
    stopped: 'The job compares HEAD with the request (STW-3009)',
  },
  'head-moved-before-publication': {
    threat: 'T2',
    how: 'The branch moves while the run goes on',
    stopped: 'The comment stays; only the old commit’s check ends',
  },
  'confirm-after-push': { threat: 'T2', how: 'A push follows the scope that somebody confirms', stopped: 'A push voids every scope' },
  'button-of-old-commit': {
    threat: 'T2',
    how: 'A button of an older commit’s check is pressed',
    stopped: 'The head moved: nothing is run',
  },
  'request-with-other-key': {
    threat: 'T2',
    how: 'A request’s commit is exchanged on the way to the job',
    stopped: 'Key and fields must agree (STW-4002)',
  },
  // Comments and checks of others.
  'pasted-marker': {
    threat: 'T12',
    how: 'Somebody pastes Steward’s marker into a comment',
    stopped: 'Only comments by Steward’s own user id count',
  },
  'look-alike-bot': { threat: 'T12', how: 'A user with a bot’s name writes the marker', stopped: 'The user id counts, not the name' },
  'marker-in-reviewed-text': {
    threat: 'T12',
    how: 'A column description holds the marker, so that Steward writes it itself',
    stopped: 'Rendering breaks it; a marker counts at the beginning only',
  },
  'forged-acceptance': {
    threat: 'T12',
    how: 'Somebody writes the hidden record of an accepted finding',
    stopped: 'Records count in Steward’s own comments only',
  },
  'edited-acceptance': {
    threat: 'T3',
    how: 'The command behind an acceptance is edited',
    stopped: 'Edited commands and records do not count',
  },
  'acceptance-by-former-writer': {
    threat: 'T4',
    how: 'Somebody who accepted lost write access since',
    stopped: 'The permission is asked again at each publication',
  },
  'override-by-writer': {
    threat: 'T14',
    how: 'A writer overrides a check that blocks',
    stopped: 'It takes an admin, or a maintainer where the base says so',
  },
  'forged-override': {
    threat: 'T12',
    how: 'Somebody writes the hidden record of an override, or edits the command behind it',
    stopped: 'Record and command must be as their authors wrote them',
  },
  'override-of-other-commit': {
    threat: 'T2',
    how: 'A push follows an override',
    stopped: 'An override lets one commit pass',
  },
  'forged-run-key': { threat: 'T14', how: 'A check of another tool carries a run key that climbs', stopped: 'Keys are parsed strictly' },
  // Deliveries.
  'forged-delivery': { threat: 'T13', how: 'A delivery is sent without the right signature', stopped: '401, and nothing is stored' },
  'default-webhook-secret': {
    threat: 'T13',
    how: 'The App is started with a secret that everybody knows',
    stopped: 'It refuses to start (STW-5001)',
  },
  'foreign-run-completed': {
    threat: 'T16',
    how: 'A run that Steward did not start ends',
    stopped: 'Only stored run ids of the same repository are read',
  },
  // Reports.
  'report-zip-slip': {
    threat: 'T7',
    how: 'The artifact’s file climbs out of its folder',
    stopped: 'One name is allowed; nothing is written',
  },
  'report-zip-bomb': {
    threat: 'T7',
    how: 'The artifact inflates to hundreds of megabytes',
    stopped: 'Inflating stops at the declared size, which has a limit',
  },
  'report-too-large': { threat: 'T7', how: 'The artifact is larger than any report', stopped: 'It is refused before it is downloaded' },
  'report-with-company': { threat: 'T7', how: 'A second file lies in the artifact', stopped: 'Exactly one file is allowed' },
  'report-twice': { threat: 'T7', how: 'A run leaves two artifacts of the name', stopped: 'Several reports are refused' },
  'report-other-digest': { threat: 'T7', how: 'The bytes are not those that GitHub recorded', stopped: 'The digest is compared' },
  'report-unknown-keys': {
    threat: 'T7',
    how: 'The report carries keys that nobody knows, `__proto__` among them',
    stopped: 'The schema is strict',
  },
  'report-too-many-findings': { threat: 'T7', how: 'The report holds a flood of findings', stopped: 'Counts have limits' },
  'report-of-other-commit': {
    threat: 'T7',
    how: 'The report is about another commit, pull request or project',
    stopped: 'It is bound to the request',
  },
  'report-of-other-repository': { threat: 'T16', how: 'The report is about another repository', stopped: 'It is bound to the request' },
  'report-of-other-run': {
    threat: 'T7',
    how: 'The run that left it is of another event, file or branch',
    stopped: 'GitHub’s own record of the run is compared',
  },
  'report-of-other-attempt': {
    threat: 'T7',
    how: 'The run was started again on Actions’ page',
    stopped: 'Only the attempt that Steward started is read',
  },
  'report-forged-verdict': {
    threat: 'T14',
    how: 'The report says “passed” beside findings that block',
    stopped: 'The verdict is computed again from findings and the base’s policy',
  },
  'report-foreign-link': {
    threat: 'T11',
    how: 'The report holds a link to elsewhere',
    stopped: 'Links are made of paths, not of addresses',
  },
  'report-is-a-link': {
    threat: 'T7',
    how: 'The report of the Action-only mode is a symbolic link',
    stopped: 'It is read inside its folder only',
  },
  'given-artifact-climbs': {
    threat: 'T7',
    how: 'A failed run’s artifact climbs, or holds links',
    stopped: 'Names in it are compared, never used as paths',
  },
  // Proposals.
  'fix-of-workflow': {
    threat: 'T1',
    how: 'A forged fix writes a workflow or dbt’s set-up',
    stopped: 'Only files of dbt resources may be written',
  },
  'fix-with-other-diff': {
    threat: 'T7',
    how: 'A forged fix shows one change and writes another',
    stopped: 'The shown diff must be what is written',
  },
  'fix-with-hook': { threat: 'D1', how: 'A forged fix adds a hook or reads the environment', stopped: 'Such lines are refused' },
  'fix-with-unseen-characters': {
    threat: 'T11',
    how: 'A forged fix holds bidirectional or invisible characters',
    stopped: 'Such lines are refused',
  },
  'fix-weakens-test': {
    threat: 'T14',
    how: 'A forged fix makes a test pass by weakening it',
    stopped: 'Tests and contracts may not lose anything',
  },
  // The App's own set-up.
  'set-up-of-hostile-names': {
    threat: 'T9',
    how: 'Files, folders and variables of a repository are named so that the workflow of its set-up would run them',
    stopped: 'Only plain names go into a workflow; any other file is no candidate',
  },
  'foreign-app': {
    threat: 'T4',
    how: 'Another page hands the code of an App of its own to whoever creates one',
    stopped: 'A code counts with the random state of this start alone, and under this machine’s own name',
  },
} as const satisfies Readonly<Record<string, Attack>>;

import type { DatabaseSync } from 'node:sqlite';
import type { RunChange, Runs, RunTimes, StoredRun } from '../core/ports/store.ts';
import { runRequestSchema } from '../core/run-request.ts';
import { allOrNone } from './all-or-none.ts';
import { maybeMoment, maybeText, maybeWhole, moment, type Row, text, whole } from './columns.ts';

const TABLE = `
  CREATE TABLE IF NOT EXISTS runs (
    run_key TEXT PRIMARY KEY,
    request TEXT NOT NULL,
    pull_request INTEGER NOT NULL,
    installation_id INTEGER NOT NULL,
    repository_id INTEGER NOT NULL,
    default_branch TEXT NOT NULL,
    several_projects INTEGER NOT NULL,
    state TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    check_run_id INTEGER,
    workflow_run_id INTEGER UNIQUE,
    run_url TEXT,
    title TEXT,
    awaits_confirmation INTEGER NOT NULL DEFAULT 0,
    comment_id INTEGER,
    ended_at INTEGER
  );
  CREATE INDEX IF NOT EXISTS runs_pull_request ON runs (repository_id, pull_request, opened_at);
  CREATE INDEX IF NOT EXISTS runs_unfinished ON runs (state) WHERE state IN ('intended', 'running');
`;

const COLUMN_OF = {
  state: 'state',
  endedAt: 'ended_at',
  checkRunId: 'check_run_id',
  workflowRunId: 'workflow_run_id',
  runUrl: 'run_url',
  title: 'title',
  awaitsConfirmation: 'awaits_confirmation',
} as const satisfies Record<keyof RunChange, string>;

/** The runs that Steward asked for. */
export function createRunStore(database: DatabaseSync): Runs {
  database.exec(TABLE);
  addLaterColumns(database);
  const add = database.prepare(`
    INSERT OR IGNORE INTO runs (run_key, request, pull_request, installation_id, repository_id, default_branch, several_projects, state, opened_at, comment_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const byKey = database.prepare('SELECT * FROM runs WHERE run_key = ?');
  const byWorkflowRun = database.prepare('SELECT * FROM runs WHERE workflow_run_id = ?');
  const ofPullRequest = database.prepare('SELECT * FROM runs WHERE repository_id = ? AND pull_request = ? ORDER BY opened_at, rowid');
  const unfinished = database.prepare("SELECT * FROM runs WHERE state IN ('intended', 'running') ORDER BY opened_at, rowid");
  const timesSince = database.prepare('SELECT state, opened_at, ended_at FROM runs WHERE repository_id = ? AND opened_at >= ?');
  const forget = database.prepare(`
    DELETE FROM runs WHERE (repository_id, pull_request) IN (
      SELECT repository_id, pull_request FROM runs GROUP BY repository_id, pull_request
      HAVING max(opened_at) < ? AND sum(state IN ('intended', 'running')) = 0)`);
  const addOne = (run: StoredRun): boolean => {
    const { request, installationId, repositoryId, defaultBranch, severalProjects, state, openedAt, commentId = null } = run;
    const fields = [installationId, repositoryId, defaultBranch, severalProjects ? 1 : 0, state, openedAt.getTime(), commentId] as const;
    return add.run(run.runKey, JSON.stringify(request), request.pullRequest, ...fields).changes === 1;
  };
  return {
    add: addOne,
    addAll: (runs) => allOrNone(database, () => runs.forEach(addOne)),
    update(runKey, change) {
      const changes = Object.entries(change);
      if (changes.length === 0) return;
      const columns = changes.map(([field]) => `${COLUMN_OF[field as keyof RunChange]} = ?`).join(', ');
      database.prepare(`UPDATE runs SET ${columns} WHERE run_key = ?`).run(...changes.map(([, value]) => toColumn(value)), runKey);
    },
    get: (runKey) => maybeRun(byKey.get(runKey)),
    byWorkflowRun: (workflowRunId) => maybeRun(byWorkflowRun.get(workflowRunId)),
    ofPullRequest: (repositoryId, pullRequest) => ofPullRequest.all(repositoryId, pullRequest).map(toRun),
    unfinished: () => unfinished.all().map(toRun),
    timesSince: (repositoryId, openedAt) => timesSince.all(repositoryId, openedAt.getTime()).map(toTimes),
    forget: (before) => Number(forget.run(before.getTime()).changes),
  };
}

const LATER_COLUMNS = { awaits_confirmation: 'INTEGER NOT NULL DEFAULT 0', comment_id: 'INTEGER', ended_at: 'INTEGER' } as const;

/** An older store lacks columns. */
function addLaterColumns(database: DatabaseSync): void {
  const there = new Set(
    database
      .prepare('PRAGMA table_info(runs)')
      .all()
      .map((column) => column['name']),
  );
  for (const [name, type] of Object.entries(LATER_COLUMNS)) {
    if (!there.has(name)) database.exec(`ALTER TABLE runs ADD COLUMN ${name} ${type}`);
  }
}

function toColumn(value: RunChange[keyof RunChange]): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

function maybeRun(row: Row | undefined): StoredRun | undefined {
  return row === undefined ? undefined : toRun(row);
}

function toRun(row: Row): StoredRun {
  return {
    runKey: text(row, 'run_key'),
    request: runRequestSchema.parse(JSON.parse(text(row, 'request'))),
    installationId: whole(row, 'installation_id'),
    repositoryId: whole(row, 'repository_id'),
    defaultBranch: text(row, 'default_branch'),
    severalProjects: whole(row, 'several_projects') === 1,
    ...toTimes(row),
    checkRunId: maybeWhole(row, 'check_run_id'),
    workflowRunId: maybeWhole(row, 'workflow_run_id'),
    runUrl: maybeText(row, 'run_url'),
    title: maybeText(row, 'title'),
    awaitsConfirmation: whole(row, 'awaits_confirmation') === 1,
    commentId: maybeWhole(row, 'comment_id'),
  };
}

function toTimes(row: Row): RunTimes {
  const state = STATES.find((known) => known === row['state']) ?? 'done';
  return { state, openedAt: moment(row, 'opened_at'), endedAt: maybeMoment(row, 'ended_at') };
}

const STATES: readonly StoredRun['state'][] = ['intended', 'running', 'done', 'stopped'];

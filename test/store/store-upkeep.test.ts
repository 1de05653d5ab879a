import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { forgetOld } from '../../src/app/forget-old.ts';
import type { StoredRun } from '../../src/core/ports/store.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';
import { aRequest } from '../fakes/app-world.ts';

const DAY = 24 * 3600_000;
const NOW = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steward-upkeep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function aStore(folder = aFolder()) {
  const store = openSqliteStore(folder);
  onTestFinished(() => store.close());
  return store;
}

function run(
  days: number,
  { attempt = 1, pullRequest = 42, state = 'done' }: { attempt?: number; pullRequest?: number; state?: StoredRun['state'] } = {},
): StoredRun {
  const request = { ...aRequest({ attempt }), pullRequest };
  const unknown = { checkRunId: undefined, workflowRunId: undefined, runUrl: undefined, title: undefined, awaitsConfirmation: false };
  const place = { installationId: 3, repositoryId: 7, defaultBranch: 'main', severalProjects: false };
  return { runKey: `${pullRequest}:${attempt}`, request, ...place, ...unknown, state, openedAt: daysAgo(days) };
}

/** What the store still has after old things were forgotten. */
function kept(runs: readonly StoredRun[], keepRunsDays: number) {
  const store = aStore();
  store.runs.addAll(runs);
  const logged: unknown[] = [];
  const log = { info: (facts: unknown) => void logged.push(facts), warn: () => undefined, error: () => undefined };
  forgetOld({ store, clock: { now: () => NOW, sleep: async () => undefined }, log }, keepRunsDays);
  return { keys: runs.map(({ runKey }) => runKey).filter((key) => store.runs.get(key) !== undefined), logged, store };
}

describe('old runs', () => {
  test('are forgotten with all of their pull request', () => {
    const { keys, logged } = kept([run(200), run(181, { attempt: 2 }), run(10, { pullRequest: 43 })], 180);

    expect(keys).toEqual(['43:1']);
    expect(logged).toEqual([{ runs: 2 }]);
  });

  test('stay while the pull request has a younger one: attempts are counted by them', () => {
    const { keys, logged } = kept([run(200), run(179, { attempt: 2 })], 180);

    expect(keys).toEqual(['42:1', '42:2']);
    expect(logged).toEqual([]);
  });

  test('stay while one of the pull request is unfinished', () => {
    expect(kept([run(200), run(190, { attempt: 2, state: 'running' })], 180).keys).toEqual(['42:1', '42:2']);
  });

  test('of another repository with the same number are others', () => {
    const elsewhere = { ...run(5), repositoryId: 8, runKey: 'elsewhere' };

    expect(kept([run(200), elsewhere], 180).keys).toEqual(['elsewhere']);
  });
});

test('deliveries are forgotten after eight days, but for those that wait', () => {
  const store = aStore();
  const add = (guid: string, days: number) => store.inbox.add({ guid, event: 'check_run', payload: '{}', receivedAt: daysAgo(days) });
  for (const [guid, days] of [
    ['old', 9],
    ['young', 7],
    ['waiting', 30],
  ] as const)
    add(guid, days);
  for (const guid of ['old', 'young']) store.inbox.done(guid);
  forgetOld({ store, clock: { now: () => NOW, sleep: async () => undefined }, log: { info() {}, warn() {}, error() {} } }, 180);

  expect(['old', 'young', 'waiting'].filter((guid) => store.inbox.knows(guid))).toEqual(['young', 'waiting']);
});

describe('the version of a store', () => {
  const versionIn = (folder: string, change?: number): number => {
    const database = new DatabaseSync(join(folder, 'steward.sqlite'));
    if (change !== undefined) database.exec(`PRAGMA user_version = ${change}`);
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    database.close();
    return version;
  };

  test('is written into it, also into one from before there were versions', () => {
    const folder = aFolder();
    openSqliteStore(folder).close();
    expect(versionIn(folder)).toBe(1);
    versionIn(folder, 0);
    openSqliteStore(folder).close();

    expect(versionIn(folder)).toBe(1);
  });

  test('that is newer is refused, left as it is, and not locked', () => {
    const folder = aFolder();
    openSqliteStore(folder).close();
    versionIn(folder, 99);
    const newer = expect.objectContaining({
      code: 'STW-5005',
      message: expect.stringContaining('its version is 99, and this one knows 1'),
    });

    expect(() => openSqliteStore(folder)).toThrow(newer);
    expect(() => openSqliteStore(folder)).toThrow(newer);
    expect(versionIn(folder)).toBe(99);
  });
});

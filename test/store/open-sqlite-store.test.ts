import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Delivery, StoredRun } from '../../src/core/ports/store.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';
import { aRequest } from '../fakes/app-world.ts';
import { OTHER_SHA } from '../fakes/code-host.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steward-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function aStore(folder = aFolder()) {
  const store = openSqliteStore(folder);
  const state = { open: true };
  const close = () => {
    if (state.open) store.close();
    state.open = false;
  };
  onTestFinished(close);
  return { ...store, close, folder };
}

const at = (milliseconds: number) => new Date(milliseconds);
const delivery = (guid: string, receivedAt = 0): Delivery => ({
  guid,
  event: 'pull_request',
  payload: '{"naïve":"🚕"}',
  receivedAt: at(receivedAt),
});

describe('the inbox', () => {
  test('keeps a delivery once, by its GUID', () => {
    const { inbox } = aStore();

    expect([inbox.add(delivery('a')), inbox.add({ ...delivery('a'), payload: 'other' })]).toEqual([true, false]);
    expect(inbox.claim(at(1), at(100))).toEqual({ ...delivery('a'), attempt: 1 });
  });

  test('knows a GUID also after its work is done', () => {
    const { inbox } = aStore();
    inbox.add(delivery('a'));
    inbox.done('a');

    expect(inbox.add(delivery('a'))).toBe(false);
    expect(inbox.waiting()).toBe(0);
  });

  test('gives the oldest first, and of the same moment the first added', () => {
    const { inbox } = aStore();
    for (const [guid, time] of [
      ['late', 9],
      ['b', 5],
      ['a', 5],
      ['early', 1],
    ] as const)
      inbox.add(delivery(guid, time));

    expect([1, 2, 3, 4, 5].map(() => inbox.claim(at(10), at(100))?.guid)).toEqual(['early', 'b', 'a', 'late', undefined]);
  });

  test('leases: nobody else gets it, until the lease runs out', () => {
    const { inbox } = aStore();
    inbox.add(delivery('a'));
    inbox.claim(at(0), at(100));

    expect(inbox.claim(at(99), at(200))).toBeUndefined();
    expect(inbox.claim(at(100), at(200))).toMatchObject({ guid: 'a', attempt: 2 });
  });

  test('gives back what failed when its time has come, and not what was set aside', () => {
    const { inbox } = aStore();
    for (const guid of ['again', 'aside']) {
      inbox.add(delivery(guid));
      inbox.claim(at(0), at(1000));
    }
    inbox.failed('again', 'STW-3004', at(50));
    inbox.failed('aside', 'STW-3003', undefined);

    expect(inbox.claim(at(49), at(1000))).toBeUndefined();
    expect(inbox.claim(at(50), at(1000))).toMatchObject({ guid: 'again', attempt: 2 });
    expect(inbox.waiting()).toBe(1);
    expect(inbox.add(delivery('aside'))).toBe(false);
  });

  test('forgets what is done and old, never what waits', () => {
    const { inbox } = aStore();
    for (const guid of ['done', 'aside', 'waits']) inbox.add(delivery(guid));
    inbox.add(delivery('young', 90));
    inbox.done('done');
    inbox.done('young');
    inbox.failed('aside', 'x', undefined);
    inbox.forget(at(50));

    expect(['done', 'aside', 'waits', 'young'].map((guid) => inbox.add(delivery(guid)))).toEqual([true, true, false, false]);
  });

  test('after a restart whatever was in hand is due at once', () => {
    const first = aStore();
    first.inbox.add(delivery('a'));
    first.inbox.claim(at(0), at(300_000));
    first.close();

    expect(aStore(first.folder).inbox.claim(at(1), at(300_000))).toMatchObject({ guid: 'a', attempt: 2 });
  });
});

describe('the runs', () => {
  test('come back as they were kept', () => {
    const { runs } = aStore();

    expect(runs.add(run())).toBe(true);
    expect(runs.get(run().runKey)).toEqual(run());
    expect(runs.get('none')).toBeUndefined();
  });

  test('are kept once: a second intent of the same key changes nothing', () => {
    const { runs } = aStore();
    runs.add(run());

    expect(runs.add(run({ defaultBranch: 'other' }))).toBe(false);
    expect(runs.get(run().runKey)?.defaultBranch).toBe('main');
  });

  test('of one comment are kept all or none', () => {
    const { runs } = aStore();
    const both = [run({ commentId: 77 }), run({ request: aRequest({ project: 'other' }), commentId: 77 })];
    const unwritable = Object.assign(aRequest({ project: 'third' }), {
      toJSON() {
        throw new Error('unwritable');
      },
    });

    expect(() => runs.addAll([run(), run({ request: unwritable })])).toThrow('unwritable');
    expect(runs.unfinished()).toEqual([]);
    runs.addAll(both);
    expect(runs.unfinished()).toEqual(both);
  });

  test('take several changes at once, and none', () => {
    const { runs } = aStore();
    runs.add(run());
    const change = {
      state: 'running',
      checkRunId: 2 ** 40,
      workflowRunId: 2 ** 41,
      runUrl: 'https://x',
      title: "it's; DROP TABLE runs",
      awaitsConfirmation: true,
      endedAt: at(2 ** 41),
    } as const;
    runs.update(run().runKey, change);
    runs.update(run().runKey, {});

    expect(runs.get(run().runKey)).toEqual(run(change));
    runs.update(run().runKey, { title: undefined });
    expect(runs.get(run().runKey)?.title).toBeUndefined();
  });

  test('are found by their Actions run, by their pull request, and while they are open', () => {
    const { runs } = aStore();
    const newer = run({ request: aRequest({ headSha: OTHER_SHA }), openedAt: at(9) });
    const elsewhere = run({ request: aRequest({ project: 'other' }), repositoryId: 8 });
    for (const each of [newer, run(), elsewhere]) runs.add(each);
    runs.update(newer.runKey, { workflowRunId: 77, state: 'running' });

    expect(runs.byWorkflowRun(77)?.runKey).toBe(newer.runKey);
    expect(runs.byWorkflowRun(78)).toBeUndefined();
    expect(runs.ofPullRequest(7, 42).map(({ runKey }) => runKey)).toEqual([run().runKey, newer.runKey]);
    expect(runs.ofPullRequest(7, 43)).toEqual([]);
    runs.update(newer.runKey, { state: 'stopped' });
    runs.update(run().runKey, { state: 'done' });
    expect(runs.unfinished().map(({ runKey }) => runKey)).toEqual([elsewhere.runKey]);
  });

  test('of one repository tell how long they took, from a moment on', () => {
    const { runs } = aStore();
    const newer = run({ request: aRequest({ headSha: OTHER_SHA }), openedAt: at(9) });
    const elsewhere = run({ request: aRequest({ project: 'other' }), repositoryId: 8, openedAt: at(9) });
    for (const each of [run({ openedAt: at(8) }), newer, elsewhere]) runs.add(each);
    runs.update(newer.runKey, { state: 'done', endedAt: at(12) });

    expect(runs.timesSince(7, at(9))).toEqual([{ state: 'done', openedAt: at(9), endedAt: at(12) }]);
    expect(runs.timesSince(7, at(0))).toHaveLength(2);
    expect(runs.timesSince(7, at(10))).toEqual([]);
  });

  test('of an older version are taken over', () => {
    const first = aStore();
    first.runs.add(run());
    first.close();
    const database = new DatabaseSync(join(first.folder, 'steward.sqlite'));
    for (const column of ['awaits_confirmation', 'comment_id', 'ended_at']) database.exec(`ALTER TABLE runs DROP COLUMN ${column}`);
    database.close();
    const { runs } = aStore(first.folder);

    expect(runs.get(run().runKey)).toEqual(run());
    runs.update(run().runKey, { awaitsConfirmation: true });
    expect(runs.get(run().runKey)?.awaitsConfirmation).toBe(true);
  });

  test('outlive the process that kept them', () => {
    const first = aStore();
    first.runs.add(run());
    first.close();

    expect(aStore(first.folder).runs.unfinished()).toEqual([run()]);
  });
});

describe('one process at a time', () => {
  test('a second opening of the same folder is refused, and welcome once the first has closed', () => {
    const first = aStore();

    expect(() => openSqliteStore(first.folder)).toThrow(expect.objectContaining({ code: 'STW-5004' }));
    first.close();
    expect(aStore(first.folder).inbox.waiting()).toBe(0);
  });

  test('kill -9 loses nothing that was acknowledged, and leaves no lock', async () => {
    const folder = aFolder();
    const child = spawn(process.execPath, [join(import.meta.dirname, '../fixtures/store/add-until-killed.ts'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let acknowledged = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged >= 80) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const { inbox } = aStore(folder);

    expect(acknowledged).toBeGreaterThanOrEqual(80);
    expect(inbox.waiting()).toBeGreaterThanOrEqual(acknowledged + 1);
    expect(inbox.claim(at(1e6), at(2e6))).toMatchObject({ guid: 'guid-0' });
  });
});

function run(changes: Partial<StoredRun> = {}): StoredRun {
  const request = changes.request ?? aRequest({ config: 'on_incomplete: neutral # 🚕' });
  const unknown = { checkRunId: undefined, workflowRunId: undefined, runUrl: undefined, title: undefined, awaitsConfirmation: false };
  const place = { installationId: 3, repositoryId: 7, defaultBranch: 'main', severalProjects: true };
  return { runKey: request.runKey, request, ...place, state: 'intended', openedAt: at(5), ...unknown, ...changes };
}

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { at, createLocalWorld, openExample, privateKey, refusal } from './local-world.ts';
import { listenForWebhooks, type ReceivedWebhook } from './webhook-listener.ts';

const names = (received: readonly ReceivedWebhook[]): string[] =>
  received.map(({ headers, payload }) => `${String(headers['x-github-event'])}.${String(payload['action'])}`);

describe('webhooks', () => {
  test('are signed, carry a GUID and the installation, and say what happened', async () => {
    await using world = await createLocalWorld();
    const { url, received } = await listenForWebhooks();
    world.app.setWebhookUrl(url);
    const { number, headSha } = await openExample(world);
    await world.github.settled();
    const [opened] = received;
    const signature = createHmac('sha256', 'local-secret')
      .update(opened?.body ?? '')
      .digest('hex');
    expect(opened?.headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
    expect(opened?.headers).toMatchObject({
      'x-github-event': 'pull_request',
      'x-github-delivery': expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
    });
    expect(opened?.payload).toMatchObject({
      action: 'opened',
      number,
      pull_request: {
        head: { sha: headSha, repo: { full_name: 'acme/shop' } },
        base: { ref: 'main' },
        commits: 1,
        changed_files: 1,
        draft: false,
      },
      repository: { full_name: 'acme/shop', default_branch: 'main' },
      sender: { login: 'ann', type: 'User' },
      installation: { id: world.installationId },
    });
  });

  test('cover the life of a pull request', async () => {
    await using world = await createLocalWorld();
    const { url, received } = await listenForWebhooks();
    world.app.setWebhookUrl(url);
    const { repo } = world;
    await repo.commit({ branch: 'release', files: { 'x.txt': 'x' }, message: 'Release', author: 'ann' });
    await repo.commit({ branch: 'change', files: { 'y.txt': 'y' }, message: 'Change', author: 'ann' });
    const number = await repo.openPullRequest({ title: 'T', branch: 'change', author: 'ann', draft: true });
    await repo.markReady(number, 'ann');
    await repo.editPullRequest(number, { title: 'T2', base: 'release' }, 'ann');
    await repo.closePullRequest(number, 'ann');
    await repo.reopenPullRequest(number, 'ann');
    const comment = repo.comment(number, 'review my changes', 'bob');
    repo.editComment(comment, 'review everything', 'bob');
    await world.github.settled();
    const events = ['opened', 'ready_for_review', 'edited', 'closed', 'reopened'].map((action) => `pull_request.${action}`);
    expect(names(received).toSorted()).toEqual([...events, 'issue_comment.created', 'issue_comment.edited'].toSorted());
    const find = (action: string) => received.find(({ payload }) => payload['action'] === action)?.payload;
    expect(find('edited')).toHaveProperty('changes');
    expect(
      received.find(({ headers, payload }) => headers['x-github-event'] === 'pull_request' && payload['action'] === 'edited')?.payload,
    ).toMatchObject({
      changes: { title: { from: 'T' }, base: { ref: { from: 'main' } } },
    });
    expect(find('created')).toMatchObject({
      issue: { number, pull_request: { url: `${world.github.apiUrl}/repos/acme/shop/pulls/${number}` } },
      comment: { id: comment, body: 'review my changes', user: { login: 'bob' } },
    });
  });

  test('about check runs reach every app that may know; buttons and re-runs only the owner', async () => {
    await using world = await createLocalWorld();
    const mine = await listenForWebhooks();
    const others = await listenForWebhooks();
    world.app.setWebhookUrl(mine.url);
    const other = world.github.registerApp({
      slug: 'other',
      appId: 5,
      privateKey,
      webhookSecret: 's',
      webhookUrl: others.url,
      permissions: { checks: 'read' },
    });
    other.install(world.repo);
    const { headSha: head_sha } = await openExample(world);
    const actions = [{ label: 'Confirm', description: 'Go on', identifier: 'confirm' }];
    const { data } = await world.octokit.rest.checks.create({ ...at, name: 'Steward', head_sha, conclusion: 'action_required', actions });
    world.repo.clickCheckButton(data.id, 'confirm', 'ann');
    world.repo.rerequestCheck(data.id, 'ann');
    await world.github.settled();
    expect(names(others.received).toSorted()).toEqual(['check_run.completed', 'check_run.created', 'installation.created']);
    expect(names(mine.received)).toEqual(expect.arrayContaining(['check_run.requested_action', 'check_run.rerequested']));
    const clicked = mine.received.find(({ payload }) => payload['action'] === 'requested_action');
    expect(clicked?.payload).toMatchObject({
      requested_action: { identifier: 'confirm' },
      check_run: { id: data.id, head_sha, pull_requests: [{ number: 1 }], check_suite: { app: { slug: 'steward' } } },
      sender: { login: 'ann' },
    });
    expect(() => world.repo.clickCheckButton(data.id, 'nothing', 'ann')).toThrow('no button');
  });

  test('need the permission for the event: without actions: read nobody hears of runs', async () => {
    await using world = await createLocalWorld({ permissions: { pull_requests: 'read' } });
    const { url, received } = await listenForWebhooks();
    world.app.setWebhookUrl(url);
    await openExample(world);
    const dispatch = { ...at, workflow_id: 'steward.yml', ref: 'main', inputs: { request: '{}' } };
    await world.as('ann').rest.actions.createWorkflowDispatch(dispatch);
    await world.github.settled();
    expect(names(received)).toEqual(['pull_request.opened']);
  });

  test('a merge queue asks for checks on a commit of its own', async () => {
    await using world = await createLocalWorld();
    const { url, received } = await listenForWebhooks();
    const { number, headSha } = await openExample(world);
    world.app.setWebhookUrl(url);
    const sha = await world.repo.startMergeGroup(number, 'ann');
    await world.github.settled();
    expect(received[0]?.payload).toMatchObject({ action: 'checks_requested', merge_group: { head_sha: sha, base_ref: 'refs/heads/main' } });
    const { data } = await world.octokit.rest.repos.getCommit({ ...at, ref: sha });
    expect(data.parents.map((parent) => parent.sha)).toContain(headSha);
  });
});

describe('deliveries', () => {
  test('are tried once, listed newest first with what came back, and redelivered under the same GUID', async () => {
    await using world = await createLocalWorld({ checkAnswers: true });
    const { url, received } = await listenForWebhooks(500);
    world.app.setWebhookUrl(url);
    const { number } = await openExample(world);
    world.repo.comment(number, 'hello', 'ann');
    await world.github.settled();
    expect(received).toHaveLength(2);
    const { rest } = world.jwt;
    const list = await rest.apps.listWebhookDeliveries();
    expect(list.data[0]).toMatchObject({
      status_code: 500,
      redelivery: false,
      installation_id: world.installationId,
      repository_id: world.repo.id,
    });
    const opened = list.data.find(({ event }) => event === 'pull_request');
    const one = await rest.apps.getWebhookDelivery({ delivery_id: opened?.id ?? 0 });
    expect(one.data).toMatchObject({ request: { payload: { action: 'opened', number } }, response: { payload: 'noted' } });
    await rest.apps.redeliverWebhookDelivery({ delivery_id: opened?.id ?? 0 });
    await world.github.settled();
    expect(received[2]?.headers['x-github-delivery']).toBe(opened?.guid);
    world.github.redeliver(opened?.guid ?? '');
    await world.github.settled();
    expect((await rest.apps.listWebhookDeliveries()).data[0]).toMatchObject({ guid: opened?.guid, redelivery: true });
    expect(world.github.drift()).toEqual([]);
  });

  test('that find nobody fall in neither status filter, and pages follow a cursor', async () => {
    await using world = await createLocalWorld();
    world.app.setWebhookUrl('http://127.0.0.1:9/');
    const { number } = await openExample(world);
    for (const text of ['a', 'b']) world.repo.comment(number, text, 'ann');
    await world.github.settled();
    const failures: Parameters<typeof world.jwt.rest.apps.listWebhookDeliveries>[0] = { status: 'failure' };
    const list = (more: Parameters<typeof world.jwt.rest.apps.listWebhookDeliveries>[0]) => world.jwt.rest.apps.listWebhookDeliveries(more);
    expect((await list({})).data.map(({ status }) => status)).toEqual(Array.from({ length: 3 }, () => 'failed to connect to host'));
    expect((await list(failures)).data).toEqual([]);
    const first = await list({ per_page: 2 });
    const cursor = /cursor=(\d+)/.exec(first.headers.link ?? '')?.[1];
    expect((await list({ per_page: 2, cursor: cursor ?? '' })).data).toHaveLength(1);
  });

  test('cannot be read by people', async () => {
    await using world = await createLocalWorld();
    expect((await refusal(world.as('ann').rest.apps.listWebhookDeliveries())).status).toBe(401);
  });
});

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, type aReport } from '../report/fixtures/a-report.ts';
import { elsewhere, ended, MODEL, proposal, request } from './ended-run.ts';

const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });

describe('a suggested fix', () => {
  const patch = '@@ -1,4 +1,4 @@\n select\n     trip_id,\n-    fare\n+    fare_amount\n from';

  test('stands beside the code, once per commit', async () => {
    const app = await ended(request('debug-pipeline-failure'), { proposals: [proposal] });
    app.world.changed = [{ path: MODEL, status: 'modified', patch }];
    app.world.fail('checks.complete', lost());
    await expect(app.finish()).rejects.toMatchObject({ code: 'STW-3004' });
    await app.finish();
    app.ports.store.runs.update(app.asked.runKey, { state: 'running' });
    await app.finish();

    expect(app.world.reviews).toMatchObject([
      { commitSha: HEAD_SHA, comments: [{ path: MODEL, line: 3, body: expect.stringContaining('```suggestion\n    fare\n```') }] },
    ]);
    expect(app.world.reviews[0]?.body).toMatch(/^<!-- steward v1 acme\/taxi#42:suggestions@a1b2c3d/);
  });

  test.each<[string, Parameters<typeof aReport>[0], string | undefined]>([
    ['the diff doesn’t show', {}, undefined],
    ['nobody tried', { proposals: [{ ...proposal, verification: { level: 'untried', ran: [] } }] }, patch],
    ['would weaken the set-up', { proposals: [elsewhere('transform/profiles.yml')] }, patch],
  ])('that %s stays in the report', async (_, changes, shown) => {
    const app = await ended(request('debug-pipeline-failure'), { proposals: [proposal], ...changes });
    app.world.changed = [MODEL, 'transform/profiles.yml'].map((path) => ({
      path,
      status: 'modified' as const,
      ...(shown === undefined ? {} : { patch: shown }),
    }));
    await app.finish();

    expect(app.world.reviews).toEqual([]);
    expect(app.world.comments).toHaveLength(1);
  });

  test('that GitHub refuses costs nothing but the suggestion', async () => {
    const app = await ended(request('debug-pipeline-failure'), { proposals: [proposal] });
    app.world.changed = [{ path: MODEL, status: 'modified', patch }];
    app.world.fail('reviews.create', new Problem('STW-3010', { operation: 'write a review', detail: '422' }));
    await app.finish();

    expect(app.world.checks).toMatchObject([{ conclusion: 'action_required' }]);
    expect(app.logged).toContain('no suggestion could be made');
  });

  test('of an older commit is none', async () => {
    const app = await ended(request('debug-pipeline-failure'), { proposals: [proposal] });
    app.world.changed = [{ path: MODEL, status: 'modified', patch }];
    app.world.pullRequest.headSha = OTHER_SHA;
    await app.finish();

    expect(app.world.reviews).toEqual([]);
  });
});

describe('the mended line of a finding', () => {
  const patch = '@@ -1,4 +1,4 @@\n select\n     trip_id,\n-    fare\n+    fare_amount\n from';
  const finding = aFinding({
    ruleId: 'mart-reads-source',
    code: 'S3',
    severity: 'warning',
    location: { path: MODEL, line: 3, side: 'head' },
    fix: { before: '    fare_amount', after: '    fare' },
  });

  async function reviewed(changes: Partial<typeof finding>, { config = '', shown = patch } = {}) {
    const app = await ended(request('architecture-review', { config }), { findings: [{ ...finding, ...changes }] });
    app.world.changed = [MODEL, 'transform/profiles.yml'].map((path) => ({ path, status: 'modified' as const, patch: shown }));
    await app.finish();
    return app;
  }

  test.each([
    ['where fixes are suggested', ''],
    ['where a yes commits fixes, too: it has no other way', 'fixes: branch\n'],
  ])('stands beside the code, untried, %s', async (_, config) => {
    const { world } = await reviewed({}, { config });
    expect(world.reviews).toMatchObject([{ commitSha: HEAD_SHA, comments: [{ path: MODEL, line: 3 }] }]);
    expect(world.reviews[0]?.comments[0]?.body).toMatch(/^S3, untried: [\s\S]*```suggestion\n {4}fare\n```\n$/);
    expect(world.checks).toMatchObject([{ conclusion: 'success' }]);
    expect(world.comments[0]?.body).toContain('1 mechanical fix (untried');
  });

  test.each<[string, Partial<typeof finding>, string]>([
    ['that the diff doesn’t show', {}, '@@ -1,2 +1,2 @@\n select\n-    trip\n+    trip_id'],
    ['that isn’t the head’s', { fix: { before: '    fare', after: '    fare_amount' } }, patch],
    ['of something older', { age: 'existing' }, patch],
    ['that was allowed', { suppressed: { by: 'config', reason: 'Meant so.', addedHere: false } }, patch],
    ['that would hold a hook', { fix: { before: '    fare_amount', after: "    {{ config(post_hook='x') }}" } }, patch],
    ['outside of dbt’s folders', { location: { path: 'transform/profiles.yml', line: 3, side: 'head' } }, patch],
  ])('%s is no suggestion', async (_, changes, shown) => {
    expect((await reviewed(changes, { shown })).world.reviews).toEqual([]);
  });

  test('doesn’t come again with the next commit', async () => {
    const { world } = await reviewed({});
    const [first] = world.reviews;
    const next = await ended(request('architecture-review'), { findings: [finding] });
    next.world.reviews = [
      {
        ...first,
        id: 1,
        authorId: first?.authorId ?? 0,
        commitSha: OTHER_SHA,
        comments: [],
        body: (first?.body ?? '').replace(HEAD_SHA, OTHER_SHA),
      },
    ];
    next.world.changed = [{ path: MODEL, status: 'modified', patch }];
    await next.finish();
    expect(next.world.reviews).toHaveLength(1);
  });

  test('comes at most ten times, what blocks first', async () => {
    const line = (number: number) => `col_${number}`;
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const findings = numbers.map((number) => ({
      ...finding,
      ...(number > 10 ? { ruleId: 'column-break', severity: 'error' as const } : {}),
      fingerprint: line(number),
      location: { path: MODEL, line: number * 2, side: 'head' as const },
      fix: { before: line(number), after: `mended_${number}` },
    }));
    const app = await ended(request('architecture-review'), { findings });
    app.world.files[MODEL] = `${numbers.map((number) => `\n${line(number)}`).join('\n')}\n`;
    app.world.changed = [{ path: MODEL, status: 'modified', patch: '@@ -0,0 +1,24 @@' }];
    await app.finish();
    const lines = app.world.reviews[0]?.comments.map((comment) => comment.line);
    expect(lines).toEqual([22, 24, 2, 4, 6, 8, 10, 12, 14, 16]);
  });
});

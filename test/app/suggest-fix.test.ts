import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import type { aReport } from '../report/fixtures/a-report.ts';
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

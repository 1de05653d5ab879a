import { expect, test } from 'vitest';
import { createActRunner } from '../../../tools/local-github/act/create-act-runner.ts';
import { findAct } from '../../../tools/local-github/act/find-act.ts';
import { startLocalGitHub } from '../../../tools/local-github/index.ts';
import { createRunner } from '../../../tools/local-github/runner/create-runner.ts';

const post = (status: string) =>
  `curl -s -o /dev/null -w '${status} %{http_code}\\n' -X POST -H "Authorization: Bearer $TOKEN" -H 'content-type: application/json' ` +
  `-d '{"name":"probe","head_sha":"'$HEAD_SHA'"}' "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/check-runs"`;

const workflow = `
on: pull_request
permissions: {}
env: { TOKEN: '\${{ github.token }}', HEAD_SHA: '\${{ github.event.pull_request.head.sha }}' }
jobs:
  run:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - { uses: actions/checkout@v5, with: { ref: '\${{ github.event.pull_request.head.sha }}', path: head, persist-credentials: false } }
      - { uses: actions/checkout@v5, with: { ref: '\${{ github.event.pull_request.base.sha }}', path: base, persist-credentials: false } }
      - run: |
          echo "head $(cat head/a.sql) base $(cat base/a.sql) for \${{ github.head_ref }} into $GITHUB_BASE_REF"
          ${post('unprivileged')}
          echo '{"version":1}' > report.json
      - { uses: actions/upload-artifact@v4, with: { name: steward-report, path: report.json } }
  publish:
    runs-on: ubuntu-latest
    needs: run
    permissions: { checks: write }
    steps:
      - { uses: actions/download-artifact@v4, with: { name: steward-report } }
      - run: |
          cat report.json
          ${post('privileged')}
  blind:
    runs-on: ubuntu-latest
    needs: publish
    steps:
      - uses: actions/checkout@v5`;

async function review(runner: Parameters<typeof startLocalGitHub>[0] & object) {
  const github = await startLocalGitHub(runner);
  try {
    github.createUser('ada');
    const files = { 'a.sql': 'select 1', '.github/workflows/steward.yml': workflow };
    const repository = await github.createRepository({ owner: 'ada', name: 'analytics', private: true, files });
    const sha = await repository.commit({ branch: 'feature', files: { 'a.sql': 'select 2' }, message: 'Change', author: 'ada' });
    await repository.openPullRequest({ title: 'Change', branch: 'feature', author: 'ada' });
    await github.settled();
    const [run] = repository.runs();
    const jobs = Object.fromEntries((run?.jobs ?? []).map(({ key, conclusion, log }) => [key, { conclusion, log }]));
    return { run, jobs, checks: repository.checksOf(sha).map(({ name }) => name) };
  } finally {
    await github.close();
  }
}

test('on the local GitHub, each job of a pull request run can do what it declares and nothing else', async () => {
  const { run, jobs, checks } = await review({ runner: createRunner({ python: 'python3', actions: {} }) });
  expect(jobs['run']?.log).toContain('head select 2 base select 1 for feature into main');
  expect(jobs['run']?.log).toContain('unprivileged 403');
  expect(jobs['publish']?.log).toMatch(/\{"version":1\}\nprivileged 201/);
  expect(jobs['blind']?.log).toContain('git fetch failed');
  expect([jobs['run']?.conclusion, jobs['publish']?.conclusion, jobs['blind']?.conclusion]).toEqual(['success', 'success', 'failure']);
  expect(checks).toContain('probe');
  expect(run?.conclusion).toBe('failure');
});

const act = findAct();
const reason = act === undefined ? ' (skipped: no act here, see tools/local-github/act/build-act.ts)' : '';
test.skipIf(act === undefined)(`act reads the same run the same way, except that its jobs share one token${reason}`, async () => {
  const { run, jobs } = await review({ runner: createActRunner({ act: act ?? '', python: 'python3', actions: {} }) });
  expect(jobs['run']?.log).toContain('head select 2 base select 1 for feature into main');
  expect(jobs['publish']?.log).toContain('privileged 201');
  expect([jobs['run']?.conclusion, jobs['publish']?.conclusion, jobs['blind']?.conclusion]).toEqual(['success', 'success', 'failure']);
  expect(run?.conclusion).toBe('failure');
});

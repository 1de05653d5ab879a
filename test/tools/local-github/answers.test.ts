import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { servedOperations } from '../../../tools/local-github/served-operations.ts';
import { at, createLocalWorld, openExample } from './local-world.ts';

describe('the pinned description', () => {
  test('covers exactly the served operations and stays small', () => {
    const text = readFileSync(new URL('../../../tools/local-github/openapi.json', import.meta.url), 'utf8');
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> };
    const described = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(new Set(described)).toEqual(new Set(servedOperations));
    expect(text.length).toBeLessThan(200_000);
  });
});

describe('answers of the local GitHub', () => {
  test('have the shape that GitHub describes, for every kind of object', async () => {
    await using world = await createLocalWorld({ checkAnswers: true });
    const { octokit, jwt, github, repo } = world;
    const { number, headSha } = await openExample(world);
    const { rest } = octokit;
    await jwt.rest.apps.getAuthenticated();
    await jwt.rest.apps.listInstallations();
    await jwt.rest.apps.getInstallation({ installation_id: world.installationId });
    await jwt.rest.apps.getRepoInstallation(at);
    await rest.apps.listReposAccessibleToInstallation();
    await rest.users.getByUsername({ username: 'steward[bot]' });
    await rest.repos.get(at);
    await rest.repos.getCollaboratorPermissionLevel({ ...at, username: 'ann' });
    await rest.repos.getContent({ ...at, path: 'models' });
    await rest.repos.getContent({ ...at, path: 'models/a.sql', ref: headSha });
    await rest.repos.getBranch({ ...at, branch: 'main' });
    await rest.repos.getCommit({ ...at, ref: headSha });
    await rest.repos.listCommits(at);
    await rest.repos.compareCommitsWithBasehead({ ...at, basehead: `main...${headSha}` });
    await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: headSha });
    const tree = await rest.git.getTree({ ...at, tree_sha: headSha, recursive: '1' });
    await rest.git.getBlob({ ...at, file_sha: tree.data.tree.find(({ type }) => type === 'blob')?.sha ?? '' });
    await rest.git.getRef({ ...at, ref: 'heads/main' });
    await rest.git.getCommit({ ...at, commit_sha: headSha });
    await rest.pulls.get({ ...at, pull_number: number });
    await rest.pulls.list(at);
    await rest.pulls.listFiles({ ...at, pull_number: number });
    await rest.pulls.listCommits({ ...at, pull_number: number });
    await rest.pulls.createReview({
      ...at,
      pull_number: number,
      event: 'COMMENT',
      body: 'See below',
      comments: [{ path: 'models/a.sql', line: 1, side: 'RIGHT', body: 'here' }],
    });
    await rest.pulls.listReviews({ ...at, pull_number: number });
    await rest.issues.get({ ...at, issue_number: number });
    const comment = await rest.issues.createComment({ ...at, issue_number: number, body: 'hello' });
    await rest.issues.getComment({ ...at, comment_id: comment.data.id });
    await rest.issues.updateComment({ ...at, comment_id: comment.data.id, body: 'hello again' });
    await rest.issues.listComments({ ...at, issue_number: number });
    await rest.reactions.createForIssueComment({ ...at, comment_id: comment.data.id, content: 'eyes' });
    await rest.reactions.listForIssueComment({ ...at, comment_id: comment.data.id });
    const annotation = { path: 'models/a.sql', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'hm' } as const;
    const output = { title: 'One thing', summary: 'Look', annotations: [annotation] };
    const check = await rest.checks.create({ ...at, name: 'Steward', head_sha: headSha, status: 'in_progress', output });
    await rest.checks.update({ ...at, check_run_id: check.data.id, conclusion: 'neutral', output });
    await rest.checks.get({ ...at, check_run_id: check.data.id });
    await rest.checks.listAnnotations({ ...at, check_run_id: check.data.id });
    await rest.checks.listForRef({ ...at, ref: headSha });
    await rest.actions.listRepoWorkflows(at);
    await rest.actions.getWorkflow({ ...at, workflow_id: 'steward.yml' });
    await rest.actions.createWorkflowDispatch({
      ...at,
      workflow_id: 'steward.yml',
      ref: 'main',
      inputs: { request: '{}' },
      return_run_details: true,
    });
    const runs = await rest.actions.listWorkflowRunsForRepo(at);
    const run_id = runs.data.workflow_runs[0]?.id ?? 0;
    await rest.actions.getWorkflowRun({ ...at, run_id });
    await rest.actions.listJobsForWorkflowRun({ ...at, run_id });
    await rest.actions.listWorkflowRunArtifacts({ ...at, run_id });
    await rest.actions.cancelWorkflowRun({ ...at, run_id });
    await rest.rateLimit.get();
    expect(repo.runs()[0]?.conclusion).toBe('cancelled');
    expect(github.drift()).toEqual([]);
    expect(github.violations()).toEqual([]);
    expect(github.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });
});

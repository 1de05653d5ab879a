import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitServer } from './git-server.ts';
import { jobToken, oneJob, runLocally } from './run-locally.ts';

let server: Awaited<ReturnType<typeof startGitServer>>;
beforeAll(async () => {
  server = await startGitServer(jobToken);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

function run(steps: string, ref: Record<string, string> = {}) {
  const assignment = { urls: { server: server.url, api: `${server.url}/api` }, sha: server.commits[2] ?? '', ...ref };
  return runLocally(oneJob(steps), { assignment });
}

const look = `- run: 'echo "at $(git rev-parse HEAD) on $(git branch --show-current) depth $(git rev-list --count HEAD) text $(cat model.sql)"'`;

describe('actions/checkout', () => {
  test('without inputs fetches the commit of the run, on its branch, with one commit of history', async () => {
    const { conclusion, logs } = await run(
      `- { id: co, uses: actions/checkout@v5 }\n${look}\n- run: echo "commit \${{ steps.co.outputs.commit }}"`,
    );
    expect(logs['main']).toContain(`at ${server.commits[2]} on main depth 1 text three`);
    expect(logs['main']).toContain(`commit ${server.commits[2]}`);
    expect(conclusion).toBe('success');
  });

  test.each([
    ['feature', 1, 'on feature depth 1 text two'],
    ['refs/heads/feature', 1, 'on feature depth 1 text two'],
    ['v1', 0, 'on  depth 1 text one'],
  ])('ref %s', async (ref, commit, expected) => {
    const { logs } = await run(`- { uses: actions/checkout@v5, with: { ref: ${ref} } }\n${look}`);
    expect(logs['main']).toContain(`at ${server.commits[commit]} ${expected}`);
  });

  test('fetches exactly the commits that it is told, side by side, also one that is on no branch', async () => {
    const { conclusion, logs } = await run(`
- { uses: actions/checkout@v5, with: { ref: ${server.commits[1]}, path: base, persist-credentials: false } }
- { uses: actions/checkout@v5, with: { ref: ${server.loose}, path: head, fetch-depth: 0, persist-credentials: false } }
- run: 'echo "$(git -C base rev-parse HEAD) $(git -C head rev-parse HEAD) $(git -C head rev-list --count HEAD)"'`);
    expect(logs['main']).toContain(`${server.commits[1]} ${server.loose} 4`);
    expect(conclusion).toBe('success');
  });

  test('a pull request run checks out the merge commit, detached', async () => {
    const { logs } = await run(`- uses: actions/checkout@v5\n${look}`, { ref: 'refs/pull/5/merge', sha: server.loose });
    expect(logs['main']).toContain(`at ${server.loose} on  depth 1 text three`);
  });

  test.each([
    [true, 'fetched again', 'success'],
    [false, 'could not read Username', 'failure'],
  ])('with persist-credentials: %s a later fetch says "%s"', async (persist, message, expected) => {
    const { conclusion, logs } = await run(`
- { uses: actions/checkout@v5, with: { persist-credentials: ${persist} } }
- run: |
    grep -c extraheader .git/config || true
    GIT_TERMINAL_PROMPT=0 git fetch -q origin main && echo "fetched again"`);
    expect(logs['main']).toContain(message);
    expect(conclusion).toBe(expected);
    expect(logs['main']).not.toContain(Buffer.from(`x-access-token:${jobToken}`).toString('base64'));
  });

  test('the server decides: a wrong token fetches nothing, and no other credential of this machine is tried', async () => {
    const seen = server.headers.length;
    const { conclusion, logs } = await run('- { uses: actions/checkout@v5, with: { token: wrong } }');
    expect(conclusion).toBe('failure');
    expect(logs['main']).toContain('git fetch failed');
    const wrong = `basic ${Buffer.from('x-access-token:wrong').toString('base64')}`;
    expect(new Set(server.headers.slice(seen).map((header) => header?.replace(/^BASIC/i, 'basic')))).toEqual(new Set([wrong]));
  });

  test.each([
    ['{ path: ../outside }', 'is not under'],
    ['{ ref: nowhere }', "A branch or tag with the name 'nowhere' could not be found"],
    ['{ ref: ffffffffffffffffffffffffffffffffffffffff }', 'git fetch failed'],
    ['{ ref: "--upload-pack=touch x" }', 'could not be found'],
    ['{ repository: taxi/other }', 'git fetch failed'],
    ['{ repository: "../../x" }', 'Invalid repository'],
    ['{ fetch-depth: some }', 'fetch-depth must be'],
    ['{ submodules: true }', "doesn't know the input(s) submodules"],
  ])('with %s fails: %s', async (inputs, message) => {
    const { conclusion, logs } = await run(`- { uses: actions/checkout@v5, with: ${inputs} }`);
    expect(logs['main']).toContain(message);
    expect(conclusion).toBe('failure');
  });

  test('empties the folder first, so that nothing of an earlier checkout is left', async () => {
    const { logs } = await run(`- run: touch stray\n- uses: actions/checkout@v5\n- run: 'echo "files: $(ls)"'`);
    expect(logs['main']).toContain('files: model.sql');
  });
});

import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { HEAD_SHA } from '../fakes/code-host.ts';
import { template } from '../orchestrator/verify-setup/some-facts.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const WORKFLOW = '.github/workflows/steward.yml';
const CONFIG = '.github/steward.yml';

type World = ReturnType<typeof anAppWorld>;

function push({ world }: World): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action: 'synchronize', pullRequest: { ...world.pullRequest }, sender: octocat };
}

function comment(body: string): Trigger {
  return { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body, sender: octocat };
}

/** Files of the head where they differ from the base's. */
function withHead(app: World, head: Readonly<Record<string, string>>): World {
  const contents = {
    ...app.host.contents,
    read: async (path: string, ref: string) => (ref === HEAD_SHA ? head[path] : undefined) ?? app.host.contents.read(path, ref),
    paths: async (ref: string) => [...(await app.host.contents.paths(ref)), ...(ref === HEAD_SHA ? Object.keys(head) : [])],
  };
  return { ...app, ports: { ...app.ports, hostFor: async () => ({ ...app.host, contents }) } };
}

describe('/steward status', () => {
  test('says what runs, what is to be mended, and folds the rest', async () => {
    const app = anAppWorld();
    Object.assign(app.world.files, { [WORKFLOW]: template('app') });
    app.world.settings = { granted: { checks: 'write' }, requiredChecks: [{ name: 'Steward: Architecture Review', appId: 4711 }] };
    await handleTrigger(push(app), app.ports);

    await handleTrigger(comment('/steward status'), app.ports);

    const answer = app.world.comments.at(-1)?.body ?? '';
    expect(answer).toContain('Architecture Review (transform) on a1b2c3d: running');
    expect(answer).toContain('**Installation**: 1 to look at.');
    expect(answer).toMatch(/^- \*\*App permissions\*\*: The App was not granted actions: write, .* \(STW-3017\)$/m);
    const [open = '', folded = ''] = answer.split('<details>');
    expect(open).not.toContain('Gate');
    expect(folded).toContain('In order: ');
    expect(folded).toContain('**Required check**: main demands Steward: Architecture Review, from one app.');
    expect(folded).toContain('**Versions**: not seen: the first report of this pull request will tell it.');
  });

  test('where nothing is wrong, nothing stands open', async () => {
    const app = anAppWorld();
    Object.assign(app.world.files, { [WORKFLOW]: template('app'), [CONFIG]: 'gate: advisory' });

    await handleTrigger(comment('/steward status'), app.ports);

    expect(app.world.comments.at(-1)?.body).toContain('**Installation**: nothing to mend.');
  });

  test('where there is no workflow, it says so', async () => {
    const app = anAppWorld();

    await handleTrigger(comment('/steward status'), app.ports);

    expect(app.world.comments.at(-1)?.body).toContain('(STW-1021)');
  });
});

describe('a pull request that sets Steward up', () => {
  test('that brings the workflow is neither red nor green, and says when Steward starts', async () => {
    const app = anAppWorld();
    app.world.changed = [
      { path: WORKFLOW, status: 'added' },
      { path: CONFIG, status: 'added' },
      { path: 'transform/models/a.sql', status: 'modified' },
    ];

    await handleTrigger(
      push(withHead(app, { [WORKFLOW]: template('app'), [CONFIG]: 'gate: advisory' })),
      withHead(app, { [CONFIG]: 'gate: advisory' }).ports,
    );

    expect(app.world.runs).toEqual([]);
    expect(app.world.checks).toMatchObject([
      { status: 'completed', conclusion: 'neutral', output: { title: 'Steward starts after the merge' } },
    ]);
    expect(app.world.checks[0]?.output.summary).toContain('changes Steward’s configuration');
  });

  test('whoever asks for a review of it is told the same', async () => {
    const app = anAppWorld();
    app.world.changed = [{ path: WORKFLOW, status: 'added' }];

    await handleTrigger(comment('/steward review'), app.ports);

    expect(app.world.comments.at(-1)?.body).toContain('This pull request brings the workflow that the App starts.');
  });

  test('that changes only the configuration is told that it counts after the merge', async () => {
    const app = anAppWorld();
    app.world.changed = [{ path: CONFIG, status: 'added' }];

    await handleTrigger(push(app), withHead(app, { [CONFIG]: 'gate: advisory' }).ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'success', output: { title: 'No dbt change' } }]);
    expect(app.world.checks[0]?.output.summary).toContain('it takes effect after the merge');
  });

  test('what its configuration would break is told, and only told: it decides nothing here', async () => {
    const app = anAppWorld();
    app.world.changed = [{ path: CONFIG, status: 'modified' }];

    await handleTrigger(push(app), withHead(app, { [CONFIG]: 'enabled: false\n"<img src=x> @acme": 1' }).ports);

    const [check] = app.world.checks;
    expect(check).toMatchObject({ conclusion: 'neutral', output: { title: 'No dbt change, but the new configuration has a problem' } });
    expect(check?.output.summary).toContain('STW-1002');
    expect(check?.output.summary).not.toMatch(/(?<!\\)<img/);
    expect(check?.output.summary).not.toContain('@acme');
  });
});

test.each(['.github/steward.yaml', 'steward.yml'])('a second configuration at %s fails the check and says which is read', async (path) => {
  const app = anAppWorld();
  Object.assign(app.world.files, { [CONFIG]: '', [path]: '' });

  await handleTrigger(push(app), app.ports);

  expect(app.world.runs).toEqual([]);
  expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  expect(app.world.checks[0]?.output.summary).toContain(`There is a configuration at ${path}.`);
});

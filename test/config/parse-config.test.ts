import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/config/config-schema.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { Problem } from '../../src/core/problem.ts';

const schema = configSchema({ ruleIds: ['column-break', 'doc-drift'], workflowIds: ['architecture-review'] });

function messageFor(text: string): string {
  try {
    parseConfig(text, schema);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.message}`;
  }
  return 'accepted';
}

describe('parseConfig', () => {
  test('takes no file, an empty file and a comment as all defaults', () => {
    for (const text of [undefined, '', '# nothing yet\n']) {
      expect(parseConfig(text, schema)).toMatchObject({
        enabled: true,
        projects: [],
        rules: {},
        gate: 'blocking',
        on_incomplete: 'fail',
        roles: { review: 'write', accept: 'write', override: 'admin', approve: 'write' },
        forks: 'approve',
        fixes: 'suggest',
        ci: {},
        budget: { minutes: 30 },
      });
    }
  });

  test('fills the defaults of a project', () => {
    const { projects } = parseConfig('projects:\n  - name: taxi\n    dir: transform\n', schema);

    expect(projects).toEqual([{ name: 'taxi', dir: 'transform', env: [], paths: [], ci: {} }]);
  });

  test('takes what the full pipeline builds, and how CI builds it', () => {
    const run = { workflow: 'dbt-ci.yml', artifact: 'dbt target' };
    const pipeline = { select: ['+fct_trips', 'tag:nightly'] };
    const project = { name: 'taxi', pipeline, ci: { schema: 'ci_taxi', state: 'state/manifest.json', run } };
    const config = parseConfig(JSON.stringify({ fixes: 'branch', ci: { run }, projects: [project] }), schema);

    expect(config).toMatchObject({ fixes: 'branch', ci: { run }, projects: [project] });
    expect(parseConfig('projects: [{name: taxi, pipeline: {}}]', schema).projects[0]?.pipeline).toEqual({ select: [] });
  });

  test('takes a role for one command and keeps the others', () => {
    const { roles } = parseConfig('roles: {pipeline: maintain, help: read}', schema);

    expect(roles).toMatchObject({ pipeline: 'maintain', help: 'read', review: 'write', confirm: 'write', override: 'admin' });
  });

  test('takes private packages by repository', () => {
    const packages = { repositories: ['github.com/acme/shared', 'git.example.com:8443/group/sub/shared'], token_env: 'PACKAGES_TOKEN' };

    expect(parseConfig(JSON.stringify({ projects: [{ name: 'taxi', packages }] }), schema).projects[0]?.packages).toEqual(packages);
  });

  test.each([
    ['broken YAML', 'rules:\n  column-break: [error\n', 'line 3'],
    ['an unknown key at the top', 'version: 1\nproject: []\n', 'line 2: unknown key project'],
    ['an unknown key inside', 'projects:\n  - name: taxi\n    folder: x\n', 'line 3: unknown key folder in projects.0'],
    ['a wrong severity', 'rules:\n  column-break: fatal\n', 'line 2: rules.column-break must be one of error, warning, info, off'],
    ['a folder outside the repository', 'projects:\n  - name: taxi\n    dir: ../other\n', 'line 3: projects.0.dir'],
    [
      'a token that dbt would see',
      'projects:\n  - name: taxi\n    packages:\n      repositories: [github.com/acme/shared]\n      token_env: DBT_ENV_SECRET_TOKEN\n',
      'line 5: projects.0.packages.token_env',
    ],
    [
      'a host without a repository',
      'projects:\n  - name: taxi\n    packages:\n      repositories: [github.com/acme]\n      token_env: TOKEN\n',
      'line 4: projects.0.packages.repositories.0',
    ],
    [
      'an option instead of a selector',
      'projects:\n  - name: taxi\n    pipeline:\n      select: [--full-refresh]\n',
      'projects.0.pipeline.select.0',
    ],
    ['two selectors in one', 'projects:\n  - name: taxi\n    pipeline:\n      select: [a b]\n', 'projects.0.pipeline.select.0'],
    ['a schema that would have to be quoted', 'projects:\n  - name: taxi\n    ci:\n      schema: CI-Taxi\n', 'projects.0.ci.schema'],
    ['a workflow in a folder', 'ci:\n  run: {workflow: ../x.yml, artifact: a}\n', 'ci.run.workflow'],
    ['an artifact with a path', 'ci:\n  run: {workflow: x.yml, artifact: a/b}\n', 'ci.run.artifact'],
    ['a third way with fixes', 'fixes: push\n', 'line 1: fixes must be one of suggest, branch'],
    ['a gate of a third kind', 'gate: on\n', 'line 1: gate must be one of advisory, blocking'],
    ['code run for readers', 'roles:\n  review: triage\n', 'line 2: roles.review must be one of write, maintain, admin'],
    ['forks approved by readers', 'roles: {approve: read}\n', 'roles.approve must be one of write, maintain, admin'],
    ['findings accepted by readers', 'roles: {accept: triage}\n', 'roles.accept must be one of write, maintain, admin'],
    ['a gate that any writer lifts', 'roles: {override: write}\n', 'roles.override must be one of maintain, admin'],
    ['a role for no command', 'roles: {deploy: admin}\n', 'unknown key deploy in roles'],
    ['an absolute folder', 'projects:\n  - name: taxi\n    dir: /etc\n', 'line 3: projects.0.dir'],
    ['a suppression without a reason', 'suppressions:\n  - rule: doc-drift\n', 'line 2: suppressions.0.reason'],
    ['a list instead of a map', '- a\n', 'the file'],
    ['an alias bomb', 'a: &a [x]\nprojects: [*a, *a]\n', 'STW-1002'],
  ])('answers %s with its place and what is allowed', (_, text, expected) => {
    const message = messageFor(text);

    expect(message).toContain('STW-1002');
    expect(message).toContain(expected);
  });
});

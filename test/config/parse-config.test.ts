import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/config/config-schema.ts';
import { knownKeys } from '../../src/config/known-keys.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { Problem } from '../../src/core/problem.ts';

const schema = configSchema({ ruleIds: ['column-break', 'doc-drift'], workflowIds: ['architecture-review'] });

function messageFor(text: string, of = schema): string {
  try {
    parseConfig(text, of);
    return 'accepted';
  } catch (error) {
    return error instanceof Problem ? `${error.code} ${error.message}` : `thrown: ${String(error)}`;
  }
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
        fixes: 'suggest',
        ci: {},
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
});

const PACKAGES = 'projects:\n  - name: taxi\n    packages:\n      repositories: [github.com/acme/shared]\n      token_env: ';
const KEYS = Object.keys(schema.shape).join(', ');

/** Every sentence as a person reads it, behind the name of the file. */
const SENTENCES: readonly (readonly [what: string, text: string, says: string])[] = [
  [
    'broken YAML',
    'rules:\n  column-break: [error\n',
    'line 3: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['tabs', 'projects:\n\t- name: a\n', 'line 2: Tabs are not allowed as indentation'],
  ['prose', 'Please review.\n', 'line 1: the file must be a map of keys, not the text Please review.'],
  ['a list instead of a map', '- a\n', 'line 1: the file must be a map of keys, not a list'],
  ['a key that is there twice', 'gate: advisory\nforks: off\ngate: blocking\n', 'line 3: gate is there twice; keep one of the two'],
  ['two documents', 'version: 1\n---\nversion: 1\n', 'line 2: a second document begins here; the file holds one'],
  ['an alias bomb', 'a: &a [x]\nprojects: [*a, *a]\n', 'line 2: *a repeats another part of the file; write that part out'],
  ['a merged map', 'x: &x {dir: a}\nprojects:\n  - <<: *x\n', 'line 3: *x repeats another part of the file; write that part out'],
  ['a tag', 'gate: !!python/object:os.system advisory\n', 'line 1: a tag (!) means nothing here; leave it out'],
  ['what is nested without end', '['.repeat(3000), 'line 1: it is nested too deeply'],
  ['a file that is too long', `version: 1\n${'# x\n'.repeat(6000)}`, 'it has 24,011 characters, and at most 20,000 are read'],
  ['a slip in a key', 'version: 1\nproject:\n  - name: a\n', 'line 2: unknown key project (did you mean projects?)'],
  ['an unknown key', 'deploy: yes\n', `line 1: unknown key deploy; there are ${KEYS}`],
  [
    'an unknown key inside',
    'projects:\n  - name: taxi\n    folder: x\n',
    `line 3: unknown key folder in projects[0]; there are ${knownKeys(schema, ['projects', 0]).join(', ')}`,
  ],
  ['keys of JavaScript', '__proto__: 1\nconstructor: 1\n', `line 1: unknown key __proto__, constructor; there are ${KEYS}`],
  ['a slip in a rule', 'rules:\n  colum-break: off\n', 'line 2: unknown key colum-break in rules (did you mean column-break?)'],
  ['a wrong severity', 'rules:\n  column-break: fatal\n', 'line 2: rules.column-break must be one of error, warning, info, off, not fatal'],
  ['a preset that there is not', 'rules: strickt\n', 'line 1: rules must be one of default, strict, not strickt'],
  ['a suppression without a reason', 'suppressions:\n  - rule: doc-drift\n', 'line 2: suppressions[0] lacks the key reason'],
  [
    'one with a reason that is none',
    'suppressions:\n  - rule: doc-drift\n    reason: ok\n',
    'line 3: suppressions[0].reason must be at least 5 characters long',
  ],
  [
    'one without a day',
    'suppressions: [{rule: doc-drift, reason: not ours, expires: soon}]\n',
    'line 1: suppressions[0].expires is soon: write a day as YYYY-MM-DD',
  ],
  ['a third way with fixes', 'fixes: push\n', 'line 1: fixes must be one of suggest, branch, not push'],
  ['an empty gate', 'version: 1\ngate:\n', 'line 2: gate must be one of advisory, blocking'],
  ['a version of the future', 'version: 2\n', 'line 1: version must be 1, not 2'],
  ['no as YAML 1.1 has it', 'enabled: no\n', 'line 1: enabled must be true or false, not the text no'],
  ['a map instead of a list', 'projects:\n  name: taxi\n', 'line 1: projects must be a list, not a map of keys'],
  ['folders instead of projects', 'projects:\n  - transform\n', 'line 2: projects[0] must be a map of keys, not the text transform'],
  ['a project without a name', 'projects:\n  - dir: transform\n', 'line 2: projects[0] lacks the key name'],
  [
    'a name with a space',
    'projects:\n  - name: my taxi\n',
    'line 2: projects[0].name is my taxi: write letters, digits, _ and -, at most 64 of them',
  ],
  [
    'a folder outside the repository',
    'projects:\n  - name: taxi\n    dir: ../other\n',
    'line 3: projects[0].dir is ../other: write a path inside the repository, from its root: no / in front and no ..',
  ],
  [
    'an absolute folder',
    'projects:\n  - name: taxi\n    dir: /etc\n',
    'line 3: projects[0].dir is /etc: write a path inside the repository, from its root: no / in front and no ..',
  ],
  ['a number as a folder', 'projects: [{name: taxi, dir: 7}]\n', 'line 1: projects[0].dir must be a text, not 7'],
  [
    'a list item that doesn’t fit',
    'projects:\n  - name: taxi\n    env: [A, B-C]\n',
    'line 3: projects[0].env[1] is B-C: write the name of an environment variable, such as WAREHOUSE_HOST',
  ],
  [
    'a token that dbt would see',
    `${PACKAGES}DBT_ENV_SECRET_TOKEN\n`,
    'line 5: projects[0].packages.token_env is DBT_ENV_SECRET_TOKEN: write the name of an environment variable that does not begin with DBT_ENV_SECRET_, since dbt gets those while it runs the pull request’s code',
  ],
  [
    'an address instead of a repository',
    'projects:\n  - name: taxi\n    packages: {repositories: ["https://github.com/acme/x.git"], token_env: T}\n',
    'line 3: projects[0].packages.repositories[0] is https://github.com/acme/x.git: write host/owner/name, such as github.com/acme/dbt-shared: no https:// in front and no .git behind',
  ],
  [
    'an option instead of a selector',
    'projects: [{name: taxi, pipeline: {select: [--full-refresh]}}]\n',
    'line 1: projects[0].pipeline.select[0] is --full-refresh: write one dbt selector, such as +fct_trips: no option, no spaces; several are entries of the list',
  ],
  [
    'a schema that would have to be quoted',
    'projects: [{name: taxi, ci: {schema: CI-Taxi}}]\n',
    'line 1: projects[0].ci.schema is CI-Taxi: write small letters, digits and _, a letter first, at most 41 of them',
  ],
  [
    'a workflow in a folder',
    'ci:\n  run: {workflow: ../x.yml, artifact: a}\n',
    'line 2: ci.run.workflow is ../x.yml: write the name of a file in .github/workflows, such as dbt.yml, without the folder',
  ],
  ['code run for readers', 'roles:\n  review: triage\n', 'line 2: roles.review must be one of write, maintain, admin, not triage'],
  ['a gate that any writer lifts', 'roles: {override: write}\n', 'line 1: roles.override must be one of maintain, admin, not write'],
  [
    'several mistakes, in the order of the file',
    'projects: x\ngate: y\non_incomplete: z\nfixes: w\n',
    'line 1: projects must be a list, not the text x; line 2: gate must be one of advisory, blocking, not y; line 3: on_incomplete must be one of fail, neutral, not z; and 1 more',
  ],
  [
    'two projects of one name',
    'projects:\n  - {name: taxi, dir: a}\n  - {name: taxi, dir: b}\n',
    'line 3: two projects are called taxi; checks and comments need a name of its own for each',
  ],
  [
    'two projects in one folder',
    'projects:\n  - {name: taxi, dir: ./a/}\n  - {name: fleet, dir: a}\n',
    'line 3: the projects taxi and fleet have the same dir, a; name another folder, or leave one of them out',
  ],
  [
    'two projects without a folder',
    'projects:\n  - name: taxi\n  - name: fleet\n',
    'line 3: the projects taxi and fleet have the same dir, the root of the repository; name another folder, or leave one of them out',
  ],
  [
    'the token for packages among what another project passes to dbt',
    `${PACKAGES}TOKEN\n  - {name: fleet, dir: fleet, env: [HOST, TOKEN]}\n`,
    'line 5: TOKEN is the token for private packages, and projects[].env of fleet passes it to dbt, where the pull request’s code can read it; take it out of env',
  ],
];

describe('what is wrong with a configuration is said with its line and what would be right:', () => {
  test.each(SENTENCES)('%s', (_, text, says) => {
    expect(messageFor(text)).toBe(`STW-1002 .github/steward.yml is not valid: ${says}`);
  });

  test('of the long list of rules only the nearest is named', () => {
    const ruleIds = ['column-break', ...Array.from({ length: 100 }, (__, index) => `rule-${index}`)] as const;
    const many = configSchema({ ruleIds: [ruleIds[0], ...ruleIds], workflowIds: ['architecture-review'] });

    expect(messageFor('suppressions: [{rule: colum-break, reason: not ours}]\n', many)).toBe(
      'STW-1002 .github/steward.yml is not valid: line 1: suppressions[0].rule knows no colum-break (did you mean column-break?)',
    );
    expect(messageFor('rules: {deploy: off}\n', many)).toBe(
      'STW-1002 .github/steward.yml is not valid: line 1: unknown key deploy in rules',
    );
  });

  test('whatever the file holds, it is read or there is a sentence', () => {
    const yaml = fc.array(
      fc.constantFrom(...'projects:|rules:|gate|: |- |\n|  |[|]|{|}|&a |*a|!|"|\'|#|?|---|\t|0|null|taxi|\u0000|\u001b|é'.split('|')),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          yaml.map((parts) => parts.join('')),
          fc.string(),
          fc.json(),
        ),
        (text) => {
          expect(messageFor(text)).toMatch(/^(?:accepted$|STW-1002 )/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

import { expect, test } from 'vitest';
import { secretInRepository } from '../../../../../src/agents/code-reviewer/rules/security/secret-in-repository.ts';
import { changedFile, facts } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

// Put together here, so that no scanner takes this file for a leak.
const join = (...parts: readonly string[]): string => parts.join('');
const body = 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3';

function review(line: string, path = 'models/a.sql') {
  return findingsOf(secretInRepository, facts({ files: [changedFile(path, line)] }));
}

const found: readonly [string, string, string, string][] = [
  ['a private key', join('-----BEGIN RSA ', 'PRIVATE KEY-----'), 'keys/dbt.pem', 'a private key'],
  ['a private key in a keyfile', join('{"private_key": "-----BEGIN ', 'PRIVATE KEY-----\\nMII'), 'keyfile.json', 'a private key'],
  ['an AWS key', join('key = "AKIA', 'QYLPMN5HFIQR7XYA"'), 'a.py', 'an AWS access key (`AKIA…`)'],
  ['a GitHub token', join('token: gh', 'p_', body), 'ci.yml', 'a GitHub token (`ghp_…`)'],
  ['a Slack token', join('xo', 'xb-', '2345678901-', body), 'a.py', 'a Slack token (`xoxb…`)'],
  ['an OpenAI key', join('OPENAI = "s', 'k-proj-', body, '"'), 'a.py', 'an OpenAI key'],
  ['a Databricks token', join('dap', 'i', '0a1b2c3d4e5f60718293a4b5c6d7e8f9'), 'profiles.yml', 'a Databricks token (`dapi…`)'],
  ['a password in an address', 'url: postgresql://steward:s3cr3tV4lue@db.acme.io/dwh', 'a.yml', 'an address with a password in it'],
  ['a password in profiles.yml', '      password: "s3cr3tV4lue"  # prod', 'transform/profiles.yml', 'a `password`'],
  ['a password in a profile of CI', 'password: s3cr3tV4lue', 'ci/profiles.ci.yml', 'a `password`'],
  ['a password of dlt', 'password = "s3cr3tV4lue"', 'ingest/.dlt/secrets.toml', 'a `password`'],
  ['a token of an environment', 'export DBT_TOKEN=s3cr3tV4lue', '.env', 'a `DBT_TOKEN`'],
  ['a password in SQL', "create user steward password = 's3cr3tV4lue'", 'macros/users.sql', 'a `password`'],
  ['another one', "alter user steward identified by 's3cr3tV4lue'", 'macros/users.sql', 'a `password`'],
  ['a key of a stage', "credentials=(aws_key_id='x' aws_secret_key='s3cr3tV4lue')", 'macros/stage.sql', 'a `aws_secret_key`'],
  ['a signed address', `url: https://a.blob.core.windows.net/x?sv=1&sig=${body}Zz%3D`, 'a.yml', 'a signed Azure address'],
  ['a variable of dbt', "{{ var('api_key', 's3cr3tV4lue') }}", 'macros/a.sql', 'a default for the secret `api_key`'],
  [
    'a default for a short name',
    "password: \"{{ env_var('DBT_PW', 's3cr3tV4lue') }}\"",
    'profiles.yml',
    'a default for the secret `DBT_PW`',
  ],
  [
    'a default for a secret variable',
    "password: \"{{ env_var('DBT_PASSWORD', 's3cr3tV4lue') }}\"",
    'profiles.yml',
    'a default for the secret `DBT_PASSWORD`',
  ],
];

test.each(found)('finds %s, and never prints it', (...[, line, path, words]) => {
  const findings = review(line, path);
  expect(findings).toMatchObject([
    { message: `\`${path}\` (line 1) holds ${words}.`, severity: 'error', location: { path, line: 1, side: 'head' } },
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/s3cr3tV4lue|Ab1Cd2|QYLP|0a1b2c/);
});

const passed: readonly [string, string, string][] = [
  ['a variable without a default', 'password: "{{ env_var(\'DBT_PASSWORD\') }}"', 'profiles.yml'],
  ['an empty default', "password: \"{{ env_var('DBT_PASSWORD', '') }}\"", 'profiles.yml'],
  ['a default that isn’t secret', "schema: \"{{ env_var('DBT_SCHEMA', 'analytics_prod') }}\"", 'profiles.yml'],
  ['a placeholder', 'password: <your password>', 'profiles.yml'],
  ['changeme', 'password: changeme', 'profiles.yml'],
  ['xxx', 'password: xxxxxxxx', 'profiles.yml'],
  ['a throw-away database', 'password: postgres', 'profiles.yml'],
  ['a shell’s variable', 'url: postgres://user:${PGPASSWORD}@db/dwh', 'ci.yml'],
  ['an address without a password', 'see https://acme.io:8080/a@b', 'readme.md'],
  ['a column called password', '  password: varchar', 'models/_models.yml'],
  ['AWS’s own example', join('AKIA', 'IOSFODNN7EXAMPLE'), 'readme.md'],
  ['long words with dashes', 'sk-this-is-a-long-name-of-a-css-class-and-no-key', 'a.css'],
  ['where a key lies', "keyfile: \"{{ env_var('GOOGLE_CREDENTIALS', '/run/secrets/key.json') }}\"", 'profiles.yml'],
  ['a database of this machine', 'url: postgresql://steward:s3cr3tV4lue@localhost:5432/dwh', 'a.yml'],
  ['a password that is the name of the user', 'url: postgres://loader:loader@db/dwh', 'ci.yml'],
  ['a region', "region: \"{{ env_var('DLT__CREDENTIALS__REGION_NAME', 'eu-central-1') }}\"", 'profiles.yml'],
  ['the folder', "root: \"{{ env_var('PWD', 'workspace1') }}\"", 'profiles.yml'],
  ['a table of tokens', "from {{ var('access_token', 'raw_tokens') }}", 'models/a.sql'],
  ['a model about profiles', '    token: varchar1', 'models/stg_profiles.yml'],
  ['the address of a token', 'TOKEN_URL=https://login.acme.io/v1', '.env'],
  ['an example of an environment', 'DBT_PASSWORD=s3cr3tV4lue', '.env.example'],
  ['a condition', "where password = 's3cr3tV4lue'", 'models/a.sql'],
  ['a password from the environment', 'alter user a identified by \'{{ env_var("X") }}\'', 'macros/a.sql'],
  ['a public key', '-----BEGIN PUBLIC KEY-----', 'a.pem'],
];

test.each(passed)('passes %s', (_, line, path) => {
  expect(review(line, path)).toEqual([]);
});

test('looks only at lines that this pull request adds', () => {
  const text = 'password: s3cr3tV4lue\nuser: steward';
  expect(findingsOf(secretInRepository, facts({ files: [changedFile('profiles.yml', text, [2])] }))).toEqual([]);
});

test('a comment with a reason allows it', () => {
  const text = '# steward: allow X4 because this database lives for one CI job\npassword: s3cr3tV4lue';
  expect(findingsOf(secretInRepository, facts({ files: [changedFile('profiles.yml', text)] }))).toMatchObject([
    { suppressed: { by: 'comment', reason: 'this database lives for one CI job', addedHere: true } },
  ]);
});

test('stays quick on hostile lines', () => {
  const lines = ['a://'.repeat(2000), '-----BEGIN '.repeat(500), 'sk-'.repeat(3000), ' '.repeat(100_000), `password: ${'"'.repeat(5000)}`];
  const started = performance.now();
  for (const line of lines) review(line, 'profiles.yml');
  expect(performance.now() - started).toBeLessThan(1000);
});

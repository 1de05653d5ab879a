import { expect, test } from 'vitest';
import { secretInRepository } from '../../../../../src/agents/code-reviewer/rules/security/secret-in-repository.ts';
import { changedFile, facts } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

// Put together here, so that no scanner takes this file for a leak.
const join = (...parts: readonly string[]): string => parts.join('');
const body = 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3';

const random = '7Qm2xV9cKt4LpZ8sWn3YhR6u';

function review(line: string, path = 'models/a.sql') {
  return findingsOf(secretInRepository, facts({ files: [changedFile(path, line)] }));
}

const found: readonly [string, string, string, string][] = [
  ['a private key', join('-----BEGIN RSA ', 'PRIVATE KEY-----'), 'keys/dbt.pem', 'a private key'],
  ['a private key in a keyfile', join('{"private_key": "-----BEGIN ', 'PRIVATE KEY-----\\nMII'), 'keyfile.json', 'a private key'],
  ['an AWS key', join('key = "AKIA', 'QYLPMN5HFIQR7XYA"'), 'a.py', 'an AWS access key (`AKIA…`)'],
  ['a GitHub token', join('token: gh', 'p_', body), 'ci.yml', 'a GitHub token (`ghp_…`)'],
  ['a Slack token', join('xo', 'xb-', '2345678901-', body), 'a.py', 'a Slack token (`xoxb…`)'],
  [
    'a Teams webhook',
    join(
      'set url = "https://acme.webhook.office.com/webh',
      'ookb2/7c1e0b5a-93d2-4f7e-8a51-d0b6c2e94f18@a/Incoming',
      'Webhook/4e8b1f6c2d9a47508b3c7d1e6f2a9b05/2f9d"',
    ),
    'macros/tell.sql',
    'a Teams webhook',
  ],
  [
    'a Discord webhook',
    join('u = "https://discord.com/api/web', 'hooks/839201847362910284/', body, body, '"'),
    'a.py',
    'a Discord webhook',
  ],
  ['an OpenAI key', join('OPENAI = "s', 'k-proj-', body, '"'), 'a.py', 'an OpenAI key'],
  ['a Databricks token', join('dap', 'i', '0a1b2c3d4e5f60718293a4b5c6d7e8f9'), 'profiles.yml', 'a Databricks token (`dapi…`)'],
  ['a password in an address', 'url: postgresql://steward:s3cr3tV4lue@db.acme.io/dwh', 'a.yml', 'an address with a password in it'],
  [
    'a token in an address, once',
    join('pip install -i https://ci:glp', 'at-Ab1Cd2Ef3Gh4Ij5Kl6Mn@git.acme.io/simple x'),
    'ci.yml',
    'a GitLab token (`glpa…`)',
  ],
  ['a password in profiles.yml', '      password: "s3cr3tV4lue"  # prod', 'transform/profiles.yml', 'a `password`'],
  ['a password in a profile of CI', 'password: s3cr3tV4lue', 'ci/profiles.ci.yml', 'a `password`'],
  ['a password of dlt', 'password = "s3cr3tV4lue"', 'ingest/.dlt/secrets.toml', 'a `password`'],
  ['a token of an environment', 'export DBT_TOKEN=s3cr3tV4lue', '.env', 'a `DBT_TOKEN`'],
  ['a secret of a named environment', 'CRM_CLIENT_SECRET=9f3b6c1e7ad84d0c', 'deploy/crm.env', 'a `CRM_CLIENT_SECRET`'],
  [
    'a key of AWS, once although its name says it, too',
    join('AWS_SECRET_ACC', 'ESS_KEY=', 'vT8mQx2LrK9dWc4sYhP7', 'nBfJ6uGzA1eRtV5oXi3q'),
    '.env',
    'an AWS secret key',
  ],
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
  ['a token in a script', join('API_TOK', 'EN = "brd_', random, '"'), 'scripts/push.py', 'a `API_TOKEN`'],
  ['a key in a dictionary', join('{"api_', 'key": "', random, '"}'), 'scripts/push.py', 'a `api_key`'],
  [
    'a password in a connection of SQL',
    join("attach 'host=a user=b pass", "word=Lamp-Summer-26' as c"),
    'macros/attach.sql',
    'a `password`',
  ],
  ['a token in a path', join('path: "md:dwh?motherduck_tok', 'en=mdt-', random, '"'), 'profiles.yml', 'a `motherduck_token`'],
  ['the key of a webhook', join("{% set hook = 'https://chat.acme.io/hooks/a?ke", 'y=', random, "' %}"), 'macros/notify.sql', 'a `key`'],
  [
    'a token in the address of an exposure',
    join('    url: https://acme.io/x?access_tok', 'en=', random),
    'models/e.yml',
    'a `access_token`',
  ],
  ['a header', join('"Authorization": "Bea', 'rer ', random, '"'), 'scripts/push.py', 'a bearer token'],
  ['a setting of any YAML', join('api_tok', 'en: ', random), 'config/board.yml', 'a `api_token`'],
];

test.each(found)('finds %s, and never prints it', (...[, line, path, words]) => {
  const findings = review(line, path);
  expect(findings).toMatchObject([
    { message: `\`${path}\` (line 1) holds ${words}.`, severity: 'error', location: { path, line: 1, side: 'head' } },
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/s3cr3tV4lue|7Qm2xV|Lamp-Summer|Ab1Cd2|QYLP|0a1b2c/);
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
  ['an example of a named environment', 'DBT_PASSWORD=s3cr3tV4lue', 'deploy/example.env'],
  ['a condition', "where password = 's3cr3tV4lue'", 'models/a.sql'],
  ['a password from the environment', 'alter user a identified by \'{{ env_var("X") }}\'', 'macros/a.sql'],
  ['a token from a call', 'token = os.environ["BOARD_TOKEN_2026_V1"]', 'scripts/push.py'],
  ['a name as an argument', 'connect(api_token=board_token_of_2026)', 'scripts/push.py'],
  ['a token that is filled in', 'headers = {"Authorization": f"Bearer {API_TOKEN}"}', 'scripts/push.py'],
  ['an address whose token is filled in', 'url = f"https://acme.io/x?token={API_TOKEN_2026}"', 'scripts/push.py'],
  ['a secret of GitHub', 'GH_TOKEN: ${{ secrets.DEPLOY_TOKEN_2026 }}', '.github/workflows/ci.yml'],
  ['the output of a step', 'token: steps.app2.outputs.token', '.github/workflows/ci.yml'],
  ['a table', 'token: raw_tokens_2026_v1', 'models/a.yml'],
  ['a column', '      - name: token', 'models/a.yml'],
  ['a row of a unit test', join('- {id: 1, session_tok', `en: ${random}}`), 'models/unit.yml'],
  ['a hash', join('checksum: 5f4dcc3b5aa7', '65d61d8327deb882cf99'), 'a.yml'],
  ['an address without a key', 'url: https://acme.io/dashboards/9f3c1e7a52d84b06?view=2026', 'models/e.yml'],
  ['a key of words', "{% set page = 'https://acme.io/d?key=revenue-2026-06' %}", 'macros/a.sql'],
  ['a key of rows', join("key = '", random, "'"), 'models/a.sql'],
  ['a comparison', join('where t.tok', `en = '${random}'`), 'models/a.sql'],
  ['a placeholder with digits', 'api_key = "your-api-key-123456"', 'scripts/push.py'],
  ['a made-up secret of a test', join('tok', `en = "${random}"`), 'scripts/test_push.py'],
  ['an example of settings', join('API_TOK', `EN=${random}`), '.env.example'],
  ['a sentence', 'password: "Ask 1Password for dwh-2026"', 'models/a.yml'],
  ['a public key', '-----BEGIN PUBLIC KEY-----', 'a.pem'],
];

test.each(passed)('passes %s', (_, line, path) => {
  expect(review(line, path)).toEqual([]);
});

test('finds a column of secrets in a seed once, by its name', () => {
  const text = `partner_id,"partner, name",api_key\n1,"A, B",\n2,C,${random}\n3,D,${random}x\n`;
  const findings = findingsOf(secretInRepository, facts({ files: [changedFile('seeds/partners.csv', text)] }));
  expect(findings.map(({ message }) => message)).toEqual([
    '`seeds/partners.csv` (line 3) holds values of a column `api_key`, which read like secrets.',
  ]);
  expect(JSON.stringify(findings)).not.toContain('7Qm2xV');
});

test.each([
  ['a column of tokens without values', 'id,token\n1,\n2,none\n'],
  ['hashes under another name', 'id,row_hash\n1,5f4dcc3b5aa765d61d8327deb882cf99\n'],
  ['names of tokens', 'id,token\n1,access-token-2026\n'],
])('passes a seed with %s', (_, text) => {
  expect(review(text, 'seeds/partners.csv')).toEqual([]);
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

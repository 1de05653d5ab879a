/** Something in a line that reads like a secret. The secret itself is never kept: only what kind it is, and at most four of its characters. */
export interface SecretTrace {
  /** "an AWS access key (`AKIA…`)", to go on after "holds". */
  readonly words: string;
  /** What to call it in a fingerprint. */
  readonly kind: string;
}

interface Pattern {
  readonly kind: string;
  readonly words: string;
  readonly pattern: RegExp;
  /** The first characters name the issuer and give nothing away. */
  readonly prefix?: true;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'private-key', words: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: 'aws-key', words: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, prefix: true },
  { kind: 'aws-secret', words: 'an AWS secret key', pattern: /aws_secret_access_key["']?\s{0,5}[:=]\s{0,5}["']?[A-Za-z0-9/+]{40}\b/i },
  { kind: 'azure-key', words: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{60,100}={0,2}/ },
  { kind: 'google-key', words: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}(?![\w-])/, prefix: true },
  {
    kind: 'github-token',
    words: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})\b/,
    prefix: true,
  },
  { kind: 'gitlab-token', words: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,64}(?![\w-])/, prefix: true },
  { kind: 'slack-token', words: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{20,200}/, prefix: true },
  {
    kind: 'slack-hook',
    words: 'a Slack webhook',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/,
  },
  {
    kind: 'openai-key',
    words: 'an OpenAI key',
    pattern: /\bsk-(?:proj-|svcacct-)?(?=[A-Za-z_-]{0,60}\d)(?=[a-z0-9_-]{0,60}[A-Z])[A-Za-z0-9_-]{32,250}/,
  },
  { kind: 'anthropic-key', words: 'an Anthropic key', pattern: /\bsk-ant-[A-Za-z0-9_-]{20,250}/ },
  { kind: 'databricks-token', words: 'a Databricks token', pattern: /\bdapi[0-9a-f]{32}\b/, prefix: true },
  { kind: 'dbt-token', words: 'a dbt platform token', pattern: /\bdbt[cu]_[A-Za-z0-9_-]{30,200}/, prefix: true },
];

const CONNECTION = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@'"]{1,100}:(?<secret>[^\s@'"/]{3,200})@/gi;
const ENV_DEFAULT = /\benv_var\s{0,5}\(\s{0,5}(['"])(?<name>[A-Za-z0-9_]{1,100})\1\s{0,5},\s{0,5}(['"])(?<secret>[^'"]{1,300})\3/g;
const PROFILE_ENTRY =
  /^\s*["']?(?<name>password|pass|token|access_token|refresh_token|client_secret|private_key_passphrase|private_key|api_key|secret_access_key|motherduck_token)["']?\s*:\s*(?<quote>["']?)(?<secret>[^#\n]+?)\k<quote>\s*(?:#.*)?$/;
const SECRET_NAME = /PASS(?:WORD|WD|PHRASE)?(?:_|$)|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL/i;

const LONGEST_LINE = 5000;

/** What in a line of a file reads like a secret; placeholders and what Jinja or a shell fills in don't. */
export function secretsIn(line: string, path: string): readonly SecretTrace[] {
  const text = line.slice(0, LONGEST_LINE);
  return [...tokens(text), ...connections(text), ...envDefaults(text), ...profileEntries(text, path)];
}

function tokens(text: string): readonly SecretTrace[] {
  return PATTERNS.flatMap(({ kind, words, pattern, prefix }) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined || /EXAMPLE|x{6}|0{8}|1234567890/i.test(found)) return [];
    return { kind, words: prefix ? `${words} (\`${found.slice(0, 4)}…\`)` : words };
  });
}

function connections(text: string): readonly SecretTrace[] {
  const isReal = [...text.matchAll(CONNECTION)].some(({ groups }) => !isPlaceholder(groups?.['secret'] ?? ''));
  return isReal ? [{ kind: 'connection', words: 'an address with a password in it' }] : [];
}

function envDefaults(text: string): readonly SecretTrace[] {
  return [...text.matchAll(ENV_DEFAULT)].flatMap(({ groups }) => {
    const { name = '', secret = '' } = groups ?? {};
    if (!SECRET_NAME.test(name) || isPlaceholder(secret)) return [];
    return { kind: `default ${name}`, words: `a default for the secret \`${name}\`` };
  });
}

function profileEntries(text: string, path: string): readonly SecretTrace[] {
  if (!/(?:^|\/)profiles\.ya?ml$/.test(path)) return [];
  const { name = '', secret = '' } = PROFILE_ENTRY.exec(text)?.groups ?? {};
  return name === '' || isPlaceholder(secret) || /^[|>]/.test(secret) ? [] : [{ kind: `profile ${name}`, words: `a \`${name}\`` }];
}

const COMMON = new Set(
  'password passwd pass secret token postgres root admin user test testing dev local localhost dbt none null true false default empty changeit'.split(
    ' ',
  ),
);

/** Words that stand for a secret, and the passwords of throw-away databases, which protect nothing. */
function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text.length < 4 || COMMON.has(text.toLowerCase())) return true;
  if (/\{\{|\$\{|^\$|^%|^[<[{(].*[>\]})]$|^[*.•…_-]+$|^(.)\1+$/.test(text)) return true;
  return /change.?me|example|placeholder|dummy|your.|my.?(?:password|secret|token)|redacted|xxx|\.\.\.|not.?(?:set|used|a.?secret)|insert.?here/i.test(
    text,
  );
}

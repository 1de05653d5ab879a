import { secretAssignments } from './secret-assignments.ts';
import { secretLiterals } from './secret-literals.ts';
import { endsSecretly, isPlaceholder, isSecretName } from './secret-values.ts';

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
  { kind: 'teams-hook', words: 'a Teams webhook', pattern: /\/webhookb2\/[\w@.-]{20,120}\/IncomingWebhook\/[0-9a-f]{32}(?![0-9a-f])/i },
  { kind: 'discord-hook', words: 'a Discord webhook', pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,100}/ },
  {
    kind: 'openai-key',
    words: 'an OpenAI key',
    pattern: /\bsk-(?:proj-|svcacct-)?(?=[A-Za-z_-]{0,60}\d)(?=[a-z0-9_-]{0,60}[A-Z])[A-Za-z0-9_-]{32,250}/,
  },
  { kind: 'anthropic-key', words: 'an Anthropic key', pattern: /\bsk-ant-[A-Za-z0-9_-]{20,250}/ },
  { kind: 'databricks-token', words: 'a Databricks token', pattern: /\bdapi[0-9a-f]{32}\b/, prefix: true },
  { kind: 'npm-token', words: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/, prefix: true },
  { kind: 'pypi-token', words: 'a PyPI token', pattern: /\bpypi-AgE[A-Za-z0-9_-]{50,300}/, prefix: true },
  { kind: 'stripe-key', words: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,120}\b/ },
  { kind: 'azure-signature', words: 'a signed Azure address', pattern: /[?&;]sig=[A-Za-z0-9%+/]{40,100}(?:%3D|=)/ },
  { kind: 'dbt-token', words: 'a dbt platform token', pattern: /\bdbt[cu]_[A-Za-z0-9_-]{30,200}/, prefix: true },
];

const CONNECTION = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:/@'"]{1,100}):(?<secret>[^\s@'"/]{3,200})@(?<host>[\w.-]{0,100})/gi;
/** A database on the same machine is thrown away with it. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i;
const DEFAULT =
  /\b(?<call>env_var|var)\s{0,5}\(\s{0,5}(?<quote>['"])(?<name>[A-Za-z0-9_]{1,100})\k<quote>\s{0,5},\s{0,5}(?<mark>['"])(?<secret>[^'"]{1,300})\k<mark>/g;
const LONGEST_LINE = 5000;

/** What in a line of a file reads like a secret; placeholders and what Jinja or a shell fills in don't. */
export function secretsIn(line: string, path: string): readonly SecretTrace[] {
  const text = line.slice(0, LONGEST_LINE);
  const told = [...tokens(text), ...connections(text)];
  const known = [...told, ...defaults(text), ...assignments(text, path, told.length > 0)];
  return known.length > 0 ? known : literals(text, path);
}

function tokens(text: string): readonly SecretTrace[] {
  return PATTERNS.flatMap(({ kind, words, pattern, prefix }) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined || /EXAMPLE|x{6}|0{8}|1234567890/i.test(found)) return [];
    return { kind, words: prefix ? `${words} (\`${found.slice(0, 4)}…\`)` : words };
  });
}

function connections(text: string): readonly SecretTrace[] {
  const isReal = [...text.matchAll(CONNECTION)].some(({ groups }) => {
    const { user = '', secret = '', host = '' } = groups ?? {};
    // A token that is told by its own form isn't told again as a password.
    return tokens(secret).length === 0 && secret !== user && !LOCAL.test(host) && !isPlaceholder(secret);
  });
  return isReal ? [{ kind: 'connection', words: 'an address with a password in it' }] : [];
}

function defaults(text: string): readonly SecretTrace[] {
  return [...text.matchAll(DEFAULT)].flatMap(({ groups }) => {
    const { call, name = '', secret = '' } = groups ?? {};
    // A dbt variable may be called like a column or a table of tokens, and its default be that table.
    const isSecret = call === 'env_var' ? isSecretName(name) : endsSecretly(name) && /\d/.test(secret) && secret.length >= 8;
    if (!isSecret || isPlaceholder(secret)) return [];
    return { kind: `default ${name}`, words: `a default for the secret \`${name}\`` };
  });
}

/** A line of settings holds one value: where it was told already by what it looks like, its name says nothing new. */
function assignments(text: string, path: string, isTold: boolean): readonly SecretTrace[] {
  const found = secretAssignments(text, path).filter(({ kind }) => !isTold || kind === 'statement');
  return found.map(({ kind, name }) => ({ kind: `${kind} ${name}`, words: `a \`${name}\`` }));
}

function literals(text: string, path: string): readonly SecretTrace[] {
  return secretLiterals(text, path).map(({ name }) => ({
    kind: `literal ${name}`,
    words: name === 'Bearer' ? 'a bearer token' : `a \`${name}\``,
  }));
}

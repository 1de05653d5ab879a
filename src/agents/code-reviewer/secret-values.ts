/** Whether the name of an environment variable says that its value is secret; `PWD` alone is a folder. */
export function isSecretName(name: string): boolean {
  if (ABOUT_A_SECRET.test(name)) return false;
  return /PASS(?:WORD|WD|PHRASE|CODE)?(?:_|$)|[A-Z\d]_PWD?(?:_|$)|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|KEYFILE_JSON|CREDENTIALS?(?:_JSON)?$/i.test(
    name,
  );
}

/** Where a secret is, whose it is, and how long it lives. */
const ABOUT_A_SECRET = /_(?:URL|URI|NAME|PATH|FILE|ID|TYPE|REGION|HOST|USER|ENDPOINT|SCOPE|TTL|EXPIRY|LIFETIME|TABLE|SCHEMA)$/i;

/** The same for names of any kind, of which many are about secrets: `token_url` holds none. */
export function endsSecretly(name: string): boolean {
  return /(?:PASS(?:WORD|WD|PHRASE)?|_PWD|(?:^|[_.])SECRET|(?:^|[_.])TOKEN|(?:API|PRIVATE|ACCESS|SECRET)_?KEY)$/i.test(name);
}

const COMMON = new Set(
  'password passwd pass secret token access_token api_key foo bar postgres root admin user test testing dev local localhost dbt none null true false default empty changeit'.split(
    ' ',
  ),
);

/** Words that stand for a secret, and the passwords of throw-away databases, which protect nothing. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text.length < 4 || COMMON.has(text.toLowerCase())) return true;
  // Where a key lies is no key.
  if (/^(?:~|\.{0,2})\/.*\.\w{2,5}$/.test(text)) return true;
  if (/\{\{|\$\{|^\$|^%|^[<[{(].*[>\]})]$|^[*.•…_-]+$|^(.)\1+$/.test(text)) return true;
  return /change.?me|example|placeholder|dummy|your.|my.?(?:password|secret|token)|redacted|xxx|\.\.\.|not.?(?:set|used|a.?secret)|insert.?here/i.test(
    text,
  );
}

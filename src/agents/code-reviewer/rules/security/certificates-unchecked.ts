import { type Draft, defineRule } from '../../../define-rule.ts';
import type { ChangedFile } from '../../../review-facts.ts';
import { code } from '../../../words.ts';

/** X8: a line that this pull request adds switches off the check of certificates, so that a connection may be to anybody. */
export const certificatesUnchecked = defineRule({
  id: 'certificates-unchecked',
  code: 'X8',
  title: 'Certificates are no longer checked',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *check({ files }) {
    for (const file of files) yield* uncheckedIn(file);
  },
});

/** Each switches it off whatever stands around it. */
const ANYWHERE: readonly RegExp[] = [
  /\bNODE_TLS_REJECT_UNAUTHORIZED["']?\s{0,5}[:=]\s{0,5}["']?0\b/,
  /\bPYTHONHTTPSVERIFY["']?\s{0,5}[:=]\s{0,5}["']?0\b/,
  /\bGIT_SSL_NO_VERIFY["']?\s{0,5}[:=]\s{0,5}["']?(?:1|true)\b/i,
  /\bhttp\.sslVerify[=\s]{1,5}["']?false\b/i,
  /\bcurl\s(?:[^|;&#]{0,300}\s)?(?:-k|--insecure)(?:\s|$)/,
  /\bwget\s(?:[^|;&#]{0,300}\s)?--no-check-certificate\b/,
];
const IN_PYTHON: readonly RegExp[] = [
  /(?:^|[(,\s])verify\s{0,5}=\s{0,5}False\b/,
  /\.verify\s{0,5}=\s{0,5}False\b/,
  /\bssl\._create_unverified_context\b/,
  /\bverify_mode\s{0,5}=\s{0,5}ssl\.CERT_NONE\b/,
];
const SCRIPT = /\.(?:py|sh|bash|ya?ml|env|toml|js|ts)$|(?:^|\/)(?:Dockerfile|Makefile|\.env)[^/]*$/i;
/** What runs on the same machine has no certificate to check. */
const LOCAL = /localhost|127\.0\.0\.1|\[::1\]/i;
const LONGEST_LINE = 2000;

function uncheckedIn({ path, head = '', addedLines }: ChangedFile): readonly Draft[] {
  if (!SCRIPT.test(path)) return [];
  const patterns = /\.py$/i.test(path) ? [...ANYWHERE, ...IN_PYTHON] : ANYWHERE;
  const found = head.split('\n').flatMap((content, index) => {
    const line = content.slice(0, LONGEST_LINE);
    if (!addedLines.has(index + 1) || /^\s*(?:#|\/\/)/.test(line) || LOCAL.test(line)) return [];
    const what = patterns.map((pattern) => pattern.exec(line)?.[0]).find((text) => text !== undefined);
    return what === undefined ? [] : { what: what.trim().replace(/^[(,]\s*/, ''), line: index + 1 };
  });
  return found.map(({ what, line }, place) => ({
    subject: path,
    key: `${what} ${place}`,
    message: `${code(path)} (line ${line}) switches the check of certificates off (${code(what)}): whoever stands in between reads and changes what is sent, passwords and tokens too.`,
    remedy: 'Leave the check on, and give the certificate of your own authority (`verify="/path/ca.pem"`, `--cacert`) where there is one.',
    location: { path, line, side: 'head' as const },
  }));
}

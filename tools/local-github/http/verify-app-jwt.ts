import { type KeyObject, verify } from 'node:crypto';
import { GitHubError } from '../state/github-error.ts';

interface Claims {
  readonly iss?: unknown;
  readonly exp?: unknown;
  readonly iat?: unknown;
}

/** The id of the app that signed a JWT, by GitHub's rules: RS256, both times present, at most ten minutes ahead. Throws its 401. Real time, as the signer uses. */
export function verifyAppJwt(token: string, keyOf: (appId: number) => KeyObject | undefined): number {
  const [head = '', body = '', signature = ''] = token.split('.');
  const { iss, exp, iat } = decode(body);
  const appId = Number(iss);
  const key = keyOf(appId);
  if (decode(head)['alg'] !== 'RS256' || key === undefined) throw undecodable();
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) throw undecodable();
  checkTimes(exp, iat);
  return appId;
}

function checkTimes(exp: unknown, iat: unknown): void {
  const now = Date.now() / 1000;
  if (typeof exp !== 'number' || typeof iat !== 'number')
    throw new GitHubError(401, "Missing 'issued at' or 'expiration time' claim in assertion");
  if (exp <= now)
    throw new GitHubError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp > now + 660) throw new GitHubError(401, "'Expiration time' claim ('exp') is too far in the future");
  if (iat > now + 60)
    throw new GitHubError(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
}

function decode(part: string): Claims & Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    throw undecodable();
  }
}

function undecodable(): GitHubError {
  return new GitHubError(401, 'A JSON web token could not be decoded');
}

/** What stands where a secret stood. */
export const REDACTED = '(redacted)';

/** Shapes that are secrets wherever they turn up, whoever owns them. */
const SECRET_SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\bgh[pousr]_[A-Za-z0-9._-]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\beyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]*/g,
  /(?<=:\/\/)[^\s/:@]+:[^\s/@]+(?=@)/g,
];

/** A shorter "secret" would blank ordinary words. */
const SHORTEST_SECRET = 4;

/** Replaces everything that looks like a secret, and every known secret also in its base64 and URL-encoded form. */
export function redact(text: string, knownSecrets: readonly string[] = []): string {
  const known = knownSecrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap(spellings)
    .toSorted((a, b) => b.length - a.length);
  const withoutKnown = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return SECRET_SHAPES.reduce((rest, shape) => rest.replaceAll(shape, REDACTED), withoutKnown);
}

function spellings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret, 'utf8').toString('base64');
  return [secret, base64, base64.replace(/=+$/, ''), encodeURIComponent(secret.toWellFormed())];
}

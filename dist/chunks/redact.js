// src/core/redact.ts
const REDACTED = "(redacted)";
const SECRET_SHAPES = [
	/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
	/\bgh[pousr]_[A-Za-z0-9._-]{20,}/g,
	/\bgithub_pat_[A-Za-z0-9_]{20,}/g,
	/\bsk-[A-Za-z0-9_-]{20,}/g,
	/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
	/\beyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]*/g,
	/(?<=:\/\/)[^\s/:@]+:[^\s/@]+(?=@)/g
];
const SHORTEST_SECRET = 4;
function redact(text, knownSecrets = []) {
	const withoutKnown = knownSecrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(spellings).toSorted((a, b) => b.length - a.length).reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
	return SECRET_SHAPES.reduce((rest, shape) => rest.replaceAll(shape, REDACTED), withoutKnown);
}
function spellings(secret) {
	const base64 = Buffer.from(secret, "utf8").toString("base64");
	return [
		secret,
		base64,
		base64.replace(/=+$/, ""),
		encodeURIComponent(secret.toWellFormed())
	];
}

export { redact as n, REDACTED as t };
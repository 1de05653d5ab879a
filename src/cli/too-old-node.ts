const LEAST = 24;

/** What to say where Node is too old even to load the rest; undefined where it is not. */
export function tooOldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= LEAST) return undefined;
  return `Steward needs Node ${LEAST} or newer, and this is Node ${version}.\n→ Run it with a newer one, or in the clone with \`npm run --silent steward -- …\`, which brings its own.`;
}

/** A manifest above this size has some hundred models. */
const LARGE = 2_000_000;

/** Whether a manifest, not parsed yet, holds the compiled SQL of a large project, so that reading it is worth threads. */
export function holdsMuchSql(manifest: string): boolean {
  return manifest.length > LARGE && /"compiled_code":\s*"/.test(manifest);
}

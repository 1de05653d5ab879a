/** `/steward override <sha> because <reason>`: at least seven digits of the commit and a reason, or undefined when one is missing. */
export function parseOverride(argument: string): { readonly sha: string; readonly reason: string } | undefined {
  const [, sha, reason] = /^([0-9a-f]{7,40})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
  return sha === undefined || reason === undefined ? undefined : { sha: sha.toLowerCase(), reason: reason.trim() };
}

/** `/steward accept <finding> because <reason>`: both parts, or undefined when one is missing. */
export function parseAccept(argument: string): { readonly finding: string; readonly reason: string } | undefined {
  const [, finding, reason] = /^(\S{1,200})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
  return finding === undefined || reason === undefined ? undefined : { finding, reason: reason.trim() };
}

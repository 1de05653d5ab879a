/**
 * The line that is wrong in a YAML file, near the one that the parser states: it stops where the text no longer makes sense, which is
 * often after a tab, after a quotation or list that was never closed, or after the one line that is indented by an odd number of blanks.
 */
export function yamlCulprit(raw: string, stated: number, text: string): number {
  const opened = /while (?:scanning a quoted scalar|parsing a flow (?:sequence|mapping))\s+in "[^"\n]*", line (\d+)/.exec(text)?.[1];
  if (opened !== undefined) return Number(opened);
  const lines = raw.split('\n');
  const quoted = unclosedQuote(lines, stated);
  const near = [stated, stated - 1, stated + 1].filter((line) => line > 0 && line <= lines.length);
  const tab = near.find((line) => /^\s*\t/.test(lines[line - 1] ?? ''));
  const odd = lines.filter((line) => line.trim() !== '' && indentOf(line) % 2 === 1).length === 1;
  return tab ?? quoted ?? (odd ? near.find((line) => indentOf(lines[line - 1] ?? '') % 2 === 1) : undefined) ?? stated;
}

/** A value that opens a quotation and doesn't close it swallows everything up to the next quotation mark. */
function unclosedQuote(lines: readonly string[], stated: number): number | undefined {
  const index = lines.slice(0, stated).findLastIndex((line) => /:\s+"[^"]*$/.test(line) || /:\s+'[^']*$/.test(line));
  return index < 0 ? undefined : index + 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

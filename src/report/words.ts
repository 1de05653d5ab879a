/** "1 warning", "2 warnings", "2 fixes". */
export function count(number: number, noun: string, plural = 's'): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : plural}`;
}

/** The text as a sentence: with a full stop unless it ends with a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?:…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The text with a capital first letter, except where dbt or dlt begin it. */
export function capital(text: string): string {
  return /^(dbt|dlt)\b/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Seconds as people say them: "0.4 s", "24 s", "3 min 12 s". */
export function duration(seconds: number): string {
  if (seconds >= 120) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  if (seconds >= 10) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds * 10) / 10} s`;
}

/** A commit as people quote it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}

/** A rule's id as words: `read-column-removed` is "Read column removed". */
export function ruleName(ruleId: string): string {
  const words = ruleId.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

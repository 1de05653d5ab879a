const LONGEST_CODE = 80;

/** Text as code in a message: backticks inside would end it, line breaks and great length would bury the sentence. */
export function code(text: string): string {
  const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim();
  return `\`${line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE - 1)}…` : line}\``;
}

/** Text as strong in a message. */
export function strong(text: string): string {
  return `**${plain(text)}**`;
}

/** Somebody else's words inside a sentence: on one line, without the two marks that a message knows. */
export function plain(text: string): string {
  return text.replaceAll(/[`*]/g, '').replaceAll(/\s+/g, ' ').trim();
}

/** "a", "a and b", "a, b and c"; more than `most` items end in "and 4 more". */
export function series(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 model", "3 models". */
export function amount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

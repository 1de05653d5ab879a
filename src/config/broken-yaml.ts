import type { YAMLError } from 'yaml';

/** What is wrong with a text that is no YAML, as one phrase. */
export function brokenYaml({ code, message, pos }: YAMLError, text: string): string {
  const word = /^[^\s:]{1,60}/.exec(text.slice(pos[0]))?.[0] ?? 'a key';
  if (code === 'DUPLICATE_KEY') return `${word} is there twice; keep one of the two`;
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; the file holds one';
  if (code === 'TAG_RESOLVE_FAILED') return 'a tag (!) means nothing here; leave it out';
  if (code === 'RESOURCE_EXHAUSTION') return 'it is nested too deeply';
  return message.split('\n')[0] ?? message;
}

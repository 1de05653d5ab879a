import { fileLink, type Link } from '../core/block.ts';
import type { Finding, Location } from '../core/finding.ts';

/** A sentence of a finding with its place as a link: where the sentence itself says "line 12", else before its full stop. */
export function withPlace(sentence: string, location: Location | undefined): readonly (string | Link)[] {
  if (location === undefined) return [sentence];
  const said = location.line === undefined ? null : new RegExp(String.raw`\bline ${location.line}\b(?: of the base)?`).exec(sentence);
  if (said === null)
    return [sentence.replace(/\.$/, ''), ' (', fileLink(shortPlace(location), location), sentence.endsWith('.') ? ').' : ')'];
  return [sentence.slice(0, said.index), fileLink(said[0], location), sentence.slice(said.index + said[0].length)];
}

/** The place of a finding as a link, or its subject where it has no place. */
export function placeLink({ location, subject }: Finding): string | Link {
  return location === undefined ? subject : fileLink(shortPlace(location), location);
}

/** `stg_trips.sql:12`: the folder is in the link. */
function shortPlace({ path, line }: Location): string {
  const file = path.split('/').at(-1) ?? path;
  return line === undefined ? file : `${file}:${line}`;
}

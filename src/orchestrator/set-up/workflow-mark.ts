import { createHash } from 'node:crypto';

const MARK = /^# steward-init: (?<hash>[0-9a-f]{16})\n/m;
const VERSION = /^(?<call>\s*(?:- )?uses:\s*[^\s@#]+)@\S+(?:[ \t]+#.*)?$/gm;

const WRITTEN =
  '# Written by `steward init`; run it again to update this file. What somebody changed by hand is left alone, apart from versions behind an @.\n';

/** Puts a line into the head of a written workflow by which it is known again. */
export function marked(text: string): string {
  return `${WRITTEN}# steward-init: ${hashOf(WRITTEN + text)}\n${text}`;
}

/** Whether some version of Steward wrote the text, whatever became of it since. */
export function isMarked(text: string): boolean {
  return MARK.test(text);
}

/** Whether the text is as some version of Steward wrote it, the versions of actions aside, which Dependabot and others move. */
export function isAsWritten(text: string): boolean {
  const hash = MARK.exec(text)?.groups?.['hash'];
  return hash !== undefined && hashOf(text.replace(MARK, '')) === hash;
}

/** The text with the versions of actions that another text has. */
export function withVersionsOf(other: string, text: string): string {
  const versions = new Map<string, string>();
  for (const { 0: line, groups } of other.matchAll(VERSION)) versions.set(actionOf(groups), line.slice((groups?.['call'] ?? '').length));
  return text.replaceAll(VERSION, (line: string, call: string) => {
    const version = versions.get(actionOf({ call }));
    return version === undefined ? line : `${call}${version}`;
  });
}

function actionOf(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  return (groups?.['call'] ?? '').replace(/^\s*(?:- )?uses:\s*/, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(VERSION, '$<call>')).digest('hex').slice(0, 16);
}

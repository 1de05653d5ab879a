/** One message of dbt's text log, with the lines that belong to it. */
export interface TextMessage {
  readonly text: string;
  /** From the header of the debug file; empty in what dbt prints. */
  readonly invocationId: string;
}

const PREFIX = /^(\d\d:\d\d:\d\d)(?:\.\d+)? {1,3}(?:\[(\w+) *\] \[[^\]]*\]: ?)?(.*)$/;
const NEW_INVOCATION = /^=+ \d\d:\d\d:\d\d\.\d+ \| ([0-9a-f-]{36}) =+$/;
/** Lines of the CI's runner, and what a shell or Python prints after dbt is gone: no part of a message. */
const FOREIGN = /^(?:##\[|::\w|Traceback \(most recent call last\)|Usage: dbt )/;

interface Open {
  readonly lines: string[];
  readonly invocationId: string;
}

/** Splits a text log into messages: a time begins one, every line without a time continues it. */
export function textMessages(lines: readonly string[]): { readonly messages: readonly TextMessage[]; readonly plain: readonly string[] } {
  const open: Open[] = [];
  const plain: string[] = [];
  let invocationId = '';
  let isForeign = true;
  for (const line of lines) {
    const started = NEW_INVOCATION.exec(line)?.[1];
    const said = PREFIX.exec(line)?.[3];
    if (started !== undefined) {
      invocationId = started;
      isForeign = true;
    } else if (said !== undefined) {
      open.push({ lines: [said], invocationId });
      isForeign = false;
    } else if (isForeign || FOREIGN.test(line)) {
      plain.push(line.replace(/^##\[error\]/, ''));
      isForeign = true;
    } else open.at(-1)?.lines.push(line);
  }
  return { messages: open.map(({ lines: all, invocationId: id }) => ({ text: all.join('\n').trimEnd(), invocationId: id })), plain };
}

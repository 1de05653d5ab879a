import type { EngineEvent } from './engine-event.ts';
import type { DbtProject } from './project.ts';
import { type TextMessage, textMessages } from './text-messages.ts';

/** What a log in dbt's text format says. */
export interface TextLog {
  readonly events: readonly EngineEvent[];
  /** Lines that are none of dbt's messages. */
  readonly plain: readonly string[];
}

/** Finds the unique id of a resource that a text log names only by type and name; the name itself where no project knows it. */
type FindId = (name: string, type?: string) => string;

interface Context {
  readonly findId: FindId;
  /** "Failure in test x (path)": the message after it says what happened. */
  heading: { readonly text: string; readonly type: string; readonly name: string } | undefined;
  invocationId: string;
}

type Read = (message: string, context: Context) => EngineEvent | undefined;

const HEADER = /^\s*(?:[A-Z]\w*(?: [A-Z]\w*)? Error) in ([\w ]+?) (\S+) \(/;
const FAILURE = /^(?:Failure|Warning) in ([\w ]+?) (\S+)(?: \([^)\n]*\))?/;

const READERS: readonly Read[] = [runStart, fatal, nodeSkip, staleSource, nodeFailed, nodeError, testFailed, otherError, end];

/** Reads lines of a dbt log in text format: what dbt prints, and its longer debug file. `project` gives names their unique ids. */
export function readTextLog(lines: readonly string[], project?: DbtProject): TextLog {
  const { messages, plain } = textMessages(lines);
  const context: Context = { findId: idFinder(project), heading: undefined, invocationId: '' };
  return { events: messages.flatMap((message) => readMessage(message, context) ?? []), plain };
}

function readMessage({ text, invocationId }: TextMessage, context: Context): EngineEvent | undefined {
  context.invocationId = invocationId;
  const [, type = '', name = ''] = FAILURE.exec(text) ?? [];
  if (name !== '') {
    context.heading = text.startsWith('Warning') ? undefined : { text: text.trim(), type, name };
    return undefined;
  }
  for (const read of READERS) {
    const event = read(text, context);
    if (event !== undefined) return event;
  }
  return undefined;
}

function runStart(text: string, { invocationId }: Context): EngineEvent | undefined {
  const version = /^Running with dbt(?:-fusion)?=(\S+)/.exec(text)?.[1];
  return version === undefined ? undefined : { kind: 'run-start', version, invocationId };
}

function fatal(text: string): EngineEvent | undefined {
  const said = /^(?:Encountered an error:?|Unhandled error while executing )([\s\S]*)$/.exec(text);
  return said === null ? undefined : { kind: 'fatal', text: said[1]?.trim() === '' ? text : (said[1] ?? text).trim() };
}

function nodeSkip(text: string, { findId }: Context): EngineEvent | undefined {
  const [, type = '', name = ''] = /^\d+ of \d+ SKIP (\w+) (\S+)/.exec(text) ?? [];
  if (name === '') return undefined;
  return { kind: 'node-skip', uniqueId: type === 'relation' ? findId(name.split('.').at(-1) ?? name) : findId(name, type) };
}

function staleSource(text: string, { findId }: Context): EngineEvent | undefined {
  const name = /^\d+ of \d+ ERROR STALE freshness of (\S+)/.exec(text)?.[1];
  return name === undefined ? undefined : { kind: 'error', text: text.replace(/[ .]*\[.*$/, ''), uniqueId: findId(name, 'source') };
}

function nodeFailed(text: string, { findId }: Context): EngineEvent | undefined {
  const [, status = '', rest = ''] = /^\d+ of \d+ (ERROR|FAIL)(?: \d+)? (.*?)[ .]*\[/.exec(text) ?? [];
  const hook = /^hook: (\S+)\.(on-run-\w+)\.(\d+)/.exec(rest);
  const words = hook === null ? rest.trim().split(/\s+/) : ['operation', hook.slice(1).join('-')];
  const name = words.at(-1)?.split(/\.|::/).at(-1) ?? '';
  if (name === '') return undefined;
  const source = /^freshness of (\S+)/.exec(rest)?.[1];
  const uniqueId = source === undefined ? findId(name, words.at(-2)) : findId(source, 'source');
  return { kind: 'node-end', uniqueId, status: status === 'FAIL' ? 'fail' : 'error', seconds: 0, failures: undefined };
}

function nodeError(text: string, context: Context): EngineEvent | undefined {
  const [, type = '', name = ''] = HEADER.exec(text) ?? [];
  if (name === '') return undefined;
  const { heading } = context;
  context.heading = undefined;
  return { kind: 'error', text: text.trim(), uniqueId: context.findId(heading?.name ?? name, heading?.type ?? type) };
}

function testFailed(text: string, context: Context): EngineEvent | undefined {
  const { heading } = context;
  if (heading === undefined || /^\s*(?:compiled code at|See test failures|Status: error|\d+ of \d+ )/.test(text) || text.trim() === '')
    return undefined;
  context.heading = undefined;
  return { kind: 'error', text: `${heading.text}\n${text}`, uniqueId: context.findId(heading.name, heading.type) };
}

/** A hook that failed has no heading of its own. */
function otherError(text: string): EngineEvent | undefined {
  return /^\s*\[error\]|failed, error:/.test(text) ? { kind: 'error', text: text.trim(), uniqueId: undefined } : undefined;
}

function end(text: string): EngineEvent | undefined {
  const errors = /^Done\. PASS=\d+ WARN=\d+ ERROR=(\d+)/.exec(text)?.[1];
  return errors === undefined ? undefined : { kind: 'end', succeeded: Number(errors) === 0 };
}

function idFinder(project: DbtProject | undefined): FindId {
  const ids = new Map<string, string>();
  for (const { uniqueId, name, resourceType, relationName } of project?.nodes.values() ?? []) {
    const relation = relationName?.split('.').at(-1)?.replaceAll(/["`]/g, '');
    for (const key of [`${resourceType} ${name}`, ...(resourceType === 'test' ? [] : [name, relation ?? name])]) ids.set(key, uniqueId);
    if (!ids.has(name)) ids.set(name, uniqueId);
  }
  for (const { uniqueId, name } of project?.unitTests.values() ?? []) ids.set(`unit_test ${name}`, uniqueId).set(name, uniqueId);
  for (const { uniqueId, sourceName, name } of project?.sources.values() ?? [])
    ids.set(`source ${sourceName}.${name}`, uniqueId).set(`source ${name}`, uniqueId);
  for (const { uniqueId, name } of project?.exposures.values() ?? []) ids.set(`exposure ${name}`, uniqueId);
  return (name, type) => (type === 'operation' ? hookId(name) : (ids.get(`${type} ${name}`) ?? ids.get(name) ?? name));
}

/** Hooks of a project stand in no manifest of a parse: `shop-on-run-start-0` is `operation.shop.shop-on-run-start-0`. */
function hookId(name: string): string {
  return `operation.${name.replace(/-on-run-(?:start|end)-\d+$/, '')}.${name}`;
}

import { resourceName } from '../resource-name.ts';
import { type BrokenColumn, contractColumns, describeColumn } from './contract-columns.ts';
import { databaseNames } from './database-names.ts';
import { type QuotedLine, quotedLine } from './executed-line.ts';

/** One error text of dbt taken apart. Paths are from the dbt project's folder, lines count from 1 in the raw file. */
export interface ExplainedError {
  /** One line, without headers, stacks and tables. */
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** The name or unique id of the resource that the text is about. */
  readonly subject?: string | undefined;
  /** Its kind, where the text says so: `model`, `unit_test`. */
  readonly kind?: string | undefined;
  /** The line of executed SQL that a database quoted. */
  readonly quoted?: QuotedLine | undefined;
  /** The macros that were running, the innermost first. */
  readonly macros?: readonly { readonly name: string; readonly path: string }[] | undefined;
  /** Names that the database offered instead. */
  readonly offered?: readonly string[] | undefined;
  /** The name that could not be found. */
  readonly missing?: { readonly kind: 'node' | 'source' | 'macro' | 'column' | 'relation'; readonly name: string } | undefined;
  /** Unique ids that read each other in a circle. */
  readonly cycle?: readonly string[] | undefined;
  /** The columns about which a model and its contract disagree. */
  readonly contract?: readonly BrokenColumn[] | undefined;
  /** All files that the text names as equally involved. */
  readonly files?: readonly string[] | undefined;
}

const HEADER = /^\s*(?:[A-Z]\w*(?: [A-Z]\w*)? Error|Failure)(?: in (?<type>[\w ]+?) (?<name>\S+)(?: \((?<file>[^)]+)\))?)?:?\s*$/;
const END_OF_MESSAGE =
  /^\s*(?:$|LINE \d+:|line \d+$|-{3,}|\||> in macro|Raw Error|Candidate bindings|HINT:|Did you mean|Check for typos|\^)/;
const NOISE = /^\s*(?:Encountered an error:|An error occurred during execution of unit test)/;
const MAX_LENGTH = 300;
/** No error needs more to be understood, and the text comes from code that nobody has reviewed. */
const MAX_TEXT = 8000;

/** Takes one error text of dbt apart; what it doesn't recognise stays in the message. */
export function explainError(fullText: string): ExplainedError {
  const text = fullText.slice(0, MAX_TEXT);
  const special = SPECIAL.map((explain) => explain(text)).find((explained) => explained !== undefined);
  const general = generalError(text);
  return { ...general, ...special };
}

type Explain = (text: string) => ExplainedError | undefined;

const SPECIAL: readonly Explain[] = [
  locatedByDbt2,
  yamlSyntax,
  missingNode,
  pythonError,
  modelOfUnitTest,
  nodeOutsideGraph,
  privateNode,
  undefinedMacro,
  brokenContract,
  duplicate,
  cycle,
];

function generalError(text: string): ExplainedError {
  const lines = text.split('\n').filter((line) => !NOISE.test(line));
  const headers = lines.map((line) => HEADER.exec(line)?.groups).filter((groups) => groups !== undefined);
  const start = lines.findIndex((line) => line.trim() !== '' && !HEADER.test(line));
  const body = start < 0 ? [] : lines.slice(start);
  const end = body.findIndex((line, index) => index > 0 && END_OF_MESSAGE.test(line));
  const named = headers.find(({ name }) => name !== undefined);
  return {
    message: oneLine((end < 0 ? body : body.slice(0, end)).join(' ')) || oneLine(text),
    file: named?.['file'],
    subject: named?.['name'],
    kind: named?.['type'],
    line: numberIn(/^\s*line (\d+)\s*$/m.exec(text)?.[1]),
    quoted: quotedLine(text),
    macros: macroStack(text),
    ...databaseNames(text),
  };
}

function macroStack(text: string): ExplainedError['macros'] {
  const found = [...text.matchAll(/^\s*> (?:in|called by) (?:macro|test) (\S+) \(([^)\n]+)\)/gm)];
  return found.flatMap(([, name, path]) => (name === undefined || path === undefined ? [] : [{ name, path }]));
}

/** `[error] [UnusedConfigKey (dbt1060)]: what happened` and `--> path:line:column`, as dbt 2.x writes. */
function locatedByDbt2(text: string): ExplainedError | undefined {
  const message = /^\s*\[error\] \[[^\]\n]*\]: ([^\n]+)/.exec(text)?.[1];
  if (message === undefined) return undefined;
  const place = /^\s*--> ([^\n]+?):(\d+):\d+/m.exec(text);
  const inTarget = place?.[1]?.startsWith('target/') === true;
  return { message: oneLine(message), file: place?.[1], line: inTarget ? undefined : numberIn(place?.[2]) };
}

function yamlSyntax(text: string): ExplainedError | undefined {
  const match = /Error reading [^:\n]+: (?<file>\S+) - Runtime Error\s+Syntax error near line (?<line>\d+)/.exec(text)?.groups;
  if (match === undefined) return undefined;
  const detail = /^\s*((?:did not find|could not find|found|mapping values|expected)[^\n]*)$/m.exec(text)?.[1];
  return {
    message: `YAML syntax error near line ${match['line']}${detail === undefined ? '' : `: ${detail}`}`,
    file: match['file'],
    line: numberIn(match['line']),
  };
}

function missingNode(text: string): ExplainedError | undefined {
  const pattern =
    /'(?<id>[\w.]+)' \((?<file>[^)]+)\) depends on a (?<kind>node|source) named '(?<name>[^']+)'(?<rest>(?: in package(?: or project)? '[^']*')?(?: with version '[^']*')?) which (?<why>[^\n]+)/;
  const match = pattern.exec(text)?.groups;
  const [id, name, kind] = [match?.['id'], match?.['name'], match?.['kind']];
  if (match === undefined || id === undefined || name === undefined) return undefined;
  const what = kind === 'source' ? 'source' : 'node';
  return {
    message: oneLine(`${resourceName(id)} depends on a ${what} named '${name}'${match['rest'] ?? ''} which ${match['why']}`),
    file: match['file'],
    subject: id,
    missing: { kind: what, name },
  };
}

/** The last line of a stack says what went wrong. */
function pythonError(text: string): ExplainedError | undefined {
  if (!/Python model (?:execution )?failed|^Traceback \(most recent call last\)/m.test(text)) return undefined;
  const last = text.split('\n').findLast((line) => /^\s*[A-Z]\w*(?:Error|Exception|Interrupt)\b/.test(line));
  return last === undefined ? undefined : { ...generalError(text), message: oneLine(last) };
}

function nodeOutsideGraph(text: string): ExplainedError | undefined {
  const [, id = '', other = ''] = /'([\w.]+)' depends on '([\w.]+)' which is not in the graph/.exec(text) ?? [];
  if (id === '') return undefined;
  return {
    message: `${resourceName(id)} reads ${resourceName(other)}, which is disabled or gone`,
    subject: id,
    missing: { kind: other.startsWith('source.') ? 'source' : 'node', name: resourceName(other) },
  };
}

/** dbt stops before the unit test has its id, which is made of these parts. */
function modelOfUnitTest(text: string): ExplainedError | undefined {
  const match = /Unable to find model '(?<project>\w+)\.(?<model>\w+)' for unit test '(?<test>[^']+)'(?: in (?<file>\S+))?/.exec(
    text,
  )?.groups;
  const [model, test] = [match?.['model'], match?.['test']];
  if (model === undefined || test === undefined) return undefined;
  return {
    message: `the unit test ${test} is of a model named '${model}' which was not found`,
    file: match?.['file'],
    subject: `unit_test.${match?.['project']}.${model}.${test}`,
    kind: 'unit_test',
    missing: { kind: 'node', name: model },
  };
}

function privateNode(text: string): ExplainedError | undefined {
  const pattern =
    /Node (?<id>[\w.]+) attempted to reference node '?(?<name>[\w.]+)'?, which is not allowed because the referenced node is (?<why>[^\n.]+)/;
  const match = pattern.exec(text)?.groups;
  const [id, name] = [match?.['id'], match?.['name']];
  if (match === undefined || id === undefined || name === undefined) return undefined;
  return {
    message: oneLine(`${resourceName(id)} may not read ${resourceName(name)}, which is ${match['why']}`),
    subject: id,
    missing: { kind: 'node', name: resourceName(name) },
  };
}

function undefinedMacro(text: string): ExplainedError | undefined {
  const name = /'([\w.]+)' is undefined(?:\. This can happen when calling a macro|\s*$)/m.exec(text)?.[1];
  if (name === undefined) return undefined;
  const { file, subject } = generalError(text);
  return { message: `'${name}' is undefined: no macro has this name`, file, subject, missing: { kind: 'macro', name } };
}

function brokenContract(text: string): ExplainedError | undefined {
  const contract = contractColumns(text);
  if (contract.length === 0) return undefined;
  return { ...generalError(text), contract, message: oneLine(`its contract does not hold: ${contract.map(describeColumn).join('; ')}`) };
}

function duplicate(text: string): ExplainedError | undefined {
  const first = /dbt found (?:two|multiple) (?:[\w.]+ )+(?:with the (?:name|database representation)|named)[^\n]*/.exec(text)?.[0];
  if (first === undefined) return undefined;
  const named = text.matchAll(/^\s*(?:- [\w.]+ \(([^)\n]+)\)|(?:- )?(\S+\.\w+))\s*$/gm);
  const files = [...named].flatMap(([, file, bare]) => file ?? bare ?? []);
  return { message: oneLine(first), files };
}

function cycle(text: string): ExplainedError | undefined {
  const found = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split('-->');
  if (found === undefined) return undefined;
  const ids = [...new Set(found.map((id) => id.trim()))];
  const names = ids.map(resourceName);
  return { message: `these models read each other in a circle: ${[...names, names[0]].join(' → ')}`, subject: ids[0], cycle: ids };
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/:$/, '');
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

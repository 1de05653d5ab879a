import { resourceName } from './resource-name.ts';

/** One error text of dbt taken apart. Paths are from the dbt project's folder, lines count from 1 in the raw file. */
export interface ExplainedError {
  /** One line, without headers, stacks and tables. */
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** The name or unique id of the resource that the text is about. */
  readonly subject?: string | undefined;
  /** The line of executed SQL that a database quoted. */
  readonly excerpt?: string | undefined;
  /** Names that the database offered instead. */
  readonly offered?: readonly string[] | undefined;
  /** The name that could not be found. */
  readonly missing?: { readonly kind: 'node' | 'source' | 'macro' | 'column'; readonly name: string } | undefined;
  /** All files that the text names as equally involved. */
  readonly files?: readonly string[] | undefined;
}

const HEADER = /^\s*[A-Z]\w*(?: [A-Z]\w*)? Error(?: in (?<type>[\w ]+?) (?<name>\S+)(?: \((?<file>[^)]+)\))?)?:?\s*$/;
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

const SPECIAL: readonly Explain[] = [locatedByDbt2, yamlSyntax, missingNode, undefinedMacro, brokenContract, duplicate, cycle];

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
    line: numberIn(/^\s*line (\d+)\s*$/m.exec(text)?.[1]),
    excerpt: /^\s*LINE \d+: ?(.*)$/m.exec(text)?.[1]?.trim(),
    ...databaseNames(text),
  };
}

function databaseNames(text: string): Pick<ExplainedError, 'offered' | 'missing'> {
  const missing =
    /(?:Referenced column|Table with name|column|Unrecognized name:|invalid identifier) ["'`]?([\w.]+)["'`]?(?: not found| does not exist|;|$)/m.exec(
      text,
    )?.[1];
  const bindings = /(?:Candidate bindings:|Did you mean|Perhaps you meant to reference the column) ([^\n]*)/.exec(text)?.[1];
  const offered = bindings?.match(/[\w.]+/g)?.map((name) => name.split('.').at(-1) ?? name);
  return { offered, missing: missing === undefined ? undefined : { kind: 'column', name: missing } };
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
    /'(?<id>[\w.]+)' \((?<file>[^)]+)\) depends on a (?<kind>node|source) named '(?<name>[^']+)'(?<rest> in package or project '[^']+')? which (?<why>[^\n]+)/;
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

function undefinedMacro(text: string): ExplainedError | undefined {
  const name = /'([\w.]+)' is undefined\. This can happen when calling a macro/.exec(text)?.[1];
  if (name === undefined) return undefined;
  const { file, subject } = generalError(text);
  return { message: `'${name}' is undefined: no macro has this name`, file, subject, missing: { kind: 'macro', name } };
}

function brokenContract(text: string): ExplainedError | undefined {
  if (!text.includes('enforced contract that failed')) return undefined;
  const cells = text
    .split('\n')
    .filter((line) => /^\s*\|/.test(line))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = cells.map(([, column, definition, contract, reason]) =>
    reason === 'data type mismatch' ? `${column} is ${definition}, the contract says ${contract}` : `${column}: ${reason}`,
  );
  return { ...generalError(text), message: oneLine(`its contract does not hold: ${columns.join('; ')}`) };
}

function duplicate(text: string): ExplainedError | undefined {
  const first = /dbt found two (?:\w+ )+(?:with the (?:name|database representation)|named)[^\n]*/.exec(text)?.[0];
  if (first === undefined) return undefined;
  const files = [...text.matchAll(/^\s*- [\w.]+ \(([^)]+)\)/gm)].flatMap(([, file]) => (file === undefined ? [] : [file]));
  return { message: oneLine(first), files };
}

function cycle(text: string): ExplainedError | undefined {
  const ids = /Found a cycle: ([^\n]+)/
    .exec(text)?.[1]
    ?.split('-->')
    .map((id) => id.trim());
  if (ids === undefined) return undefined;
  const names = ids.map(resourceName);
  return { message: `these models read each other in a circle: ${[...names, names[0]].join(' → ')}`, subject: ids[0] };
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/:$/, '');
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

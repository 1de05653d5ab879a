/** One `::name key=value,…::message` line, unescaped. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The workflow command that a line of output holds, or undefined for ordinary output. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const [, name, properties = '', message = ''] = /^\s*::([^\s:]+)(?: ([^]*?))?::([^]*)$/.exec(line) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), properties: parseProperties(properties), message: unescape(message) };
}

function parseProperties(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').map((pair) => pair.split(/=([^]*)/));
  return Object.fromEntries(pairs.flatMap(([key = '', value = '']) => (key.trim() === '' ? [] : [[key.trim(), unescapeProperty(value)]])));
}

function unescapeProperty(text: string): string {
  return unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** `%25` comes last, so that an escaped percent sign can't start another escape. */
function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
